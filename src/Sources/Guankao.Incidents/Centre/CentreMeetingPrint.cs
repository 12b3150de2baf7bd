using System.Globalization;
using Guankao.Calendar;
using Guankao.Documents.Writing;
using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>工作會報議程 before minutes are kept, 工作會報紀錄 after: as a document for odt, docx and PDF.</summary>
public static class CentreMeetingPrint
{
    /// <summary>The form.</summary>
    public static PrintedDocument Of(CentreMeetingPage page, string language = "zh-Hant-TW")
    {
        ArgumentNullException.ThrowIfNull(page);
        var (line, terms) = (page.Line, page.Terms);
        var name = new Bilingual($"第{line.Number}次工作會報{(line.Minuted ? "紀錄" : "議程")}", $"Meeting {line.Number} of the centre: {(line.Minuted ? "minutes" : "agenda")}").In(language);
        var drill = page.Incident.Drill ? new Bilingual("【演練】", "[Drill] ").In(language) : "";
        List<PrintedPart> parts = [new PrintedHeading(1, $"{drill}{page.Incident.City}{new Bilingual("災害應變中心", " emergency operations centre, ").In(language)}{page.Incident.Title} {name}"), Facts(page, language)];
        Words("一、議程", "1. Agenda", terms.Agenda.Select((item, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {item}")));
        Words("二、狀況宣讀", "2. Read out", terms.Aloud.Select(line => new Bilingual(line.Zh, line.En).In(language)));
        Part("三、出席與各編組報告", "3. Attendance and reports of the groups", Seats(page, language));
        Part("四、主席指示事項", "4. Orders given", Orders(page, language));
        if (terms.Remarks.Length > 0)
        {
            Words("五、其他", "5. Other business", [terms.Remarks]);
        }

        return new PrintedDocument($"{name}({page.Incident.Title})", PaperTurn.Portrait, parts) { Language = language };

        void Part(string zh, string en, PrintedTable table)
        {
            parts.Add(new PrintedHeading(2, new Bilingual(zh, en).In(language)));
            parts.Add(table);
        }

        void Words(string zh, string en, IEnumerable<string> lines)
        {
            parts.Add(new PrintedHeading(2, new Bilingual(zh, en).In(language)));
            parts.AddRange(lines.Select(words => new PrintedParagraph(words)));
        }
    }

    private static PrintedTable Facts(CentreMeetingPage page, string language)
    {
        (Bilingual Name, string Value)[] facts =
        [
            (new("時間", "Held"), Moment.FromUtc(page.Line.HeldAt).Day.Dotted() + page.Line.HeldAt.AddHours(8).ToString(" HH:mm", CultureInfo.InvariantCulture)),
            (new("地點", "Place"), page.Terms.Place.Length > 0 ? page.Terms.Place : "—"), (new("主席", "Chair"), page.Line.Chair), (new("紀錄", "Minutes by"), page.MinutesBy ?? "—"),
            (new("開設層級", "Level"), page.Incident.LevelName.In(language)),
        ];
        return new PrintedTable(new Bilingual("會議資料", "The meeting").In(language), [new(35), new(140)])
        {
            Rows = [.. facts.Select(fact => (PrintedCell[])[PrintedCell.Of(fact.Name.In(language)) with { Strong = true }, PrintedCell.Of(fact.Value)])],
        };
    }

    private static PrintedTable Seats(CentreMeetingPage page, string language) =>
        new(new Bilingual("出席", "Attendance").In(language), [new(32), new(42), new(18), new(30), new(53)])
        {
            Header = [PrintedHeads.Of(language, new("編組", "Group"), new("機關", "Bureau"), new("出席", "Came"), new("人員", "Who"), new("報告", "Report"))],
            Rows = [.. page.Terms.Seats.Select(seat => (PrintedCell[])
            [
                PrintedCell.Of(IncidentBook.Name(IncidentBook.Shipped.Groups, seat.Group).In(language)), PrintedCell.Of(seat.Bureau),
                PrintedCell.Of(!page.Line.Minuted ? "" : seat.Came ? new Bilingual("出席", "yes").In(language) : new Bilingual("未出席", "no").In(language)),
                PrintedCell.Of(seat.Names), PrintedCell.Of(seat.Report),
            ])],
        };

    private static PrintedTable Orders(CentreMeetingPage page, string language) =>
        new(new Bilingual("指示事項", "Orders").In(language), [new(15), new(85), new(45), new(30)])
        {
            Header = [PrintedHeads.Of(language, new("項次", "No."), new("指示", "Order"), new("主辦", "Owner"), new("期限", "Due"))],
            Rows = [.. page.Orders.Select((row, at) => (PrintedCell[])[PrintedCell.Whole(at + 1), PrintedCell.Of(row.Text), PrintedCell.Of(row.Lead), PrintedCell.Day(row.DueOn)])],
            Footnotes = page.Orders.Count == 0 ? [new Bilingual("本次會議沒有指示事項。", "No orders were given.").In(language)] : [],
        };
}
