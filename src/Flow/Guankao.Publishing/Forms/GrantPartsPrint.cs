using Guankao.Documents.Writing;
using Guankao.Kernel;

namespace Guankao.Publishing.Forms;

/// <summary>Posts of an item and kind: approved, asked for, filled.</summary>
public sealed record GrantPostLine(string Number, string Item, string Kind, int? Approved, int? Requested, int? Filled);

/// <summary>A kind of centre: wanted, built, planned, missing, and why.</summary>
public sealed record GrantSiteLine(string Name, int? Target, int Built, int? Planned, int Gap, string Why);

/// <summary>人力配置表 and 據點布建情形表 of a grant plan, each on a sheet of its own.</summary>
public static class GrantPartsPrint
{
    private static readonly Bilingual PostsName = new("人力配置表", "Posts");
    private static readonly Bilingual SitesName = new("據點布建情形表", "Centres");

    /// <summary>The posts; null where the plan has none.</summary>
    public static PrintedTable? Posts(IReadOnlyList<GrantPostLine> rows, string language)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<GrantPostLine> kept = [.. rows.Where(row => (row.Approved ?? 0) + (row.Requested ?? 0) + (row.Filled ?? 0) > 0)];
        return kept.Count == 0 ? null : new PrintedTable(PostsName.In(language), [new(15, CellAlign.Centre), new(90), new(40), new(28, CellAlign.End), new(28, CellAlign.End), new(28, CellAlign.End)])
        {
            Titles = [PostsName.In(language)],
            Header = [FormWords.Headings(language,
                new("編號", "No."), new("項目", "Item"), new("人力類別", "Kind"), new("核定人數", "Approved"), new("申請人數", "Requested"), new("進用人數", "Filled"))],
            Rows =
            [
                .. kept.Select(row => new[]
                {
                    PrintedCell.Of(row.Number), PrintedCell.Of(row.Item), PrintedCell.Of(row.Kind), Count(row.Approved), Count(row.Requested), Count(row.Filled),
                }),
                Strong(PrintedCell.Blank, PrintedCell.Of(new Bilingual("合計", "Total").In(language)), PrintedCell.Blank,
                    Count(Sum(kept, row => row.Approved)), Count(Sum(kept, row => row.Requested)), Count(Sum(kept, row => row.Filled))),
            ],
        };
    }

    /// <summary>The centres; null where the plan has none.</summary>
    public static PrintedTable? Sites(IReadOnlyList<GrantSiteLine> rows, string language)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.Count == 0 ? null : new PrintedTable(SitesName.In(language), [new(80), new(28, CellAlign.End), new(28, CellAlign.End), new(28, CellAlign.End), new(28, CellAlign.End), new(60)])
        {
            Titles = [SitesName.In(language)],
            Header = [FormWords.Headings(language,
                new("據點類別", "Kind of centre"), new("目標數", "Target"), new("已布建數", "Built"), new("預計布建數", "Planned"), new("缺口", "Missing"), new("說明", "Why"))],
            Rows = [.. rows.Select(row => new[]
            {
                PrintedCell.Of(row.Name), Count(row.Target), Count(row.Built), Count(row.Planned), Count(row.Gap),
                PrintedCell.Of(row.Gap > 0 && row.Why.Length == 0 ? new Bilingual("未說明", "not explained").In(language) : row.Why),
            })],
        };
    }

    // A sum of what nobody said is not nought.
    private static int? Sum(IReadOnlyList<GrantPostLine> rows, Func<GrantPostLine, int?> of) => rows.Any(row => of(row) is not null) ? rows.Sum(row => of(row) ?? 0) : null;

    private static PrintedCell Count(int? count) => count is { } known ? PrintedCell.Amount(known) : PrintedCell.Blank;

    private static PrintedCell[] Strong(params PrintedCell[] cells) => [.. cells.Select(cell => cell with { Strong = true })];
}
