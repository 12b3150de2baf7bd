using Guankao.Calendar;
using Guankao.Documents.Writing;
using Guankao.Kernel;
using Guankao.Trips;

namespace Guankao.Publishing.Forms;

/// <summary>公務出國報告提要表, with the labels of the form, so that it can be read back as one.</summary>
public static class TripAbstractPrint
{
    /// <summary>The form as a document, for odt, docx and PDF.</summary>
    public static PrintedDocument Of(TripPage page, string language = "zh-Hant-TW")
    {
        var trip = page.Terms;
        var name = new Bilingual("公務出國報告提要表", "Abstract of the report of an official trip").In(language);
        var parts = new List<PrintedPart> { new PrintedHeading(1, name), Facts(page, language), Travellers(trip, language) };
        parts.Add(new PrintedHeading(2, new Bilingual("一、計畫緣起", "1. Aims").In(language)));
        parts.AddRange(trip.Aims.Purposes.Select(purpose => new PrintedParagraph(purpose)));
        parts.Add(new PrintedHeading(2, new Bilingual("二、行程表", "2. Itinerary").In(language)));
        parts.Add(Days(trip, language));
        parts.Add(new PrintedHeading(2, new Bilingual("三、心得及建議", "3. Recommendations").In(language)));
        foreach (var (point, at) in page.Recommendations.Where(point => point.Standing == RecommendationStanding.Taken).Select((point, at) => (point, at)))
        {
            parts.Add(new PrintedHeading(3, Counted(at + 1) + point.Title));
            parts.Add(new PrintedParagraph(point.Terms.Quote));
        }

        return new PrintedDocument($"{name}({trip.Title})", PaperTurn.Portrait, parts) { Language = language };
    }

    private static PrintedTable Facts(TripPage page, string language)
    {
        var trip = page.Terms;
        (Bilingual Name, string Value)[] facts =
        [
            (new("報告名稱", "Title"), trip.Title), (new("主辦機關", "Agency"), trip.Agency),
            (new("出國類別", "Class"), TripClassBoxes.Of(trip, page.Classes)),
            (new("出國期間", "Period"), $"{trip.DepartOn.Spelled()}至{trip.ReturnOn.Spelled()}"),
            (new("報告日期", "Date of report"), trip.ReportedOn?.Spelled() ?? ""),
            (new("出國地區", "Places"), string.Join('、', trip.Places.Select(place => place.Country + place.City))),
            (new("知識分享日期", "Shared"), trip.Aims.SharedOn?.Spelled() ?? ""),
        ];
        return new PrintedTable(new Bilingual("基本資料", "Facts").In(language), [new(40), new(140)])
        {
            Rows = [.. facts.Where(fact => fact.Value.Length > 0).Select(fact => (PrintedCell[])[PrintedCell.Of(fact.Name.In(language)) with { Strong = true }, PrintedCell.Of(fact.Value)])],
        };
    }

    private static PrintedTable Travellers(TripTerms trip, string language) =>
        new(new Bilingual("出國人員", "Travellers").In(language), [new(60), new(50), new(40), new(30)])
        {
            Header = [FormWords.Headings(language, new("服務機關", "Agency"), new("單位", "Unit"), new("職稱", "Post"), new("姓名", "Name"))],
            Rows = [.. trip.Travellers.Select(person => (PrintedCell[])[PrintedCell.Of(person.Agency), PrintedCell.Of(person.Unit), PrintedCell.Of(person.Post), PrintedCell.Of(person.Name)])],
        };

    private static PrintedTable Days(TripTerms trip, string language) =>
        new(new Bilingual("行程表", "Itinerary").In(language), [new(36, CellAlign.Centre), new(24, CellAlign.Centre), new(120)])
        {
            Header = [FormWords.Headings(language, new("日期", "Day"), new("時段", "Part"), new("行程內容", "What"))],
            Rows = [.. trip.Days.Select(day => (PrintedCell[])[PrintedCell.Of(day.Day?.Spelled()), PrintedCell.Of(day.Part), PrintedCell.Of(day.Text)])],
        };

    private static string Counted(int number) => number is >= 1 and <= 10 ? $"({"一二三四五六七八九十"[number - 1]})" : $"({number})";
}
