namespace Guankao.Audit;

/// <summary>Ordinals of a text (第1次, 第二階段): the second meeting does not answer the first.</summary>
internal static class Ordinals
{
    private const string Chinese = "零一二三四五六七八九十";

    /// <summary>Each ordinal as its number and the character counted, in one value.</summary>
    public static void Collect(ReadOnlySpan<char> text, List<uint> into)
    {
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] != '第')
            {
                continue;
            }

            var at = i + 1;
            var number = 0u;
            while (at < text.Length && Digit(text[at]) is { } digit && number < 1000)
            {
                number = number * 10 + digit;
                at++;
            }

            if (at > i + 1 && at < text.Length && text[at] is not ('條' or '號' or '點' or '款' or '項' or '屆'))
            {
                into.Add(number << 16 | text[at]);
            }
        }
    }

    /// <summary>True where both count the same thing, but not one number is common.</summary>
    public static bool Contradict(List<uint> promised, List<uint> reported)
    {
        var same = false;
        foreach (var a in promised)
        {
            foreach (var b in reported)
            {
                if (a == b)
                {
                    return false;
                }

                same |= (a & 0xFFFF) == (b & 0xFFFF);
            }
        }

        return same;
    }

    private static uint? Digit(char c) => c is >= '0' and <= '9' ? (uint)(c - '0')
        : Chinese.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? (uint)i : null;
}
