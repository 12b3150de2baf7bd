namespace Guankao.Reading;

/// <summary>A word that points back to a body, and what may not follow it.</summary>
internal sealed record PointingWord(string[] Unless)
{
    public bool Stands(ReadOnlySpan<char> text, int end)
    {
        foreach (var other in Unless)
        {
            if (text.Has(end, other))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Word lists for bodies.</summary>
internal static class BodyWords
{
    public static readonly WordTable<bool> Own;
    public static readonly WordTable<PointingWord> Pointing;
    private static readonly WordTable<bool> NotAfter;

    static BodyWords()
    {
        var list = Embedded.Language("bodies");
        var unless = list.GetProperty("pointingUnless");
        Own = new(list.GetProperty("own").Words().Select(word => (word, true)));
        Pointing = new(list.GetProperty("pointing").Words().Select(word => (
            word, new PointingWord(unless.TryGetProperty(word, out var others) ? [.. others.Words()] : []))));
        NotAfter = new(list.GetProperty("notAfter").Words().Select(word => (word, true)));
    }

    /// <summary>True where the word goes on and means something else: 局長, 部分.</summary>
    public static bool Continues(ReadOnlySpan<char> text, int end) => NotAfter.TryMatch(text, end, out _, out _);
}
