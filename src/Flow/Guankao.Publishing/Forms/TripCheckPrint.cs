using Guankao.Calendar;
using Guankao.Documents.Writing;
using Guankao.Kernel;
using Guankao.Trips;

namespace Guankao.Publishing.Forms;

/// <summary>出國報告自審表: each reason for which a report may be returned, what was seen of it, and room for those who sign.</summary>
public static class TripCheckPrint
{
    /// <summary>The form as a document, for odt, docx and PDF.</summary>
    public static PrintedDocument Of(TripPage page, string language = "zh-Hant-TW")
    {
        ArgumentNullException.ThrowIfNull(page);
        var name = new Bilingual("出國報告自審表", "Self-check of the report of an official trip").In(language);
        return new PrintedDocument($"{name}({page.Terms.Title})", PaperTurn.Portrait,
            [new PrintedHeading(1, name), Facts(page, language), Checks(page, language), Signed(page, language)])
        {
            Language = language,
        };
    }

    private static PrintedTable Facts(TripPage page, string language)
    {
        var trip = page.Terms;
        (Bilingual Name, string Value)[] facts =
        [
            (new("報告名稱", "Title"), trip.Title), (new("服務機關", "Agency"), trip.Agency), (new("出國類別", "Class"), TripClassBoxes.Of(trip, page.Classes)),
            (new("出國期間", "Period"), $"{trip.DepartOn.Spelled()}至{trip.ReturnOn.Spelled()}"), (new("報告日期", "Date of report"), trip.ReportedOn?.Spelled() ?? ""),
            (new("提出期限", "Due"), page.Clocks.FirstOrDefault(clock => clock.Rule == "trip.report")?.Due.Spelled() ?? ""),
        ];
        return new PrintedTable(new Bilingual("基本資料", "Facts").In(language), [new(40), new(140)])
        {
            Rows = [.. facts.Where(fact => fact.Value.Length > 0).Select(fact => (PrintedCell[])[PrintedCell.Of(fact.Name.In(language)) with { Strong = true }, PrintedCell.Of(fact.Value)])],
        };
    }

    private static PrintedTable Checks(TripPage page, string language) =>
        new(new Bilingual("審核項目", "Checks").In(language), [new(12, CellAlign.Centre), new(60), new(36, CellAlign.Centre), new(72)])
        {
            Header = [FormWords.Headings(language, new("項次", "No."), new("退回補正事由", "Reason for return"), new("審核結果", "Finding"), new("說明", "What was seen"))],
            Rows = [.. page.Check.Select((check, at) => (PrintedCell[])
            [
                PrintedCell.Whole(at + 1), PrintedCell.Of(check.Reason.Name.In(language)), PrintedCell.Of(Found(check.Raised).In(language)), PrintedCell.Of(check.Seen.In(language)),
            ])],
        };

    // Who signs is what the rules of the city say; where they say nothing, the agency alone.
    private static PrintedTable Signed(TripPage page, string language) =>
        new(new Bilingual("核章", "Signatures").In(language), [new(60), new(60), new(60)])
        {
            Header = [FormWords.Headings(language, new("審核層級", "Level"), new("意見", "Opinion"), new("核章及日期", "Signature and day"))],
            Rows = [.. page.Review.Levels.Select(level => level.Text).DefaultIfEmpty(new Bilingual("服務機關", "the traveller's agency"))
                .Select(level => (PrintedCell[])[PrintedCell.Of(level.In(language)), PrintedCell.Of(new Bilingual("☐通過 ☐退回補正", "☐ pass ☐ return").In(language)), PrintedCell.Blank])],
        };

    private static Bilingual Found(bool? raised) => raised switch
    {
        true => new("☑有此情形 ☐無", "☑ applies ☐ does not"),
        false => new("☐有此情形 ☑無", "☐ applies ☑ does not"),
        _ => new("☐有此情形 ☐無（請人工判斷）", "☐ applies ☐ does not (to be judged)"),
    };
}
