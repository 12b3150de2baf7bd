namespace Guankao.Importing.Trips;

/// <summary>Names of bodies abroad: taken out of a list, and told to be the same though one is shorter.</summary>
internal static class BodyNames
{
    private const int LongestName = 30;
    private static readonly string[] Endings = [.. TripWords.Own.Words("bodyEndings").OrderByDescending(word => word.Length)];
    private static readonly string[] Governments = ["市政府", "都政府", "府政府", "縣政府", "政府"];

    /// <summary>The bodies in what was visited: 「甲市政府乙局、丙局」 is 甲市乙局 and 甲市丙局.</summary>
    public static List<(string Name, bool Person)> In(string visited)
    {
        var found = new List<(string, bool)>();
        var place = "";
        foreach (var part in Cut(visited).Split(['、', '及', '與', '和', '暨', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var own = Gazetteer.At(part);
            if (Name(part) is { } body)
            {
                place = own.Length > 0 ? own : place;
                found.Add((own.Length > 0 || place.Length == 0 || found.Count == 0 ? body.Name : place + body.Name, body.Person));
            }
        }

        return found;
    }

    /// <summary>True where two names mean one body: without 政府 and 日本 they are equal, or the shorter is left of the longer.</summary>
    public static bool Same(string one, string other)
    {
        var (a, b) = (Plain(one), Plain(other));
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length < 3 || shorter == longer)
        {
            return shorter == longer;
        }

        return (shorter.Length >= 4 && longer.EndsWith(shorter, StringComparison.Ordinal))
            || (shorter[^3..] == longer[^3..] && shorter[0] == longer[0] && IsLeftOf(shorter, longer))
            || (shorter.Length == longer.Length && shorter.Length >= 6 && shorter.Where((c, at) => c != longer[at]).Count() == 1);
    }

    /// <summary>The body's name without its place and 政府: 福祉局.</summary>
    public static string Tail(string name)
    {
        var plain = name.Replace(" ", "", StringComparison.Ordinal);
        var tail = plain[Gazetteer.At(plain).Length..];
        var government = Governments.FirstOrDefault(word => tail.StartsWith(word, StringComparison.Ordinal)) ?? "";
        return tail.Length - government.Length >= 2 ? tail[government.Length..] : plain;
    }

    private static string Cut(string visited)
    {
        var end = visited.IndexOfAny(['，', '。', '（', '(', '：', ':', '等']);
        return end < 0 ? visited : visited[..end];
    }

    private static (string Name, bool Person)? Name(string part)
    {
        var words = part.Trim('「', '」', ' ');
        if (words.Length is < 2 or > LongestName || Activities.Of(words) is not [var only])
        {
            return null;
        }

        words = Activities.Visited(only) ?? only;
        if (Endings.Any(end => words.Length > end.Length && words.EndsWith(end, StringComparison.Ordinal)))
        {
            return (words, false);
        }

        return Office(words);
    }

    /// <summary>「某局局長某某」 visits the body; 「某市長某某」 visits the person.</summary>
    private static (string, bool)? Office(string words)
    {
        foreach (var end in Endings)
        {
            var at = words.IndexOf(end + "長", StringComparison.Ordinal);
            if (at > 0)
            {
                return (words[..(at + end.Length)], false);
            }
        }

        return TripWords.Own.Posts.Concat(["知事", "首相", "總理", "總統", "大使", "議長", "總裁", "社長"]).Any(post => words.Contains(post, StringComparison.Ordinal)) ? (words, true) : null;
    }

    private static string Plain(string name)
    {
        var plain = string.Concat(name.Replace(" ", "", StringComparison.Ordinal).Select(c => TripWords.Own.JapaneseForms.GetValueOrDefault(c, c))).Replace("政府", "", StringComparison.Ordinal);
        var country = Gazetteer.At(plain);
        return country.Length > 0 && country.Length < plain.Length - 2 && Gazetteer.In(country).All(found => found.Place.City is null) ? plain[country.Length..] : plain;
    }

    private static bool IsLeftOf(string shorter, string longer)
    {
        var at = 0;
        foreach (var c in longer)
        {
            at += at < shorter.Length && shorter[at] == c ? 1 : 0;
        }

        return at == shorter.Length;
    }
}
