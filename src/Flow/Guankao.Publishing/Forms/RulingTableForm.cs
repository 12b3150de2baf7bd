namespace Guankao.Publishing.Forms;

/// <summary>What a table of rulings (決議暨裁示事項辦理情形表) is filled from, whether a draft or the ledger holds it.</summary>
/// <param name="Title">Its title as printed above it, e.g. 海安市政府第12次市政會議裁示事項辦理情形表.</param>
/// <param name="Lines">The rulings in their order.</param>
public sealed record RulingTableForm(string Title, IReadOnlyList<RulingLine> Lines)
{
    /// <summary>The line that says up to when it counts; empty where none does.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>Lines under the table.</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];
}

/// <summary>A ruling with its state. A column that no line fills is not printed, but for 案由, 決議, 辦理情形 and 列管情形.</summary>
/// <param name="Number">案號 as printed; empty where there is none.</param>
/// <param name="Matter">案由.</param>
/// <param name="Decision">決議 or 裁示.</param>
/// <param name="Handling">辦理情形.</param>
/// <param name="Tracking">列管情形: 繼續列管, 解除列管 …</param>
public sealed record RulingLine(string Number, string Matter, string Decision, string Handling, string Tracking)
{
    /// <summary>The meeting; empty where all are of one.</summary>
    public string Meeting { get; init; } = "";

    /// <summary>提案人 or 提案單位.</summary>
    public string Proposer { get; init; } = "";

    /// <summary>主辦機關, full names.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>協辦機關, full names.</summary>
    public IReadOnlyList<string> Supporting { get; init; } = [];

    /// <summary>期限 as printed; empty where there is none.</summary>
    public string Due { get; init; } = "";
}
