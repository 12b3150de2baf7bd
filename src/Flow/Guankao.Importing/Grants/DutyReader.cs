using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>Finds duties in the text: percentages to reach, clocks to keep, years by which something is to stand.</summary>
internal sealed class DutyReader(AgencyRegister register, ReadingContext context)
{
    private const int ShortestDuty = 16;
    private readonly ProseReader _prose = new(register);

    internal IReadOnlyList<DutyDraft> Read(IReadOnlyList<PlanParagraph> paragraphs, IReadOnlyList<SeriesDraft> series) =>
        [.. paragraphs.Where(paragraph => paragraph.Text.Length > 12 && !paragraph.Text.Contains("....", StringComparison.Ordinal))
            .SelectMany(paragraph => paragraph.Sentences().SelectMany(part => Of(part.Sentence.Trim(), paragraph)))
            .Where(duty => duty.Kind != "recurring" || !series.Any(one => one.Cadences.Any(cadence => cadence.Locator == duty.Locator)))];

    private IEnumerable<DutyDraft> Of(string sentence, PlanParagraph paragraph)
    {
        var read = _prose.Read(sentence, context);
        string? OwnerAt(int at) => read.Agencies.Where(agency => agency.Span.Start <= at && IsSubject(sentence, agency.Span))
            .Select(agency => agency.Name ?? agency.Span.Of(sentence)).LastOrDefault();
        foreach (var clock in DutyClocks.In(sentence))
        {
            yield return new DutyDraft("clock", sentence, clock.Span, OwnerAt(clock.Span.Start), clock.Count, clock.CountTo, clock.Unit, clock.Event, paragraph.Locator);
        }

        foreach (var figure in read.Quantities.Where(figure => IsDuty(sentence, figure)))
        {
            yield return new DutyDraft(
                figure.Percent ? "percent" : "amount", sentence, figure.Span, OwnerAt(figure.Span.Start), figure.Value, figure.ValueTo,
                figure.Percent ? "%" : figure.Unit, "", paragraph.Locator);
        }

        if (CadenceReader.In(sentence, paragraph.Locator) is [var (cadence, start), ..] && sentence.Length > ShortestDuty && MeetingNames.In(sentence).Count == 0)
        {
            yield return new DutyDraft(
                "recurring", sentence, new TextSpan(start, start + cadence.Text.Length), OwnerAt(start), cadence.Times, null,
                cadence.Unit.ToString().ToLowerInvariant(), "", paragraph.Locator);
        }

        foreach (var date in read.Dates.Where(date => date.Due is { } due && context.Reference is { } now && due >= now.AddYears(-1) && Promised(sentence, date.Span)))
        {
            yield return new DutyDraft("date", sentence, date.Span, OwnerAt(date.Span.Start), null, null, "", "", paragraph.Locator);
        }
    }

    // 教育局每月召開…, 由社會局…: the one who acts begins a clause; one in a list or in the name of a rule does not.
    private static bool IsSubject(string sentence, TextSpan span)
    {
        var before = span.Start == 0 ? '。' : sentence[span.Start - 1];
        var after = span.End < sentence.Length ? sentence[span.End] : '。';
        return (char.IsWhiteSpace(before) || "，。；：由請".Contains(before)) && !"、及與等之的".Contains(after);
    }

    // 須自籌30%, 達成率應達80%以上, 薪資需達28,000元: a bar, not a report.
    private static bool IsDuty(string sentence, QuantityReading figure)
    {
        var clause = Clause(sentence, figure.Span.Start);
        var must = PlanWords.Current.Has("duty", clause);
        return figure.Percent ? must || figure.Comparator is Comparator.Ge or Comparator.Le : figure.Unit == "元" && must && clause.Contains('達');
    }

    private static bool Promised(string sentence, TextSpan span)
    {
        var from = Math.Max(0, span.Start - 14);
        return PlanWords.Current.Has("duty", sentence[from..span.Start]);
    }

    private static string Clause(string sentence, int at)
    {
        var start = at == 0 ? -1 : sentence.LastIndexOfAny(['，', '；', '：', '。'], at - 1);
        return sentence[(start + 1)..at];
    }
}
