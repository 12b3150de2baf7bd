namespace Guankao.Importing.Trips;

/// <summary>Countries and cities abroad, from data/trips/places.json.</summary>
internal static class Gazetteer
{
    private static readonly Lazy<(string Name, TripPlace Place)[]> Names = new(Load);
    private static readonly string[] Officials = ["知事", "市長", "議員", "副市長", "代表", "府知事", "都知事", "市民", "首長", "大使", "政要", "朋友", "學生", "籍", "人士", "媒體", "民眾", "團隊"];

    /// <summary>Places named in a text, with where; names that belong to somebody's office or people are left out.</summary>
    public static IEnumerable<(int Start, int End, TripPlace Place)> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var (name, place) in Names.Value)
            {
                if (text.AsSpan(at).StartsWith(name, StringComparison.Ordinal))
                {
                    if (!Officials.Any(word => text.AsSpan(at + name.Length).StartsWith(word, StringComparison.Ordinal)))
                    {
                        yield return (at, at + name.Length, place);
                    }

                    at += name.Length - 1;
                    break;
                }
            }
        }
    }

    /// <summary>The name of a place at the beginning of a text; empty where there is none.</summary>
    public static string At(string text) => Names.Value.FirstOrDefault(pair => text.StartsWith(pair.Name, StringComparison.Ordinal)).Name ?? "";

    private static (string, TripPlace)[] Load()
    {
        var json = TripWords.Load("places");
        var same = json.GetProperty("sameCity").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!);
        var names = new List<(string Name, TripPlace Place)>();
        foreach (var row in json.GetProperty("countries").EnumerateArray())
        {
            var country = row.GetProperty("country").GetString()!;
            names.AddRange(row.GetProperty("names").EnumerateArray().Select(name => (name.GetString()!, new TripPlace(country, null))));
            names.AddRange(row.GetProperty("cities").EnumerateArray().Select(city => (city.GetString()!, new TripPlace(country, same.GetValueOrDefault(city.GetString()!) ?? city.GetString()!))));
        }

        return [.. names.OrderByDescending(pair => pair.Name.Length)];
    }
}
