using System.Collections.Frozen;

namespace Guankao.Reading.Personal;

/// <summary>
/// Names in Latin letters: Mary Chen, WANG Hsiao-ming, Ms. Lin, 案母Siti. A family and a given name beside each other, two
/// words with capitals that are no ordinary words, a title, or a word of kinship make one; an acronym alone never does.
/// </summary>
internal static class LatinNames
{
    private const int MostWords = 3;
    private const int LeastSpelledOut = 3;

    private static readonly FrozenSet<string> Surnames = Set("surnames");
    private static readonly FrozenSet<string> Given = Set("given");
    private static readonly FrozenSet<string> Titles = Set("titles");
    private static readonly FrozenSet<string> Ordinary = Set("ordinary");
    private static readonly FrozenSet<string> Syllables = Spelled();

    public static PersonalReading? At(string text, int start)
    {
        if (!IsLetter(text, start) || (start > 0 && (IsLetter(text, start - 1) || IsGlue(text, start - 1))) || Words(text, start) is not [var first, ..] words)
        {
            return null;
        }

        var second = words.ElementAtOrDefault(1);
        if (Titles.Contains(first.Text) && first.IsCapital)
        {
            return second is { IsCapital: true } && !Ordinary.Contains(second.Text) ? Found(second, words) : null;
        }

        if (second is not null && Pair(first, second))
        {
            return Found(first, words);
        }

        return Alone(first, BareNames.IsRelated(text, start)) ? Found(first, [first]) : null;
    }

    private static bool Pair(LatinWord first, LatinWord second) =>
        (Surnames.Contains(first.Text) && IsGiven(second)) || (Surnames.Contains(second.Text) && (IsGiven(first) || first.IsInitial))
        || (first.IsTitled && second.IsTitled && !Ordinary.Contains(first.Text) && !Ordinary.Contains(second.Text));

    // In small letters only what is no word of English either.
    private static bool IsGiven(LatinWord word) =>
        !word.IsCapital ? Given.Contains(word.Text) && !Ordinary.Contains(word.Text)
        : Given.Contains(word.Text) || IsSpelled(word) || (word.IsTitled && !Ordinary.Contains(word.Text));

    private static bool Alone(LatinWord word, bool related) =>
        !Ordinary.Contains(word.Text) && ((word.IsTitled && (Given.Contains(word.Text) || related)) || (word.IsCapital && word.Text.Contains('-', StringComparison.Ordinal) && IsSpelled(word)));

    // Hsiao-ming, MEI-LING, Xiaoming: syllables of romanised Chinese from end to end. Two letters may be anything: PE, TV, Wi-Fi.
    private static bool IsSpelled(LatinWord word)
    {
        var parts = word.Text.ToLowerInvariant().Split('-');
        return word.Text.Length >= LeastSpelledOut && (parts.Length == 1 ? IsSpelled(parts[0], 2) : parts.Length == 2 && parts.Any(part => part.Length >= LeastSpelledOut) && parts.All(Syllables.Contains));
    }

    private static bool IsSpelled(string letters, int most) =>
        Syllables.Contains(letters) || (most > 1 && Enumerable.Range(1, letters.Length - 1).Any(cut => Syllables.Contains(letters[..cut]) && IsSpelled(letters[cut..], most - 1)));

    private static PersonalReading Found(LatinWord from, IReadOnlyList<LatinWord> words)
    {
        var end = words.SkipWhile(word => word != from).TakeWhile(word => word == from || (word.IsCapital && !Ordinary.Contains(word.Text)) || Surnames.Contains(word.Text)).Last().End;
        return new PersonalReading(new TextSpan(from.Start, end), PersonalKind.Name);
    }

    private static List<LatinWord> Words(string text, int start)
    {
        var words = new List<LatinWord>();
        for (var at = start; words.Count < MostWords && at < text.Length && IsLetter(text, at);)
        {
            var end = at;
            while (end < text.Length && (IsLetter(text, end) || (end > at && end + 1 < text.Length && Half(text, end) is '-' or '\'' or '’' && IsLetter(text, end + 1))))
            {
                end++;
            }

            if (end < text.Length && IsGlue(text, end))
            {
                break;
            }

            words.Add(new LatinWord(string.Create(end - at, (text, at), (half, from) =>
            {
                for (var i = 0; i < half.Length; i++)
                {
                    half[i] = Half(from.text, from.at + i);
                }
            }), at, end));
            at = Next(text, end);
        }

        return words;
    }

    // Ms. Lin, WANG, Hsiao-ming: a point or comma and one blank may stand between; a line or a sentence does not go on.
    private static int Next(string text, int end)
    {
        var at = end < text.Length && Half(text, end) is '.' or ',' or '·' ? end + 1 : end;
        return at < text.Length && text[at] is ' ' or '　' ? at + 1 : at == end + 1 ? at : text.Length;
    }

    // Digits and signs make a number, an address or a user's name out of letters.
    private static bool IsGlue(string text, int at) => Half(text, at) is var letter && (char.IsAsciiDigit(letter) || letter is '@' or '_' or '/' or '-');

    private static bool IsLetter(string text, int at) => char.IsAsciiLetter(Half(text, at));

    private static char Half(string text, int at) => PersonalScanner.Half(text[at]);

    private static FrozenSet<string> Set(string name) => Embedded.Language("latin-names").GetProperty(name).Words().ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenSet<string> Spelled()
    {
        var finals = Embedded.Language("latin-names").GetProperty("finals").Words().ToList();
        return Embedded.Language("latin-names").GetProperty("initials").Words().SelectMany(initial => finals.Select(final => initial + final)).ToFrozenSet(StringComparer.Ordinal);
    }

    private sealed record LatinWord(string Text, int Start, int End)
    {
        /// <summary>Mary, MARY.</summary>
        public bool IsCapital => char.IsAsciiLetterUpper(Text[0]);

        /// <summary>Mary, Hsiao-ming, McDonald; not MARY.</summary>
        public bool IsTitled => IsCapital && Text.Length > 1 && Text.Skip(1).Any(char.IsAsciiLetterLower);

        /// <summary>J of J. Chen.</summary>
        public bool IsInitial => IsCapital && Text.Length == 1;
    }
}
