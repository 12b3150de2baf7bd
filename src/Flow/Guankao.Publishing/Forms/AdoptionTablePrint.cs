using Guankao.Documents.Writing;
using Guankao.Kernel;
using Guankao.Trips;

namespace Guankao.Publishing.Forms;

/// <summary>出國建議事項採行情形追蹤表: every recommendation with what came of it.</summary>
public static class AdoptionTablePrint
{
    private static readonly PrintedColumn[] Columns =
    [
        new(12, CellAlign.Centre), new(70), new(38), new(48), new(24, CellAlign.Centre), new(26, CellAlign.Centre), new(36), new(50),
    ];

    /// <summary>The table as a document.</summary>
    public static PrintedDocument Of(IReadOnlyList<RecommendationLine> rows, string language = "zh-Hant-TW")
    {
        var name = new Bilingual("出國報告建議事項採行情形追蹤表", "What came of the recommendations of trips").In(language);
        return new PrintedDocument(name, PaperTurn.Landscape,
        [
            new PrintedTable(name, Columns)
            {
                Titles = [name],
                UnitLine = new Bilingual($"共 {rows.Count} 項", $"{rows.Count} recommendations").In(language),
                Header = [FormWords.Headings(language,
                    new("編號", "No."), new("建議事項", "Recommendation"), new("主辦機關", "Agency"), new("出國報告", "Report"), new("返國日", "Returned"),
                    new("採行情形", "Adoption"), new("不採行理由", "Reason"), new("辦理情形", "What was done"))],
                Rows = [.. rows.Select((row, at) => Row(row, at + 1, language))],
            },
        ])
        {
            Language = language,
        };
    }

    private static PrintedCell[] Row(RecommendationLine row, int number, string language) =>
    [
        PrintedCell.Whole(number), PrintedCell.Of(row.Title), PrintedCell.Of(row.Agency), PrintedCell.Of(row.TripTitle), PrintedCell.Day(row.ReturnOn),
        PrintedCell.Of(row.Adoption.Name().In(language)),
        PrintedCell.Of(DecisionWords.DeclineReasons.FirstOrDefault(reason => reason.Code == row.Reason)?.Name.In(language) ?? "-"), PrintedCell.Of(row.Note ?? "-"),
    ];
}
