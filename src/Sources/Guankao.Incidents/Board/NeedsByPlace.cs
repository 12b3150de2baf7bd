using System.Globalization;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Open situations of one district and gravity.</summary>
internal sealed record OpenTally(string District, string Severity, int Count, int People);

/// <summary>What a district still lacks of one thing.</summary>
internal sealed record LackTally(string District, string Resource, int Missing);

/// <summary>Ranks places by what they need (誰最需要資源), with every term of the sum said.</summary>
internal static class NeedsByPlace
{
    private static readonly SituationState[] Live = [SituationState.Open, SituationState.Taken];

    // Summed by the database: an evening of ten thousand reports must not stand in memory each time a board is told.
    public static async Task<IReadOnlyList<NeedyPlace>> Of(AppDb db, Guid incident, IReadOnlyList<StockLine> stocks, CancellationToken cancellation)
    {
        var open = await db.Set<Situation>().Where(row => row.IncidentId == incident && Live.Contains(row.State))
            .GroupBy(row => new { row.District, row.Severity })
            .Select(same => new { same.Key.District, same.Key.Severity, Count = same.Count(), People = same.Sum(row => row.People) }).ToListAsync(cancellation);
        var lacking = await (
            from need in db.Set<SituationNeed>()
            join row in db.Set<Situation>() on need.SituationId equals row.Id
            where row.IncidentId == incident && Live.Contains(row.State) && need.Count > need.Met
            group need by new { row.District, need.Resource } into same
            select new { same.Key.District, same.Key.Resource, Missing = same.Sum(need => need.Count - need.Met) }).ToListAsync(cancellation);
        return Rank(
            [.. open.Select(row => new OpenTally(row.District, row.Severity, row.Count, row.People))],
            [.. lacking.Select(row => new LackTally(row.District, row.Resource, row.Missing))], stocks);
    }

    public static IReadOnlyList<NeedyPlace> Rank(IReadOnlyList<OpenTally> open, IReadOnlyList<LackTally> lacking, IReadOnlyList<StockLine> stocks)
    {
        var lacks = lacking.ToLookup(row => row.District);
        return
        [
            .. open.GroupBy(row => row.District).Select(same => Place(same.Key, [.. same], Lacking(same.Key, lacks[same.Key], stocks)))
                .OrderByDescending(place => place.Score).ThenBy(place => place.District, StringComparer.Ordinal),
        ];
    }

    private static NeedyPlace Place(string district, IReadOnlyList<OpenTally> rows, IReadOnlyList<Lack> lacking)
    {
        var weights = IncidentBook.Shipped.Ranking;
        var (score, zh, en) = (0, new List<string>(), new List<string>());
        foreach (var severity in IncidentBook.Shipped.Severities)
        {
            if (rows.Where(row => row.Severity == severity.Code).Sum(row => row.Count) is > 0 and var count)
            {
                Add(count * severity.Weight, $"{severity.Zh} {count}×{severity.Weight}", $"{severity.En} {count}×{severity.Weight}");
            }
        }

        if (rows.Sum(row => row.People) is > 0 and var people)
        {
            var counted = Math.Min(people, weights.MostPeople);
            Add(counted * weights.Person, Said("人", people, counted, weights.Person), Said("people ", people, counted, weights.Person));
        }

        if (lacking.Sum(lack => lack.Missing) is > 0 and var missing)
        {
            var counted = Math.Min(missing, weights.MostLack);
            Add(counted * weights.Lack, Said("未滿足需求 ", missing, counted, weights.Lack), Said("unmet needs ", missing, counted, weights.Lack));
        }

        return new NeedyPlace(district, score, new Bilingual($"{string.Join("＋", zh)}＝{score}", $"{string.Join(" + ", en)} = {score}"), rows.Sum(row => row.Count), lacking);

        void Add(int points, string said, string inEnglish)
        {
            score += points;
            zh.Add(said);
            en.Add(inEnglish);
        }
    }

    // A gathering of four hundred must not outweigh the one house in which somebody is buried: what counts has a ceiling, and it is said.
    private static string Said(string what, int all, int counted, int points) => string.Create(CultureInfo.InvariantCulture, $"{what}{all}{(counted < all ? $"→{counted}" : "")}×{points}");

    private static List<Lack> Lacking(string district, IEnumerable<LackTally> rows, IReadOnlyList<StockLine> stocks) =>
    [
        .. rows.Select(row => new Lack(IncidentBook.Shipped.Resources.First(word => word.Code == row.Resource), row.Missing, Nearest(row.Resource, district, stocks)))
            .OrderByDescending(lack => lack.Word.Sort == "people").ThenByDescending(lack => lack.Missing).ThenBy(lack => lack.Word.Code, StringComparer.Ordinal),
    ];

    private static StockLine? Nearest(string resource, string district, IReadOnlyList<StockLine> stocks) =>
        stocks.Where(stock => stock.Word.Code == resource && stock.Count > 0).OrderByDescending(stock => stock.District == district).ThenByDescending(stock => stock.Count).FirstOrDefault();
}
