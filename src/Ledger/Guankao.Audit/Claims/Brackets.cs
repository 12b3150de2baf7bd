namespace Guankao.Audit;

/// <summary>Brackets and quotation marks: what stands inside is a remark or a name, not a clause.</summary>
internal static class Brackets
{
    private const string Opening = "(（「『【《〈";
    private const string Closing = ")）」』】》〉";

    /// <summary>Where the bracket that opens at <paramref name="at"/> closes, one past it; <paramref name="at"/> + 1 where it never does.</summary>
    public static int Skip(ReadOnlySpan<char> text, int at, int end)
    {
        var kind = Opening.IndexOf(text[at], StringComparison.Ordinal);
        var depth = 0;
        for (var i = at; i < end; i++)
        {
            if (IsSame(text[i], Opening, kind))
            {
                depth++;
            }
            else if (IsSame(text[i], Closing, kind) && --depth == 0)
            {
                return i + 1;
            }
        }

        return at + 1;
    }

    public static bool Opens(char c) => Opening.Contains(c);

    /// <summary>True where the position lies inside brackets or quotation marks, seen from <paramref name="from"/>.</summary>
    public static bool Holds(ReadOnlySpan<char> text, int from, int position)
    {
        var i = from;
        while (i < position)
        {
            if (Opens(text[i]))
            {
                var close = Skip(text, i, text.Length);
                if (close > position && close > i + 1)
                {
                    return true;
                }

                i = close;
            }
            else
            {
                i++;
            }
        }

        return false;
    }

    // Prose mixes half and full width brackets in one pair.
    private static bool IsSame(char c, string set, int kind) => kind <= 1 ? c == set[0] || c == set[1] : c == set[kind];
}
