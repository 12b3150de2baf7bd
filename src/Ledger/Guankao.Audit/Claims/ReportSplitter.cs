using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Takes a report apart along its outline marks (一、(一) 1. (1)), its full stops and its commas.</summary>
internal sealed class ReportSplitter(AuditWords words)
{
    /// <summary>Splits; the outline comes from what was read.</summary>
    public ReportText Split(string text, Mentions mentions)
    {
        var report = new ReportText(text, mentions);
        AddPoints(report);
        var cursor = new MentionCursor(mentions);
        for (var p = 0; p < report.Points.Count; p++)
        {
            AddSentences(report, p, cursor);
        }

        return report;
    }

    private static void AddPoints(ReportText report)
    {
        var marks = report.Mentions.Outline;
        var top = int.MaxValue;
        foreach (var mark in marks)
        {
            top = Math.Min(top, mark.Level);
        }

        var head = marks.Count > 0 ? marks[0].Span.Start : report.Text.Length;
        report.Points.Add(new(-1, -1, 0, -1, new(0, head)));
        for (var i = 0; i < marks.Count; i++)
        {
            var end = i + 1 < marks.Count ? marks[i + 1].Span.Start : report.Text.Length;
            var parent = report.Points.Count - 1;
            while (parent > 0 && report.Points[parent].Level >= marks[i].Level)
            {
                parent = report.Points[parent].Parent;
            }

            var ordinal = marks[i].Level == top ? report.TopPoints++ : report.Points[parent].TopOrdinal;
            report.Points.Add(new(parent, marks[i].Level, marks[i].Number, ordinal, new(marks[i].Span.End, end)));
        }
    }

    private void AddSentences(ReportText report, int point, MentionCursor cursor)
    {
        var (start, end) = report.Points[point].Span;
        var text = report.Text.AsSpan();
        var from = start;
        for (var i = start; i < end;)
        {
            if (Brackets.Opens(text[i]))
            {
                i = Brackets.Skip(text, i, end);
                continue;
            }

            if (text[i] is '。' or '；' or ';' or '\n' or '！' or '？')
            {
                AddSentence(report, point, new(from, i), cursor);
                from = i + 1;
            }

            i++;
        }

        AddSentence(report, point, new(from, end), cursor);
    }

    private void AddSentence(ReportText report, int point, TextSpan span, MentionCursor cursor)
    {
        span = Trim(report.Text, span);
        if (span.Length == 0)
        {
            return;
        }

        var text = report.Text.AsSpan();
        var first = report.Clauses.Count;
        var from = span.Start;
        for (var i = span.Start; i < span.End;)
        {
            if (Brackets.Opens(text[i]))
            {
                i = Brackets.Skip(text, i, span.End);
                continue;
            }

            if (text[i] is '，' or '：' || (text[i] is ',' or ':' && !BetweenDigits(text, i)))
            {
                AddClause(report, point, new(from, i), cursor);
                from = i + 1;
            }

            i++;
        }

        AddClause(report, point, new(from, span.End), cursor);
        report.Sentences.Add(new(span, point, first..report.Clauses.Count));
    }

    private void AddClause(ReportText report, int point, TextSpan span, MentionCursor cursor)
    {
        span = Trim(report.Text, span);
        if (span.Length == 0)
        {
            return;
        }

        var text = report.Text.AsSpan(span.Start, span.Length);
        report.Clauses.Add(new(
            span, report.Sentences.Count, point, cursor.Dates(span), cursor.Quantities(span),
            ActionScanner.Actions(words, text), ClauseReader.State(words, text, span.Start, cursor.Verbs(span))));
    }

    private static bool BetweenDigits(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = span;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(start, end);
    }
}
