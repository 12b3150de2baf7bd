using System.Globalization;
using Guankao.Calendar;
using Guankao.Reading;

namespace Guankao.Commitments;

/// <summary>
/// Puts a new day or figure into the words of a promise, and moves every reading behind it along. Words and readings must
/// say the same, since the audit reads the words again.
/// </summary>
internal static class RewrittenText
{
    private const string Numerals = "0123456789０１２３４５６７８９,，.．萬億兆千百十〇零一二三四五六七八九";

    /// <summary>The work item with its last due day moved; one without a day gets one in front.</summary>
    public static MilestoneTerms WithDue(MilestoneTerms milestone, DateOnly day)
    {
        var place = milestone.Due.Count - 1;
        if (place < 0 || milestone.Due[place].Span.Length == 0)
        {
            var front = day.Dotted() + "前";
            var moved = Replace(milestone.Text, new TextSpan(0, 0), front, milestone.Due.Where(due => due.Span.Length > 0), milestone.Targets);
            return milestone with
            {
                Text = moved.Text, Targets = moved.Targets,
                Due = [.. moved.Due, new DateReading(new TextSpan(0, front.Length), null, day, DatePrecision.Day, DateRole.By)],
            };
        }

        var old = milestone.Due[place];
        var words = old.Span.Of(milestone.Text);
        var text = day.Dotted() + Tail(words);
        var all = Replace(milestone.Text, old.Span, text, milestone.Due, milestone.Targets);
        var due = all.Due.ToList();
        due[place] = old with
        {
            Span = new TextSpan(old.Span.Start, old.Span.Start + text.Length), To = day, Precision = DatePrecision.Day, Doubt = DateDoubt.None,
            From = old.Role is DateRole.On ? day : old.From > day ? null : old.From,
        };
        return milestone with { Text = all.Text, Due = due, Targets = all.Targets };
    }

    /// <summary>The work item with one figure moved.</summary>
    public static MilestoneTerms WithTarget(MilestoneTerms milestone, int target, decimal value)
    {
        var (text, due, targets) = Figure(milestone.Text, milestone.Due, milestone.Targets, target, value);
        return milestone with { Text = text, Due = due, Targets = targets };
    }

    /// <summary>A text with one figure moved.</summary>
    public static (string Text, IReadOnlyList<DateReading> Due, IReadOnlyList<QuantityReading> Targets) Figure(
        string text, IReadOnlyList<DateReading> due, IReadOnlyList<QuantityReading> targets, int place, decimal value)
    {
        var old = targets[place];
        var words = old.Span.Of(text);
        var (start, end) = Numeral(words);
        var now = words[..start] + value.ToString("#,0.####", CultureInfo.InvariantCulture) + words[end..];
        var all = Replace(text, old.Span, now, due, targets);
        var moved = all.Targets.ToList();
        moved[place] = old with { Span = new TextSpan(old.Span.Start, old.Span.Start + now.Length), Value = value, ValueTo = null };
        return (all.Text, all.Due, moved);
    }

    private static (string Text, IReadOnlyList<DateReading> Due, IReadOnlyList<QuantityReading> Targets) Replace(
        string text, TextSpan span, string words, IEnumerable<DateReading> due, IEnumerable<QuantityReading> targets)
    {
        var by = words.Length - span.Length;
        TextSpan Moved(TextSpan other) => other.Start >= span.End && other.Length > 0 && other != span ? new TextSpan(other.Start + by, other.End + by) : other;
        return (
            string.Concat(text.AsSpan(0, span.Start), words, text.AsSpan(span.End)),
            [.. due.Select(reading => reading with { Span = Moved(reading.Span) })],
            [.. targets.Select(reading => reading with { Span = Moved(reading.Span) })]);
    }

    // 112.9.30前 keeps its 前; 112年9月底 ends with the day itself.
    private static string Tail(string words) =>
        words.EndsWith("以前", StringComparison.Ordinal) ? "以前" : words.EndsWith('前') ? "前" : words.EndsWith('起') ? "起" : "";

    private static (int Start, int End) Numeral(string words)
    {
        var start = 0;
        while (start < words.Length && !char.IsDigit(words[start]) && !Numerals.Contains(words[start], StringComparison.Ordinal))
        {
            start++;
        }

        var end = start;
        while (end < words.Length && Numerals.Contains(words[end], StringComparison.Ordinal))
        {
            end++;
        }

        return start == words.Length ? (0, 0) : (start, end);
    }
}
