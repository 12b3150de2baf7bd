using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Guankao.Documents;
using Guankao.Grants;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Trips;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Bench;

/// <summary>
/// Fills a database with very many trips and grant plans through the product's own commands, many in one change: trips of
/// twelve places and bodies with recommendations that are followed, plans made from our own sample with other figures.
/// </summary>
internal static class ManySources
{
    private const int InOneChange = 250;

    private static readonly (string Country, string City, string Body)[] Places =
    [
        ("日本", "東京", "東京都水道局"), ("日本", "大阪", "大阪市交通局"), ("日本", "橫濱", "橫濱市青少年局"), ("韓國", "首爾", "首爾市青年廳"), ("韓國", "釜山", "釜山港灣公社"),
        ("新加坡", "新加坡", "都市重建局"), ("德國", "漢堡", "漢堡港務局"), ("西班牙", "巴塞隆納", "巴塞隆納市資訊局"), ("法國", "里昂", "里昂都會區"), ("荷蘭", "鹿特丹", "鹿特丹市水務處"),
        ("美國", "波士頓", "波士頓規劃署"), ("加拿大", "溫哥華", "溫哥華公園局"),
    ];

    private static readonly string[] Agencies = ["臺北市政府青年局", "臺北市政府交通局", "臺北市政府社會局", "臺北市政府工務局", "臺北市政府文化局", "臺北市政府秘書處"];

    private static readonly string[] Themes = ["夜間公車", "青年諮詢", "水環境", "社會住宅", "防災演練", "公共圖書館", "長照據點", "智慧路燈"];

    public static async Task<int> Make(string plan, string database, string trips, string plans)
    {
        await using var services = new ServiceCollection().AddGuankao(new GuankaoSettings(database)).BuildServiceProvider();
        if (!(await services.GetRequiredService<MigrateDatabase>().Do(default)).Is(out _, out var refusal))
        {
            Console.Error.WriteLine(refusal.Sentence.En);
            return 1;
        }

        await ManyCommitments.Owned(services);
        var store = services.GetRequiredService<LedgerStore>();
        var wanted = int.Parse(trips, CultureInfo.InvariantCulture);
        for (var at = 0; at < wanted; at += InOneChange)
        {
            await using var ledger = await store.Write(default);
            for (var number = at; number < Math.Min(wanted, at + InOneChange); number++)
            {
                _ = (await RegisterTripHandler.Do(ledger, Basis.Shipped, Trip(number), default)).Value;
            }

            await ledger.Commit(default);
        }

        var text = await File.ReadAllTextAsync(plan);
        var confirm = services.GetRequiredService<ConfirmPlanHandler>();
        for (var number = 0; number < int.Parse(plans, CultureInfo.InvariantCulture); number++)
        {
            _ = (await confirm.Do(Plan(text, number), default)).Value;
        }

        Console.WriteLine($"{trips} trips, {plans} plans");
        return 0;
    }

    private static RegisterTrip Trip(int number)
    {
        var (country, city, body) = Places[number % Places.Length];
        var theme = Themes[number / 7 % Themes.Length];
        var from = new DateOnly(2012, 1, 3).AddDays(number);
        var title = string.Create(CultureInfo.InvariantCulture, $"{city}{theme}考察第{number}號");
        var narrative = string.Concat(Enumerable.Range(0, 30).Select(line => string.Create(CultureInfo.InvariantCulture, $"{body}說明{theme}第{(number * 31) + line}項作法與經費，")));
        return new RegisterTrip(
            new TripTerms(
                title, "臺北市", Agencies[number % Agencies.Length], "考察", "甲", from, from.AddDays(3), from.AddDays(40), [new Traveller("測試員", "科長", null, null)],
                [new Place(country, city)], [new Body(body, [new Figure("budget", 1_000_000 + number, "元", "JPY", 210_000 + (number / 5), "預算")])],
                [new ItineraryDay(from, "上午", $"拜會{body}")], new TripAim([theme], [], [], from.AddDays(30), "業務會報"), narrative, title + ".odt", Hash(title)),
            [.. Enumerable.Range(1, 3).Select(point => new ChosenRecommendation(
                new RecommendationTerms(point, "report", $"{theme}建議{point}", $"建議本府推動{theme}{point}。", $"建議本府推動{theme}{point}。", theme, new Locator(Line: point), 0, 4, []),
                point == 1 ? SentenceChoice.Take : SentenceChoice.Later))],
            Actor.LocalOwner, "測速", "測速");
    }

    private static ConfirmPlan Plan(string sample, int number)
    {
        var bytes = Encoding.UTF8.GetBytes(sample.Replace("志工隊裝備充實", string.Create(CultureInfo.InvariantCulture, $"志工隊裝備充實{number}"), StringComparison.Ordinal));
        using var content = new MemoryStream(bytes);
        var document = DocumentReader.Read(content, string.Create(CultureInfo.InvariantCulture, $"plan-{number}.txt")).Value;
        var draft = GrantPlanReader.Read(document)! with { Year = 105 + (number % 20) };
        return new ConfirmPlan(new DraftDocument(document.Name, document.Format, document.Sha256, document.Length), draft, bytes, Actor.LocalOwner, "測速", "測速");
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
