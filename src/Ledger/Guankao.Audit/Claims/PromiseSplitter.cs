using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Splits a milestone into duties at its due dates.</summary>
internal sealed class PromiseSplitter(AuditWords words)
{
    private const string Separators = "、，；。,;：:";

    /// <summary>The duties of a milestone, at least one.</summary>
    public void Split(int milestone, AuditedMilestone promise, List<PromisePart> into)
    {
        var text = promise.Text;
        var due = Binding(promise.Due);
        var label = LabelOf(text, due);
        var groups = Group(text, due);
        if (groups.Count == 0)
        {
            into.Add(Part(milestone, promise, new(0, text.Length), label, []));
            return;
        }

        for (var i = 0; i < groups.Count; i++)
        {
            var start = i == 0 ? 0 : Boundary(text, groups[i - 1][^1].Span.End, groups[i][0].Span.Start);
            var end = i + 1 < groups.Count ? Boundary(text, groups[i][^1].Span.End, groups[i + 1][0].Span.Start) : text.Length;
            into.Add(Part(milestone, promise, new(start, end), i == 0 ? default : label, groups[i]));
        }
    }

    /// <summary>A bare year beside a nearer date only tells since when.</summary>
    private static List<DateReading> Binding(IReadOnlyList<DateReading> due)
    {
        static bool IsYear(DateReading d) => d.Precision is DatePrecision.Year or DatePrecision.SchoolYear;
        return due.Any(d => !IsYear(d)) ? [.. due.Where(d => !IsYear(d))] : [.. due];
    }

    /// <summary>Dates with nothing but marks between them (9月、12月) are one list for the same work.</summary>
    private static List<List<DateReading>> Group(string text, List<DateReading> due)
    {
        var groups = new List<List<DateReading>>();
        foreach (var date in due)
        {
            if (groups.Count > 0 && OnlyMarks(text, groups[^1][^1].Span.End, date.Span.Start))
            {
                groups[^1].Add(date);
            }
            else
            {
                groups.Add([date]);
            }
        }

        return groups;
    }

    private static bool OnlyMarks(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!Separators.Contains(text[i]) && !char.IsWhiteSpace(text[i]) && text[i] is not ('及' or '和' or '與' or '至' or '-' or '~'))
            {
                return false;
            }
        }

        return true;
    }

    private static int Boundary(string text, int from, int date)
    {
        for (var i = date - 1; i >= from; i--)
        {
            if (Separators.Contains(text[i]))
            {
                return i + 1;
            }
        }

        return date;
    }

    private static TextSpan LabelOf(string text, List<DateReading> due)
    {
        var colon = text.AsSpan().IndexOfAny('：', ':');
        return colon > 0 && (due.Count == 0 || colon <= due[0].Span.Start) ? new(0, colon) : default;
    }

    private PromisePart Part(
        int milestone, AuditedMilestone promise, TextSpan span, TextSpan label, IReadOnlyList<DateReading> dates)
    {
        var targets = promise.Targets.Where(t => t.Span.Overlaps(span)).ToList();
        var core = CoreOf(promise.Text, span, dates);
        return new(
            milestone, promise.Text, span, label, core, dates, targets,
            ActionScanner.Actions(words, promise.Text.AsSpan(core.Start, core.Length)));
    }

    /// <summary>
    /// What is to be done: the sentence of the date without clauses in front that tell the ground (為…, 依…) and without
    /// clauses behind that tell the purpose (以…, 俾…).
    /// </summary>
    private TextSpan CoreOf(string text, TextSpan span, IReadOnlyList<DateReading> dates)
    {
        if (dates.Count == 0 || dates[^1].Span.Length == 0)
        {
            return span;
        }

        var date = dates[^1].Span;
        var start = span.Start;
        for (var i = span.Start; i < date.Start; i++)
        {
            if (text[i] is '。' or '；' || (text[i] is '，' && words.Grounds.TryMatch(text, start, out _, out _)))
            {
                start = i + 1;
            }
        }

        for (var i = date.End; i + 1 < span.End; i++)
        {
            if (text[i] is '，' && words.Purposes.TryMatch(text, i + 1, out _, out _))
            {
                return new(start, i);
            }
        }

        return new(start, span.End);
    }
}
