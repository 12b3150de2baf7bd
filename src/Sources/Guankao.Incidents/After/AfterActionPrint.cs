using System.Globalization;
using Guankao.Calendar;
using Guankao.Documents.Writing;
using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>檢討報告 as a document, for odt, docx and PDF.</summary>
public static class AfterActionPrint
{
    private const int PrintedTimeline = 200;

    /// <summary>The report; acts are named by <paramref name="act"/>.</summary>
    public static PrintedDocument Of(AfterAction report, Func<string, string> act, string language = "zh-Hant-TW")
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(act);
        var incident = report.Incident;
        var name = new Bilingual("應變檢討報告", "After-action report").In(language);
        var drill = incident.Drill ? new Bilingual("【演練】", "[Drill] ").In(language) : "";
        List<PrintedPart> parts = [new PrintedHeading(1, $"{drill}{incident.Title} {name}"), Facts(report, language)];
        Part("一、各機關接案與完成", "1. How fast bureaus were", Speeds(report, language));
        Part("二、什麼在等什麼", "2. What waited for what", Waits(report, language));
        Part("三、指示、檢討與復原", "3. Orders, lessons and recovery", Orders(report, language));
        Part("四、時序", "4. Timeline", Timeline(report, act, language));
        return new PrintedDocument($"{name}({incident.Title})", PaperTurn.Portrait, parts) { Language = language };

        void Part(string zh, string en, PrintedTable table)
        {
            parts.Add(new PrintedHeading(2, new Bilingual(zh, en).In(language)));
            parts.Add(table);
        }
    }

    private static PrintedTable Facts(AfterAction report, string language)
    {
        var incident = report.Incident;
        (Bilingual Name, string Value)[] facts =
        [
            (new("災害種類", "Kind"), incident.KindName.In(language)), (new("開設層級", "Level"), incident.LevelName.In(language)),
            (new("開設", "Opened"), At(incident.OpenedAt)), (new("撤除", "Closed"), incident.ClosedAt is { } closed ? At(closed) : "—"),
            (new("指揮官", "Commander"), incident.Commander), (new("通報", "Reports"), Number(report.Reports)), (new("併案", "Merged"), Number(report.Merged)),
            (new("已處理", "Dealt with"), Number(report.Done)), (new("逾時稽催", "Escalations"), Number(report.Escalations)),
        ];
        return new PrintedTable(new Bilingual("概要", "In short").In(language), [new(45), new(130)])
        {
            Rows = [.. facts.Select(fact => (PrintedCell[])[PrintedCell.Of(fact.Name.In(language)) with { Strong = true }, PrintedCell.Of(fact.Value)])],
        };
    }

    private static PrintedTable Speeds(AfterAction report, string language) =>
        new(new Bilingual("接案與完成", "Speed").In(language), [new(55), new(20), new(20), new(20), new(20), new(30), new(30)])
        {
            Header = [PrintedHeads.Of(language, new("機關", "Bureau"), new("派案", "Given"), new("接案", "Accepted"), new("準時", "In time"), new("完成", "Finished"), new("接案中位數（分）", "Median minutes to accept"), new("完成中位數（分）", "Median minutes to finish"))],
            Rows = [.. report.Bureaus.Select(row => (PrintedCell[])
            [
                PrintedCell.Of(row.Agency), PrintedCell.Whole(row.Assigned), PrintedCell.Whole(row.Accepted), PrintedCell.Whole(row.InTime), PrintedCell.Whole(row.Finished),
                PrintedCell.Of(Minutes(row.MedianAccept)), PrintedCell.Of(Minutes(row.MedianFinish)),
            ])],
        };

    private static PrintedTable Waits(AfterAction report, string language) =>
        new(new Bilingual("等待", "Waits").In(language), [new(15), new(65), new(70), new(25)])
        {
            Header = [PrintedHeads.Of(language, new("案號", "No."), new("地點", "Place"), new("等待", "Waited for"), new("分鐘", "Minutes"))],
            Rows = [.. report.Waits.Select(row => (PrintedCell[])[PrintedCell.Whole(row.Number), PrintedCell.Of(row.Place), PrintedCell.Of(row.For.In(language)), PrintedCell.Of(Minutes(row.Minutes))])],
        };

    private static PrintedTable Orders(AfterAction report, string language) =>
        new(new Bilingual("指示與檢討", "Orders").In(language), [new(30), new(80), new(45), new(25)])
        {
            Header = [PrintedHeads.Of(language, new("種類", "Kind"), new("內容", "What"), new("主辦", "Lead"), new("期限", "Due"))],
            Rows = [.. report.Orders.Select(row => (PrintedCell[])[PrintedCell.Of(row.Kind.Name().In(language)), PrintedCell.Of(row.Text), PrintedCell.Of(row.Lead), PrintedCell.Day(row.DueOn)])],
        };

    private static PrintedTable Timeline(AfterAction report, Func<string, string> act, string language) =>
        new(new Bilingual("時序", "Timeline").In(language), [new(32), new(15), new(35), new(30), new(68)])
        {
            Header = [PrintedHeads.Of(language, new("時間", "When"), new("案號", "No."), new("事項", "What"), new("人員", "Who"), new("內容", "Words"))],
            Rows = [.. report.Timeline.Take(PrintedTimeline).Select(row => (PrintedCell[])
                [PrintedCell.Of(At(row.At)), PrintedCell.Whole(row.Number), PrintedCell.Of(act(row.Kind)), PrintedCell.Of(row.Who), PrintedCell.Of(row.Words)])],
        };

    private static string At(DateTime utc) => Moment.FromUtc(utc).Day.Dotted() + utc.AddHours(8).ToString(" HH:mm", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Minutes(double? minutes) => minutes is { } known ? known.ToString("0.#", CultureInfo.InvariantCulture) : "—";
}
