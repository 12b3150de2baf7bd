using System.Buffers;
using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Finds the date that governs a clause: its own, one carried from earlier in the sentence, or the heading's.</summary>
internal static class ClauseDates
{
    private static readonly SearchValues<char> ListMarks = SearchValues.Create("、及和與,， ");

    /// <summary>What naming the due day or its month adds to a match.</summary>
    public static float Agreement(PromisePart part, ReportText report, int clause)
    {
        if (part.DueDay is not { } due)
        {
            return 0;
        }

        var best = 0f;
        for (var d = report.Clauses[clause].Dates.Start.Value; d < report.Clauses[clause].Dates.End.Value; d++)
        {
            var date = report.Mentions.Dates[d];
            if (date.Precision == DatePrecision.Day && (date.To == due || date.From == due))
            {
                return MatchWeights.SameDay;
            }

            if (date.Precision <= DatePrecision.Month && date.Due is { } day && day.Year == due.Year && day.Month == due.Month)
            {
                best = MatchWeights.SameMonth;
            }
        }

        return best;
    }

    /// <summary>The date of the deed in a clause; null where none can be told.</summary>
    public static ReportedDate? Governing(ReportText report, AuditWords words, int clause)
    {
        var own = OfClause(report, words, clause, DateSource.Own);
        if (own is { Planned: false })
        {
            return own;
        }

        var sentence = report.SentenceOf(clause);
        for (var c = clause - 1; own is null && c >= sentence.Clauses.Start.Value; c--)
        {
            if (OfClause(report, words, c, DateSource.Before) is { Planned: false } carried)
            {
                return carried;
            }
        }

        if (own is null && clause + 1 < sentence.Clauses.End.Value)
        {
            own = OfClause(report, words, clause + 1, DateSource.After);
        }

        return own ?? OfHeadings(report, words, report.Clauses[clause].Point);
    }

    private static ReportedDate? OfHeadings(ReportText report, AuditWords words, int point)
    {
        for (var p = report.Points[point].Parent; p >= 0; p = report.Points[p].Parent)
        {
            for (var c = report.Clauses.Count - 1; c >= 0; c--)
            {
                if (report.Clauses[c].Point == p && EndsWithColon(report, c))
                {
                    return OfClause(report, words, c, DateSource.Heading) is { Planned: false } date ? date : null;
                }
            }
        }

        return null;
    }

    private static bool EndsWithColon(ReportText report, int clause)
    {
        var end = report.Clauses[clause].Span.End;
        return (end < report.Text.Length && report.Text[end] is '：' or ':') || report.Text[end - 1] is '：' or ':';
    }

    /// <summary>All the days that one clause lists for the same deed: 「5月1日、5月25日及6月20日辦理」.</summary>
    public static List<DateReading> Listed(ReportText report, AuditWords words, int clause)
    {
        var list = new List<DateReading>();
        var clauseDates = report.Clauses[clause].Dates;
        for (var d = clauseDates.Start.Value; d < clauseDates.End.Value; d++)
        {
            var date = report.Mentions.Dates[d];
            if (list.Count > 0 && !IsList(report.Text, list[^1].Span.End, date.Span.Start))
            {
                break;
            }

            if (date.Due is not null && !IsPlanned(report.Text, words, report.Clauses[clause].Span.Start, date))
            {
                list.Add(date);
            }
        }

        return list;
    }

    private static ReportedDate? OfClause(ReportText report, AuditWords words, int clause, DateSource source)
    {
        ReportedDate? planned = null;
        ReportedDate? done = null;
        var (from, to) = (report.Clauses[clause].Dates.Start.Value, report.Clauses[clause].Dates.End.Value);
        var text = report.Text.AsSpan();
        var start = report.Clauses[clause].Span.Start;
        for (var d = from; d < to; d++)
        {
            var date = report.Mentions.Dates[d];
            if (date.Due is null || (Brackets.Holds(text, start, date.Span.Start) && !IsAloneInBrackets(text, date)))
            {
                continue;
            }

            var reported = new ReportedDate(date, IsAsOf(text, date), IsPlanned(text, words, start, date), source);
            if (reported.Planned)
            {
                planned ??= reported;
            }
            else if (IsWide(date))
            {
                continue;
            }
            else if (done is null || IsDeed(text, date) || IsList(text, done.Value.Reading.Span.End, date.Span.Start))
            {
                done = reported;
            }
            else
            {
                break;
            }
        }

        return done ?? planned;
    }

    /// <summary>業於、已於 right in front: this is the day of the deed, whatever day was named before.</summary>
    private static bool IsDeed(ReadOnlySpan<char> text, DateReading date)
    {
        var before = text[Math.Max(0, date.Span.Start - 3)..date.Span.Start];
        return before.EndsWith('於') && before.IndexOfAny('業', '已') >= 0;
    }

    /// <summary>臨時大會第2次會議(112年6月27日): the bracket holds nothing but the day of the deed.</summary>
    private static bool IsAloneInBrackets(ReadOnlySpan<char> text, DateReading date) =>
        date.Precision == DatePrecision.Day && date.Span.Start > 0 && text[date.Span.Start - 1] is '(' or '（'
        && date.Span.End < text.Length && text[date.Span.End] is ')' or '）';

    /// <summary>A year or a half year names the plan more often than the day.</summary>
    private static bool IsWide(DateReading date) =>
        date.Precision is DatePrecision.Half or DatePrecision.Year or DatePrecision.SchoolYear && date.Role != DateRole.By;

    private static bool IsList(ReadOnlySpan<char> text, int from, int to) =>
        to - from <= 2 && text[from..to].IndexOfAnyExcept(ListMarks) < 0;

    private static bool IsAsOf(ReadOnlySpan<char> text, DateReading date)
    {
        var before = text[Math.Max(0, date.Span.Start - 3)..date.Span.Start];
        var own = text[date.Span.Start..date.Span.End];
        var after = text[date.Span.End..Math.Min(text.Length, date.Span.End + 1)];
        return before.Contains("截", StringComparison.Ordinal) || before.EndsWith("至", StringComparison.Ordinal)
            || own.StartsWith("截", StringComparison.Ordinal) || own.StartsWith("至", StringComparison.Ordinal)
            || own.EndsWith("止", StringComparison.Ordinal) || after is "止";
    }

    /// <summary>預計 holds for every date behind it in the clause, until 已 or 業 says otherwise.</summary>
    private static bool IsPlanned(ReadOnlySpan<char> text, AuditWords words, int start, DateReading date)
    {
        var planned = false;
        for (var i = start; i < date.Span.Start; i++)
        {
            if (words.Cues.TryMatch(text, i, out var word, out var cue))
            {
                planned = cue is Cue.Planned or Cue.Delayed || (planned && !(word.StartsWith('已') || word.StartsWith('業')));
                i += word.Length - 1;
            }
        }

        return planned || text[Math.Max(start, date.Span.Start - 2)..date.Span.Start].Contains('將');
    }
}
