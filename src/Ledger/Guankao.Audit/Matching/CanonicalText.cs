using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>
/// Writes a stretch of text the way it is compared: words of the same meaning as one, half width, capitals, dates and
/// figures left out (they are compared as values).
/// </summary>
internal static class CanonicalText
{
    /// <summary>Stands where something was left out, so that no pair of characters bridges the gap.</summary>
    public const char Gap = '\0';

    private const string Joints = "及之與或的等於由並將應已業至各其";

    /// <summary>
    /// Writes the stretch into the buffer and returns the units written, at most twice its length plus two. A word of the
    /// list stands alone between gaps, so that its neighbours make no pairs with it.
    /// </summary>
    public static int Write(
        ReadOnlySpan<char> text, TextSpan span, Mentions mentions, AuditWords? words, Span<char> buffer)
    {
        var length = 0;
        var mask = new Mask(mentions, span.Start);
        for (var i = span.Start; i < span.End;)
        {
            if (mask.EndAt(i) is var end && end > i)
            {
                buffer[length++] = Gap;
                i = end;
            }
            else if (words is not null && words.Same.TryMatch(text[..span.End], i, out var word, out var to) && to.Length <= word.Length)
            {
                length = Alone(to, buffer, length);
                i += word.Length;
            }
            else if (words is not null && words.IsGenericAt(text[..span.End], i))
            {
                length = Alone(text.Slice(i, 2), buffer, length);
                i += 2;
            }
            else
            {
                buffer[length++] = Fold(text[i++]);
            }
        }

        return length;
    }

    private static int Alone(ReadOnlySpan<char> word, Span<char> buffer, int length)
    {
        buffer[length++] = Gap;
        foreach (var c in word)
        {
            buffer[length++] = Fold(c, joints: false);
        }

        buffer[length++] = Gap;
        return length;
    }

    private static char Fold(char c, bool joints = true) => c switch
    {
        _ when joints && Joints.Contains(c) => Gap,
        >= '！' and <= '～' => char.ToUpperInvariant((char)(c - 0xFEE0)),
        '臺' => '台',
        _ when char.IsLetterOrDigit(c) => char.ToUpperInvariant(c),
        _ => Gap,
    };

    /// <summary>Walks the dates and quantities of a text in step with the position.</summary>
    private struct Mask
    {
        private readonly Mentions _mentions;
        private int _date;
        private int _quantity;

        public Mask(Mentions mentions, int start)
        {
            _mentions = mentions;
            while (_date < mentions.Dates.Count && mentions.Dates[_date].Span.End <= start)
            {
                _date++;
            }

            while (_quantity < mentions.Quantities.Count && mentions.Quantities[_quantity].Span.End <= start)
            {
                _quantity++;
            }
        }

        public int EndAt(int position)
        {
            var end = position;
            while (_date < _mentions.Dates.Count && _mentions.Dates[_date].Span.Start <= position)
            {
                end = Math.Max(end, _mentions.Dates[_date++].Span.End);
            }

            while (_quantity < _mentions.Quantities.Count && _mentions.Quantities[_quantity].Span.Start <= position)
            {
                end = Math.Max(end, _mentions.Quantities[_quantity++].Span.End);
            }

            return end;
        }
    }
}
