namespace Guankao.Importing.Trips;

/// <summary>Parts an entry into what is done: 「抵達 拜會甲、會見乙」 is three things.</summary>
internal static class Activities
{
    private static readonly string[] Visits = TripWords.Own.Words("visitVerbs");
    private static readonly string[] Meets = TripWords.Own.Words("meetVerbs");
    private static readonly string[] Travels = TripWords.Own.Words("travelVerbs");

    public static List<string> Of(string text)
    {
        var found = new List<string>();
        var start = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at - 1] is ' ' or '　' or '\n' or '、' or '，' or '；' or ';' && Begins(text, at))
            {
                Add(text[start..at]);
                start = at;
            }
        }

        Add(text[start..]);
        return found;

        void Add(string words)
        {
            if (words.Trim(' ', '　', '\n', '、', '，', '；', ';') is { Length: > 0 } activity)
            {
                found.Add(activity);
            }
        }
    }

    /// <summary>True where the words begin by saying that somebody is visited.</summary>
    public static bool IsVisit(string words) => Meets.Any(verb => words.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>What is visited, without the verb; null where nothing is.</summary>
    public static string? Visited(string words)
    {
        var verb = Meets.FirstOrDefault(verb => words.StartsWith(verb, StringComparison.Ordinal));
        if (verb is not null)
        {
            return words[verb.Length..].Trim();
        }

        foreach (var (before, after) in TripWords.Own.Meetings.Where(pair => words.StartsWith(pair.Before, StringComparison.Ordinal)))
        {
            if (after.Select(word => words.IndexOf(word, StringComparison.Ordinal)).Where(at => at > before.Length).DefaultIfEmpty(-1).Min() is var end and > 0)
            {
                return words[before.Length..end].Trim();
            }
        }

        return Attended(words);
    }

    /// <summary>The body that holds what is attended: 「出席某某協會年會」.</summary>
    private static string? Attended(string words)
    {
        var verb = TripWords.Own.Words("attendVerbs").FirstOrDefault(verb => words.StartsWith(verb, StringComparison.Ordinal));
        if (verb is null)
        {
            return null;
        }

        var held = TripWords.Own.Words("holders").Select(word => (word, At: words.IndexOf(word, verb.Length, StringComparison.Ordinal)))
            .Where(found => found.At > verb.Length + 1).Select(found => found.At + found.word.Length).DefaultIfEmpty(0).Max();
        return held > 0 ? words[verb.Length..held].Trim() : null;
    }

    private static bool Begins(string text, int at) =>
        Visits.Where(verb => verb.Length > 1).Concat(Travels).Any(verb => text.AsSpan(at).StartsWith(verb, StringComparison.Ordinal));
}
