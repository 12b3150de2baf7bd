using System.Globalization;
using Guankao.Documents.Writing;
using Guankao.Kernel;

namespace Guankao.Publishing.Forms;

/// <summary>Prints any filtered list of commitments, with the filters it was made by.</summary>
public static class CommitmentListPrint
{
    private static readonly PrintedColumn[] Columns =
    [
        new(11, CellAlign.Centre), new(52), new(38), new(21, CellAlign.Centre), new(27), new(14, CellAlign.Centre), new(19, CellAlign.Centre),
        new(21, CellAlign.Centre), new(24, CellAlign.Centre), new(20, CellAlign.Centre), new(13), new(13), new(13),
    ];

    /// <summary>The list as a document.</summary>
    /// <param name="rows">Every row that the filters leave, in order.</param>
    /// <param name="search">The filters.</param>
    /// <param name="language">Language of headings and words.</param>
    public static PrintedDocument Of(IReadOnlyList<CommitmentRow> rows, CommitmentSearch search, string language = "zh-Hant-TW")
    {
        var name = new Bilingual("列管事項清單", "List of commitments").In(language);
        var filters = Filters(search, language);
        return new PrintedDocument(name + (filters.Length > 0 ? $"({filters})" : ""), PaperTurn.Landscape,
        [
            new PrintedTable(name, Columns)
            {
                Titles = filters.Length > 0 ? [name, filters] : [name],
                UnitLine = new Bilingual($"共 {rows.Count} 項", $"{rows.Count} commitments").In(language),
                Header = [Header(language)],
                Rows = [.. rows.Select(row => Row(row, language))],
            },
        ])
        {
            Language = language,
        };
    }

    private static PrintedCell[] Header(string language) => FormWords.Headings(language,
        new("編號", "No."), new("列管事項", "Commitment"), new("主辦", "Lead agency"), new("領域", "Domain"), new("最後期限", "Last due day"),
        new("辦理等級", "Grade"), new("目標判讀", "Goal"), new("機關自評", "Agency's word"), new("文字佐證", "Evidence"), new("期程", "Schedule"),
        new("工作項數", "Work items"), new("已完成項數", "Done"), new("待釐清數", "To ask"));

    private static PrintedCell[] Row(CommitmentRow row, string language) =>
    [
        PrintedCell.Whole(row.Number), PrintedCell.Of(row.Title), PrintedCell.Of(row.Lead), PrintedCell.Of(row.Domain), PrintedCell.Day(row.Due),
        PrintedCell.Of(row.Grade), PrintedCell.Of(row.Goal is { } goal ? FormWords.Of(goal).In(language) : "-"),
        PrintedCell.Of(FormWords.Official(row.Lights.Official).In(language)), PrintedCell.Of(FormWords.Evidence(row.Lights.Evidence).In(language)),
        PrintedCell.Of(FormWords.Schedule(row.Lights.Schedule).In(language)),
        PrintedCell.Whole(row.Milestones), PrintedCell.Whole(row.MilestonesMet), PrintedCell.Whole(row.Findings),
    ];

    private static string Filters(CommitmentSearch search, string language)
    {
        (Bilingual Name, string? Value)[] filters =
        [
            (new("關鍵字", "words"), search.Words), (new("領域", "domain"), search.Domain), (new("機關", "agency"), search.Agency),
            (new("辦理等級", "grade"), search.Grade), (new("目標判讀", "goal"), search.Verdict is { } verdict ? FormWords.Of(verdict).In(language) : null),
            (new("待釐清", "to ask"), search.Finding), (new("行政區", "district"), search.District), (new("綱要或類別", "heading"), search.Tag),
            (new("期別截止日", "period ending"), search.Period is { } period ? period.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null),
            (new("提到的金額", "sum named"), AmountStep.All.FirstOrDefault(step => step.Code == search.Amount)?.Words.In(language)),
        ];
        var colon = new Bilingual("：", ": ").In(language);
        return string.Join(new Bilingual("，", ", ").In(language), filters.Where(filter => !string.IsNullOrWhiteSpace(filter.Value))
            .Select(filter => filter.Name.In(language) + colon + filter.Value!.Trim()));
    }
}
