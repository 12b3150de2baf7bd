namespace Guankao.Reading.Personal;

/// <summary>Finds personal data in official prose, half or full width, in one walk over the text.</summary>
public static class PersonalScanner
{
    /// <summary>What must not leave the house: mail, mobile numbers, identity numbers, names that are announced.</summary>
    public static IEnumerable<PersonalReading> Find(string text)
    {
        var named = PersonNames.Any(text);
        for (var at = 0; at < text.Length;)
        {
            var found = At(text, at, named);
            if (found is { } mention)
            {
                yield return mention;
            }

            at = found?.Span.End ?? at + 1;
        }
    }

    /// <summary>What begins at this place; null where nothing does.</summary>
    internal static PersonalReading? At(string text, int at, bool named) =>
        Mail(text, at) ?? Identity(text, at) ?? Phone(text, at) ?? (named ? PersonNames.At(text, at) : null);

    /// <summary>The half-width form of a character.</summary>
    internal static char Half(char letter) => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter;

    // An address is found at its first character: letters, an @, and a host with a point in it.
    private static PersonalReading? Mail(string text, int start)
    {
        if (!IsMail(text[start]) || (start > 0 && IsMail(text[start - 1])))
        {
            return null;
        }

        var at = start;
        while (at < text.Length && IsMail(text[at]))
        {
            at++;
        }

        if (at == text.Length || Half(text[at]) != '@')
        {
            return null;
        }

        var (host, end) = (at + 1, at + 1);
        while (end < text.Length && IsMail(text[end]))
        {
            end++;
        }

        while (end > host && Half(text[end - 1]) is '.' or '-' or '_')
        {
            end--;
        }

        return text[host..end].Contains('.', StringComparison.Ordinal) || text[host..end].Contains('．', StringComparison.Ordinal)
            ? new PersonalReading(new TextSpan(start, end), PersonalKind.Mail) : null;
    }

    // A letter and nine digits whose weighted sum is a multiple of ten, or a resident's number of two letters and eight digits.
    private static PersonalReading? Identity(string text, int start)
    {
        if (start + 10 > text.Length || !char.IsAsciiLetter(Half(text[start])) || (start > 0 && char.IsAsciiLetterOrDigit(Half(text[start - 1]))) ||
            (start + 10 < text.Length && char.IsAsciiLetterOrDigit(Half(text[start + 10]))))
        {
            return null;
        }

        Span<char> number = stackalloc char[10];
        for (var i = 0; i < number.Length; i++)
        {
            number[i] = char.ToUpperInvariant(Half(text[start + i]));
        }

        return IdentityNumber.IsValid(number) ? new PersonalReading(new TextSpan(start, start + 10), PersonalKind.IdentityNumber) : null;
    }

    // 09xx-xxx-xxx is a person's; a landline is an office's unless a person is announced before it, so it stays.
    private static PersonalReading? Phone(string text, int start)
    {
        if (Half(text[start]) != '0' && !text.AsSpan(start).StartsWith("+886", StringComparison.Ordinal))
        {
            return null;
        }

        if (start > 0 && (char.IsAsciiDigit(Half(text[start - 1])) || Half(text[start - 1]) is '.' or ','))
        {
            return null;
        }

        Span<char> digits = stackalloc char[13];
        var (count, end) = (0, start);
        for (var at = start; at < text.Length && count < digits.Length; at++)
        {
            var letter = Half(text[at]);
            if (char.IsAsciiDigit(letter))
            {
                (digits[count++], end) = (letter, at + 1);
            }
            else if (letter is not ('-' or '+' or ' ' or '－' or '–'))
            {
                break;
            }
        }

        var read = digits[..count];
        var own = read is ['0', '9', ..] && count == 10 || read is ['8', '8', '6', '9', ..] && count == 12;
        return own ? new PersonalReading(new TextSpan(start, end), PersonalKind.Phone) : null;
    }

    private static bool IsMail(char letter) => Half(letter) is var half && (char.IsAsciiLetterOrDigit(half) || half is '.' or '-' or '_' or '+');
}
