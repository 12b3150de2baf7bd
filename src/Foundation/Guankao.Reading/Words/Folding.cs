using System.Buffers;
using System.Text;

namespace Guankao.Reading;

/// <summary>
/// Makes text easier to read without moving anything: full width becomes half width, compatibility ideographs and
/// variant characters become the common ones. One character always stays one, so every offset holds for the original.
/// </summary>
internal static class Folding
{
    private static readonly char[] Map = BuildMap();
    private static readonly SearchValues<char> Foldable = SearchValues.Create(FoldableCharacters());

    /// <summary>The folded text: the original where nothing folds, else a copy in the scratch buffer.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, ref char[] scratch)
    {
        var at = text.IndexOfAny(Foldable);
        if (at < 0)
        {
            return text;
        }

        if (scratch.Length < text.Length)
        {
            scratch = new char[Math.Max(text.Length, scratch.Length * 2)];
        }

        text.CopyTo(scratch);
        var copy = scratch.AsSpan(0, text.Length);
        while (at < copy.Length)
        {
            copy[at] = text[at] == '\uFF0C' ? Comma(text, at) : Map[text[at]];
            var next = copy[(at + 1)..].IndexOfAny(Foldable);
            if (next < 0)
            {
                break;
            }

            at += next + 1;
        }

        return copy;
    }

    private static char Comma(ReadOnlySpan<char> text, int at) =>
        at > 0 && IsWideDigit(text[at - 1]) && IsWideDigit(text.At(at + 1)) && IsWideDigit(text.At(at + 2)) && IsWideDigit(text.At(at + 3)) ? ',' : '\uFF0C';

    private static bool IsWideDigit(char c) => c is >= '\uFF10' and <= '\uFF19';

    /// <summary>Folds a name for a register.</summary>
    public static string Fold(string name) => string.Create(name.Length, name, static (span, from) =>
    {
        for (var index = 0; index < from.Length; index++)
        {
            span[index] = Map[from[index]];
        }
    });

    private static char[] BuildMap()
    {
        var map = new char[char.MaxValue + 1];
        for (var code = 0; code < map.Length; code++)
        {
            map[code] = (char)code;
        }

        // The full-width comma parts clauses; only between full-width figures does it part thousands.
        for (var code = 0xFF01; code <= 0xFF5E; code++)
        {
            map[code] = code == 0xFF0C ? '\uFF0C' : (char)(code - 0xFEE0);
        }

        FoldCompatibility(map, 0xF900, 0xFAFF);
        FoldCompatibility(map, 0x2F00, 0x2FDF);
        foreach (var pair in Embedded.Language("variants").GetProperty("folds").EnumerateArray())
        {
            foreach (var variant in pair.GetProperty("from").GetString()!)
            {
                map[variant] = pair.GetProperty("to").GetString()![0];
            }
        }

        return map;
    }

    private static void FoldCompatibility(char[] map, int first, int last)
    {
        for (var code = first; code <= last; code++)
        {
            var folded = ((char)code).ToString().Normalize(NormalizationForm.FormKC);
            if (folded.Length == 1)
            {
                map[code] = folded[0];
            }
        }
    }

    private static string FoldableCharacters()
    {
        var characters = new StringBuilder();
        for (var code = 0; code < Map.Length; code++)
        {
            if (Map[code] != code || code == '\uFF0C')
            {
                characters.Append((char)code);
            }
        }

        return characters.ToString();
    }
}
