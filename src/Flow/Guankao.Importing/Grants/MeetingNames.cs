namespace Guankao.Importing;

/// <summary>Finds names of meetings in a text.</summary>
internal static class MeetingNames
{
    private const int Shortest = 4;
    private const int Longest = 34;
    private static readonly char[] Ands = ['及', '與', '和'];

    /// <summary>A name and where it stands.</summary>
    internal readonly record struct Found(string Name, int Start, int End);

    /// <summary>All names in order; general words such as 聯繫會議 alone are none.</summary>
    internal static List<Found> In(string text)
    {
        var found = new List<Found>();
        var heads = PlanWords.Current["committees"].Append("會議").ToArray();
        for (var at = 0; at < text.Length; at++)
        {
            if (Array.Find(heads, head => string.CompareOrdinal(text, at, head, 0, head.Length) == 0) is not { } head)
            {
                continue;
            }

            var end = at + head.Length;
            if ((end < text.Length && text[end] == '議') || IsInner(text, end))
            {
                continue;
            }

            var start = Start(text, at);
            var name = Tight(text[start..end]);
            if (IsName(name) && !PlanWords.Current["afterName"].Any(word => string.CompareOrdinal(text, end, word, 0, word.Length) == 0))
            {
                found.Add(new Found(name, start, end));
            }

            at = end - 1;
        }

        return found;
    }

    /// <summary>The name without the city it belongs to.</summary>
    internal static string Core(string name)
    {
        foreach (var sign in (ReadOnlySpan<string>)["市政府", "縣政府", "本府", "本市", "本縣"])
        {
            var at = name.IndexOf(sign, StringComparison.Ordinal);
            name = at is >= 0 and <= 2 ? name[(at + sign.Length)..] : name;
        }

        return name.Length > 6 && name[2] is '市' or '縣' ? name[3..] : name;
    }

    /// <summary>True where one is only a shorter way to say the other.</summary>
    internal static bool Same(string one, string other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (Core(one), Core(other)) : (Core(other), Core(one));
        return longer == shorter || (longer.Length > shorter.Length && shorter.Length >= Shortest && longer.EndsWith(shorter, StringComparison.Ordinal)
            && longer[longer.Length - shorter.Length - 1] is not ('暨' or '及' or '與'));
    }

    internal static bool IsName(string name) =>
        name.Length is >= Shortest and <= Longest && !PlanWords.Current["bare"].Contains(Core(name)) && !PlanWords.Current["bare"].Contains(name);

    /// <summary>True where a short text is a name and nothing else.</summary>
    internal static bool IsWhole(string text) =>
        text.Length <= Longest && text.All(Part) && IsName(text) && (text.EndsWith("會議", StringComparison.Ordinal) || Array.Exists(PlanWords.Current["committees"], word => text.EndsWith(word, StringComparison.Ordinal)))
        && !PlanWords.Current.Has("convened", text) && !text.Contains('的');

    // 委員會 inside 委員會跨局處工作會議 is part of the longer name.
    private static bool IsInner(string text, int end)
    {
        for (var i = end; i < Math.Min(text.Length, end + 12); i++)
        {
            if (!Part(text[i]))
            {
                return false;
            }

            if (string.CompareOrdinal(text, i, "會議", 0, 2) == 0)
            {
                return !PlanWords.Current["nameStops"].Any(stop => text[end..i].Contains(stop, StringComparison.Ordinal));
            }
        }

        return false;
    }

    private static int Start(string text, int head)
    {
        var start = head;
        while (start > 0 && head - start < Longest && Part(text[start - 1]))
        {
            start--;
        }

        // A cell that broke before 會議 alone goes on in the cell line above.
        if (start == head && start > 1 && text[start - 1] == ' ' && Part(text[start - 2]))
        {
            start--;
            while (start > 0 && text[start - 1] == ' ')
            {
                start--;
            }

            while (start > 0 && Part(text[start - 1]))
            {
                start--;
            }
        }

        foreach (var stop in PlanWords.Current["nameStops"])
        {
            var at = text.LastIndexOf(stop, Math.Max(0, head - 1), Math.Max(0, head - start), StringComparison.Ordinal);
            start = at >= start && at + stop.Length <= head ? at + stop.Length : start;
        }

        return start;
    }

    /// <summary>The part behind the last 及 where the words before it name other things.</summary>
    internal static string Last(string name) => name.LastIndexOfAny(Ands) is var at and > 0 && IsName(name[(at + 1)..]) ? name[(at + 1)..] : name;

    private static bool Part(char c) => c is >= '一' and <= '鿿' or '-' or '－' or '/' || char.IsAsciiLetter(c);

    private static string Tight(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
