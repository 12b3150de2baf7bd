using Guankao.Reading;

namespace Guankao.Desk;

/// <summary>Sentences of a report that were in the one before, word for word.</summary>
internal static class Sentences
{
    private const int LongEnough = 8;

    public static IReadOnlyList<TextSpan> Unchanged(string text, string before)
    {
        var found = new List<TextSpan>();
        var start = 0;
        for (var place = 0; place <= text.Length && before.Length > 0; place++)
        {
            if (place < text.Length && text[place] is not ('。' or '；' or ';' or '！' or '\n'))
            {
                continue;
            }

            var span = Trimmed(text, start, place);
            if (span.Length >= LongEnough && before.Contains(span.Of(text), StringComparison.Ordinal))
            {
                found.Add(span);
            }

            start = place + 1;
        }

        return found;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
