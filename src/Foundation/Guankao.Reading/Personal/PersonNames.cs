using System.Buffers;
using System.Text.Json;

namespace Guankao.Reading.Personal;

/// <summary>
/// Names of persons who are no officials: they stand behind words that announce one (聯絡人、陳情人, each in
/// data/language/persons.json) or before 先生、女士、小姐. Officials in office are no secret and are left alone.
/// </summary>
internal static class PersonNames
{
    private const int Longest = 4;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private static readonly PersonWords Words = Read();
    private static readonly SearchValues<string> Tells = SearchValues.Create([.. Words.Announcing, .. Words.Courteous], StringComparison.Ordinal);

    /// <summary>False where no word stands that announces or addresses anybody: then no place need be looked at.</summary>
    public static bool Any(string text) => text.AsSpan().ContainsAny(Tells);

    public static PersonalReading? At(string text, int start) => Announced(text, start) ?? Addressed(text, start);

    private static PersonalReading? Announced(string text, int start)
    {
        foreach (var word in Words.Announcing)
        {
            if (!text.AsSpan(start).StartsWith(word, StringComparison.Ordinal))
            {
                continue;
            }

            var at = start + word.Length;
            while (at < text.Length && (PersonalScanner.Half(text[at]) is ':' or ' ' || text[at] is '為' or '　' or '、'))
            {
                at++;
            }

            if (at < text.Length && at > start + word.Length && Length(text, at) is var length and > 0)
            {
                return new PersonalReading(new TextSpan(at, at + length), PersonalKind.Name);
            }
        }

        return null;
    }

    // 王小明先生: two or three characters after a surname, right before the word of courtesy.
    private static PersonalReading? Addressed(string text, int start)
    {
        foreach (var word in Words.Courteous)
        {
            for (var length = Longest; length >= 2; length--)
            {
                var end = start + length;
                if (end + word.Length <= text.Length && text.AsSpan(end).StartsWith(word, StringComparison.Ordinal) &&
                    Surname(text, start) > 0 && IsName(text, start, length) && !BeginsLater(text, start, length))
                {
                    return new PersonalReading(new TextSpan(start, end), PersonalKind.Name);
                }
            }
        }

        return null;
    }

    // 感謝陳美麗女士: four characters whose second is a surname are a word and a name of three.
    private static bool BeginsLater(string text, int start, int length) => length == Longest && Surname(text, start + 1) > 0;

    private static int Length(string text, int start)
    {
        if (Surname(text, start) == 0)
        {
            return 0;
        }

        var length = 0;
        while (length < Longest - 1 && start + length < text.Length && IsHan(text[start + length]) && !Words.Ends.Contains(text[start + length], StringComparison.Ordinal)
            && !Words.Courteous.Any(word => text.AsSpan(start + length).StartsWith(word, StringComparison.Ordinal)))
        {
            length++;
        }

        return length >= 2 ? length : 0;
    }

    /// <summary>True for a character that families bear as their name.</summary>
    public static bool IsSurname(char letter) => Words.Surnames.Contains(letter, StringComparison.Ordinal);

    private static int Surname(string text, int start) =>
        Words.Surnames.Contains(text[start], StringComparison.Ordinal) ? 1 : 0;

    private static bool IsName(string text, int start, int length) => text.AsSpan(start, length).ToArray().All(IsHan);

    private static bool IsHan(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    private static PersonWords Read()
    {
        using var stream = typeof(PersonNames).Assembly.GetManifestResourceStream("language/persons")!;
        return JsonSerializer.Deserialize<PersonWords>(stream, Options)!;
    }

    private sealed record PersonWords(IReadOnlyList<string> Announcing, IReadOnlyList<string> Courteous, string Surnames, string Ends);
}
