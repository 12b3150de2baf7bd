using System.Collections.Frozen;

namespace Guankao.Reading.Personal;

/// <summary>Names that nobody announced: behind a word of kinship (案母陳美玲), alone between stops (王小明在校…), or with a point (撒韵・武荖).</summary>
internal static class BareNames
{
    private const int LongestWord = 3;

    private static readonly string[] Relations = [.. Embedded.Language("private-words").GetProperty("relations").Words()];
    private static readonly string After = Embedded.Language("private-words").GetProperty("after").GetString()!;
    private static readonly string Before = Embedded.Language("private-words").GetProperty("before").GetString()!;

    private static readonly string Given = Embedded.Language("private-words").GetProperty("given").GetString()!;
    private static readonly FrozenSet<string> NotNames = Embedded.Language("private-words").GetProperty("notNames").Words().ToFrozenSet(StringComparer.Ordinal);

    public static PersonalReading? At(string text, int start) => Pointed(text, start) ?? Masked(text, start) ?? Plain(text, start);

    /// <summary>True where a word of kinship, or of somebody who is talked about, stands before it.</summary>
    public static bool IsRelated(string text, int start) =>
        Array.Exists(Relations, word => start >= word.Length && text.AsSpan(start - word.Length, word.Length).SequenceEqual(word));

    // 撒韵・武荖: two runs of characters joined by the point that names of indigenous people are written with.
    private static PersonalReading? Pointed(string text, int start)
    {
        if (!IsHan(text[start]) || (start > 0 && IsHan(text[start - 1])))
        {
            return null;
        }

        var point = Run(text, start);
        if (point == text.Length || text[point] is not ('・' or '‧' or '·' or '•') || point - start > 6)
        {
            return null;
        }

        // Where the second part ends nobody can tell from the characters; two of them are enough to say where to look.
        var end = Math.Min(Run(text, point + 1), point + 3);
        return end > point + 1 ? new PersonalReading(new TextSpan(start, end), PersonalKind.Name) : null;
    }

    // 王○明、陳Ｏ玲: half a name is a name to whoever knows the school.
    private static PersonalReading? Masked(string text, int start) =>
        IsSurname(text[start]) && start + 2 < text.Length && text[start + 1] is '○' or '〇' or 'Ｏ' or 'O' or '＊' or '*' && IsHan(text[start + 2])
            ? new PersonalReading(new TextSpan(start, start + 3), PersonalKind.Name) : null;

    private static PersonalReading? Plain(string text, int start)
    {
        if (!IsSurname(text[start]))
        {
            return null;
        }

        var related = IsRelated(text, start);
        if (!related && start > 0 && !Before.Contains(text[start - 1], StringComparison.Ordinal))
        {
            return null;
        }

        if (Enumerable.Range(2, LongestWord - 1).Any(length => start + length <= text.Length && NotNames.Contains(text.Substring(start, length))))
        {
            return null;
        }

        // Two given names first; a single one only where kinship stands before it.
        foreach (var length in related ? new[] { 3, 2 } : [3])
        {
            var end = start + length;
            if (end <= text.Length && Run(text, start) >= end && !Enumerable.Range(start + 1, length - 1).Any(at => After.Contains(text[at], StringComparison.Ordinal))
                && (related || end == text.Length || After.Contains(text[end], StringComparison.Ordinal)
                    || (Given.Contains(text[start + 1], StringComparison.Ordinal) && Given.Contains(text[start + 2], StringComparison.Ordinal))))
            {
                return new PersonalReading(new TextSpan(start, end), PersonalKind.Name);
            }
        }

        return null;
    }

    private static int Run(string text, int start)
    {
        var at = start;
        while (at < text.Length && IsHan(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsSurname(char letter) => PersonNames.IsSurname(letter);

    private static bool IsHan(char letter) => letter is >= '\u4E00' and <= '\u9FFF' && letter != '○';
}
