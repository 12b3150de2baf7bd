using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>Ranks places by what they need (誰最需要資源), with every term of the sum said.</summary>
internal static class NeedsByPlace
{
    public static IReadOnlyList<NeedyPlace> Rank(IReadOnlyList<SituationLine> open, IReadOnlyList<StockLine> stocks) =>
    [
        .. open.Where(row => row.State is SituationState.Open or SituationState.Taken).GroupBy(row => row.District)
            .Select(same => Place(same.Key, [.. same], stocks)).OrderByDescending(place => place.Score).ThenBy(place => place.District, StringComparer.Ordinal),
    ];

    private static NeedyPlace Place(string district, IReadOnlyList<SituationLine> rows, IReadOnlyList<StockLine> stocks)
    {
        var weights = IncidentBook.Shipped.Ranking;
        var (score, zh, en) = (0, new List<string>(), new List<string>());
        foreach (var severity in IncidentBook.Shipped.Severities)
        {
            if (rows.Count(row => row.Severity == severity.Code) is > 0 and var count)
            {
                Add(count * severity.Weight, $"{severity.Zh} {count}×{severity.Weight}", $"{severity.En} {count}×{severity.Weight}");
            }
        }

        if (rows.Sum(row => row.People) is > 0 and var people)
        {
            var counted = Math.Min(people, weights.MostPeople);
            Add(counted * weights.Person, Said("人", people, counted, weights.Person), Said("people ", people, counted, weights.Person));
        }

        var lacking = Lacking(district, rows, stocks);
        if (lacking.Sum(lack => lack.Missing) is > 0 and var missing)
        {
            var counted = Math.Min(missing, weights.MostLack);
            Add(counted * weights.Lack, Said("未滿足需求 ", missing, counted, weights.Lack), Said("unmet needs ", missing, counted, weights.Lack));
        }

        return new NeedyPlace(district, score, new Bilingual($"{string.Join("＋", zh)}＝{score}", $"{string.Join(" + ", en)} = {score}"), rows.Count, lacking);

        void Add(int points, string said, string inEnglish)
        {
            score += points;
            zh.Add(said);
            en.Add(inEnglish);
        }
    }

    // A gathering of four hundred must not outweigh the one house in which somebody is buried: what counts has a ceiling, and it is said.
    private static string Said(string what, int all, int counted, int points) => string.Create(CultureInfo.InvariantCulture, $"{what}{all}{(counted < all ? $"→{counted}" : "")}×{points}");

    private static List<Lack> Lacking(string district, IReadOnlyList<SituationLine> rows, IReadOnlyList<StockLine> stocks) =>
    [
        .. rows.SelectMany(row => row.Needs).Where(need => need.Count > need.Met).GroupBy(need => need.Resource)
            .Select(same => new Lack(same.First().Word, same.Sum(need => need.Count - need.Met), Nearest(same.Key, district, stocks)))
            .OrderByDescending(lack => lack.Word.Sort == "people").ThenByDescending(lack => lack.Missing),
    ];

    private static StockLine? Nearest(string resource, string district, IReadOnlyList<StockLine> stocks) =>
        stocks.Where(stock => stock.Word.Code == resource && stock.Count > 0).OrderByDescending(stock => stock.District == district).ThenByDescending(stock => stock.Count).FirstOrDefault();
}
