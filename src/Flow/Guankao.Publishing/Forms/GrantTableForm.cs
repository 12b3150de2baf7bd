namespace Guankao.Publishing.Forms;

/// <summary>What a table of grants or of a budget (補助經費明細表) is filled from, whether a draft or the ledger holds it.</summary>
/// <param name="Title">Its title as printed above it, e.g. 海安市113年度社區照顧補助經費明細表.</param>
/// <param name="Unit">Unit of its figures: 元, 千元 …</param>
/// <param name="Lines">The lines in their order.</param>
public sealed record GrantTableForm(string Title, string Unit, IReadOnlyList<GrantTableLine> Lines)
{
    /// <summary>The line that says up to when it counts; empty where none does.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>Lines under the table.</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];
}

/// <summary>A line of a grant table. A figure that the source does not know is null, and a column that no line fills is not printed.</summary>
/// <param name="Number">Its number as printed; empty where it has none.</param>
/// <param name="Name">計畫 or 項目.</param>
public sealed record GrantTableLine(string Number, string Name)
{
    /// <summary>The group under which it stands, with a sub-total of its own; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>受補助單位 or 主辦機關.</summary>
    public string Payee { get; init; } = "";

    /// <summary>申請 or 建議金額.</summary>
    public decimal? Requested { get; init; }

    /// <summary>總經費.</summary>
    public decimal? Total { get; init; }

    /// <summary>自籌款.</summary>
    public decimal? Own { get; init; }

    /// <summary>補助款.</summary>
    public decimal? Subsidy { get; init; }

    /// <summary>核定金額.</summary>
    public decimal? Approved { get; init; }

    /// <summary>執行數.</summary>
    public decimal? Spent { get; init; }

    /// <summary>備註.</summary>
    public string Note { get; init; } = "";
}
