using System.Globalization;
using System.Text;

namespace Guankao.Store.Search;

/// <summary>
/// Cuts folded text into words that an index can hold. Chinese has no spaces, so a run of n characters becomes its
/// n-1 overlapping pairs and its last character; Latin letters and digits stay whole.
/// </summary>
public static class SearchWords
{
    /// <summary>The words of a text, for the index.</summary>
    public static IEnumerable<string> Of(string folded) => Runs(folded).SelectMany(run =>
        run.Ideographic ? Pairs(run.Text).Append(Last(run.Text)) : [run.Text]);

    /// <summary>
    /// The words that a text must have to hold this term. A lone character is sought as the beginning of a pair:
    /// each character of a run begins a pair or is its last.
    /// </summary>
    public static IEnumerable<SoughtWord> Sought(string folded) => Runs(folded).SelectMany(run =>
        !run.Ideographic ? [new SoughtWord(run.Text, false)]
        : Single(run.Text) ? [new SoughtWord(run.Text, true)]
        : Pairs(run.Text).Select(pair => new SoughtWord(pair, false)));

    /// <summary>The word that every text has which is of no commitment, and no text of a person.</summary>
    public static SoughtWord Other { get; } = new("kindoftextother", false);

    /// <summary>The word that every text of a part has and no text of a person.</summary>
    public static SoughtWord OfPart(string part) => new("kindoftext" + part, false);

    /// <summary>
    /// The word by which it is told that a word stands in a text's first line. It mixes what no text mixes in one word, so
    /// that nothing a person types is taken for it.
    /// </summary>
    public static SoughtWord InTitle(SoughtWord word) => word with { Text = InTitle(word.Text) };

    /// <summary>The same of a word of the index.</summary>
    public static string InTitle(string word) => Rune.TryGetRuneAt(word, 0, out var first) && KindOf(first) == Kind.Ideographic ? "tt" + word : word + "題";

    private static bool Single(string run) => Rune.GetRuneAt(run, 0).Utf16SequenceLength == run.Length;

    private static string Last(string run) => char.IsLowSurrogate(run[^1]) && run.Length > 1 ? run[^2..] : run[^1..];

    private static IEnumerable<string> Pairs(string run)
    {
        for (var start = 0; start < run.Length;)
        {
            var first = Rune.GetRuneAt(run, start).Utf16SequenceLength;
            if (start + first >= run.Length)
            {
                yield break;
            }

            yield return run.Substring(start, first + Rune.GetRuneAt(run, start + first).Utf16SequenceLength);
            start += first;
        }
    }

    private static IEnumerable<(string Text, bool Ideographic)> Runs(string text)
    {
        var (start, kind, at) = (0, Kind.None, 0);
        while (at < text.Length)
        {
            var valid = Rune.TryGetRuneAt(text, at, out var rune);
            var here = valid ? KindOf(rune) : Kind.None;
            if (here != kind)
            {
                if (kind != Kind.None)
                {
                    yield return (text[start..at], kind == Kind.Ideographic);
                }

                (start, kind) = (at, here);
            }

            at += valid ? rune.Utf16SequenceLength : 1;
        }

        if (kind != Kind.None)
        {
            yield return (text[start..], kind == Kind.Ideographic);
        }
    }

    private static Kind KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => Kind.Ideographic,
        UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber => Kind.Latin,
        _ => Kind.None,
    };

    private enum Kind
    {
        None,
        Ideographic,
        Latin,
    }
}

/// <summary>A word that a text must have.</summary>
/// <param name="Text">The word: letters and digits alone.</param>
/// <param name="Beginning">True where a longer word that begins with it will do.</param>
public readonly record struct SoughtWord(string Text, bool Beginning);
