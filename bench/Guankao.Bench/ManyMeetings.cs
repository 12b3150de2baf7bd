using System.Diagnostics;
using System.Globalization;
using Guankao.Documents;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Meetings;
using Guankao.Reading;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Bench;

/// <summary>A city that holds very many meetings: fills a database with them and measures what the room's pages ask.</summary>
internal static class ManyMeetings
{
    private const int EachSeries = 50;
    private const int Chunk = 250;
    private static readonly string[] Agencies = ["工務局", "社會局", "教育局", "衛生局", "警察局", "交通局", "環境保護局", "都市發展局"];

    public static int Run(string database, string count)
    {
        return Run(new GuankaoSettings(database), int.Parse(count, CultureInfo.InvariantCulture)).GetAwaiter().GetResult();
    }

    /// <summary>Fills the database and measures nothing.</summary>
    public static async Task<int> Make(string database, string count)
    {
        await using var services = new ServiceCollection().AddGuankao(new GuankaoSettings(database)).BuildServiceProvider();
        if (!(await services.GetRequiredService<MigrateDatabase>().Do(default)).Is(out _, out var refusal))
        {
            Console.Error.WriteLine(refusal.Sentence.En);
            return 1;
        }

        await ManyCommitments.Timed($"{count} meetings", () => Fill(services, int.Parse(count, CultureInfo.InvariantCulture)));
        return 0;
    }

    private static async Task<int> Run(GuankaoSettings settings, int count)
    {
        await using var services = new ServiceCollection().AddGuankao(settings).BuildServiceProvider();
        await services.GetRequiredService<MigrateDatabase>().Do(default);
        await ManyCommitments.Timed($"{count} meetings", () => Fill(services, count));
        var search = new MeetingSearch();
        var meetings = services.GetRequiredService<BrowseMeetings>();
        var rulings = services.GetRequiredService<BrowseResolutions>();
        var first = (await meetings.Ask(search, default)).Rows[0];
        await Measure("meetings, first page", async () => (await meetings.Ask(search, default)).Total);
        await Measure("meetings of a year, page 20", async () => (await meetings.Ask(search with { Year = 2024, Page = 20 }, default)).Rows.Count);
        await Measure("meetings by words", async () => (await meetings.Ask(search with { Text = "議題17會" }, default)).Total);
        await Measure("rulings, first page with counts", async () => (await rulings.Ask(search, Actor.Public, default)).Rows.Total);
        await Measure("rulings of an agency", async () => (await rulings.Ask(search with { Lead = "桃園市政府工務局" }, Actor.Public, default)).Rows.Total);
        await Measure("cadence monitor, every series", async () => (await services.GetRequiredService<CadenceMonitor>().Ask(2024, default)).Count);
        await Measure("calendar of a month with conflicts", async () => (await services.GetRequiredService<MeetingCalendar>().Ask(2024, 3, default)).Count);
        await Measure("one meeting", async () => (await services.GetRequiredService<ShowMeeting>().Ask(first.Id, Actor.Public, default))!.Resolutions.Count);
        await Measure("one series", async () => (await services.GetRequiredService<ShowSeries>().Ask(first.Series, 2024, Actor.Public, default))!.Meetings.Count);
        return 0;
    }

    private static async Task Fill(ServiceProvider services, int count)
    {
        var store = services.GetRequiredService<LedgerStore>();
        var open = services.GetRequiredService<OpenSeriesHandler>();
        var series = new List<Guid>();
        for (var at = 0; at < (count + EachSeries - 1) / EachSeries; at++)
        {
            var terms = new SeriesTerms(
                $"議題{at}會議", [], "桃園市", MeetingLevel.Theme, "", $"主席{at % 40}", "", "", "桃園市政府社會局",
                [new CadenceTerms(1, CalendarUnit.Month, 1, "每月1次", "設置要點")], new DateOnly(2020, 1, 1));
            series.Add((await open.Do(new OpenSeries(terms, Actor.LocalOwner, "bench", "bench"), default)).Value);
        }

        for (var from = 0; from < count; from += Chunk)
        {
            await using var ledger = await store.Write(default);
            for (var at = from; at < Math.Min(count, from + Chunk); at++)
            {
                var done = await RegisterMinutesHandler.Do(ledger, Basis.Shipped, Minutes(at, series[at / EachSeries]), default);
                if (done.Refusal is { } refusal)
                {
                    throw new InvalidOperationException(refusal.Sentence.En);
                }
            }

            await ledger.Commit(default);
        }
    }

    private static RegisterMinutes Minutes(int at, Guid series)
    {
        var (name, day) = ($"議題{at / EachSeries}會議", new DateOnly(2020, 1, 2).AddMonths(at % EachSeries * 58 / EachSeries).AddDays(at % 27));
        List<ChosenResolution> rulings = [];
        for (var n = 1; n <= 4; n++)
        {
            var agency = "桃園市政府" + Agencies[(at + n) % Agencies.Length];
            var text = string.Create(CultureInfo.InvariantCulture, $"請{agency}就第{at}場第{n}項於期限內完成改善。");
            DateReading[] due = [new DateReading(new TextSpan(0, 1), null, day.AddDays(60), DatePrecision.Day, DateRole.By)];
            rulings.Add(new ChosenResolution(
                new ResolutionTerms(n, ResolutionKind.Ruling, null, "", text, agency, [], due, "", "", new Locator(Line: n), 0, text.Length), n == 1 ? ResolutionChoice.Track : ResolutionChoice.Later));
        }

        return new RegisterMinutes(
            new MinutesTerms(
                $"桃園市政府{name}紀錄", "桃園市", name, null, null, day, new TimeOnly(9 + (at % 8), 0), new TimeOnly(10 + (at % 8), 30), "市府", $"主席{at / EachSeries % 40}", "",
                [], [], [], $"{at}.odt", at.ToString("x64", CultureInfo.InvariantCulture)),
            rulings, series, null, Actor.LocalOwner, "bench", "bench");
    }

    private static async Task Measure(string name, Func<Task<int>> ask)
    {
        var best = double.MaxValue;
        var rows = 0;
        for (var again = 0; again < 6; again++)
        {
            var start = Stopwatch.GetTimestamp();
            rows = await ask();
            best = again == 0 ? best : Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {best:0.0} ms | {rows} |"));
    }
}
