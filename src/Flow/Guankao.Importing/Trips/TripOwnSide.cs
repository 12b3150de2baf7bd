namespace Guankao.Importing.Trips;

/// <summary>The words that mean our own side in a report: the city and its agency by all their names, the travellers, and both sides together.</summary>
internal sealed class TripOwnSide
{
    private const int Reach = 40;
    private readonly List<string> _own;

    public TripOwnSide(string? city, string? agency, IEnumerable<DraftTraveller> travellers)
    {
        _own = [.. PromiseWords.Own.OwnSide];
        if (city is { Length: >= 3 })
        {
            _own.AddRange([city, city[..2], city.Replace('臺', '台'), city[..2].Replace('臺', '台'), city[1..]]);
        }

        if (agency is not null && city is not null && agency.StartsWith(city + "政府", StringComparison.Ordinal) && agency.Length - city.Length > 4)
        {
            _own.Add(agency[(city.Length + 2)..]);
        }

        foreach (var traveller in travellers)
        {
            _own.Add(traveller.Name);
            if (traveller.Post is { } post)
            {
                _own.Add(traveller.Name[..1] + post);
            }
        }
    }

    /// <summary>The first own or common word in a sentence; null where there is none.</summary>
    public string? In(string sentence) =>
        _own.Concat(PromiseWords.Own.Together).Where(word => sentence.Contains(word, StringComparison.Ordinal))
            .OrderBy(word => sentence.IndexOf(word, StringComparison.Ordinal)).FirstOrDefault();

    /// <summary>True for a word that means both sides.</summary>
    public static bool IsTogether(string word) => PromiseWords.Own.Together.Contains(word);

    /// <summary>True where an own or common word stands not far before the place.</summary>
    public bool Before(string sentence, int at) => In(sentence[Math.Max(0, at - Reach)..at]) is not null;
}
