using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Takes the verdicts of a milestone's duties together.</summary>
internal static class MilestoneJudge
{
    /// <summary>One verdict for the milestone: the duties apart, then together.</summary>
    public static MilestoneVerdict Together(int index, IReadOnlyList<PartVerdict> parts, ReportText report, AuditPeriod period)
    {
        var kind = Together(parts);
        var telling = Telling(parts, kind);
        var figure = parts.Select(p => p.Figure).FirstOrDefault(f => f is not null);
        var late = kind == MilestoneVerdictKind.MetLate ? parts.Max(p => p.DaysLate) : null;
        var confidence = parts.Max(p => p.Confidence);
        return new(
            index, kind, confidence, telling.Part.DueDay, ReportedOn(telling), late, FigureOf(figure?.Target, parts[0].Part.Text),
            figure is { Reported: { } reported } ? FigureOf(reported, report.Text) : null,
            EvidenceOf(parts, report), Reasons.Of(telling, kind, parts, report, period));
    }

    private static MilestoneVerdictKind Together(IReadOnlyList<PartVerdict> parts)
    {
        if (parts.All(p => p.Kind == parts[0].Kind))
        {
            return parts[0].Kind;
        }

        bool Any(MilestoneVerdictKind kind) => parts.Any(p => p.Kind == kind);
        return Any(MilestoneVerdictKind.NotMet) || Any(MilestoneVerdictKind.Partly) ? MilestoneVerdictKind.Partly
            : Any(MilestoneVerdictKind.NoEvidence) && (Any(MilestoneVerdictKind.MetOnTime) || Any(MilestoneVerdictKind.MetLate)) ? MilestoneVerdictKind.Partly
            : Any(MilestoneVerdictKind.Unclear) ? MilestoneVerdictKind.Unclear
            : MilestoneVerdictKind.MetLate;
    }

    private static PartVerdict Telling(IReadOnlyList<PartVerdict> parts, MilestoneVerdictKind kind) =>
        parts.LastOrDefault(p => p.Kind == kind)
        ?? parts.FirstOrDefault(p => p.Kind is MilestoneVerdictKind.NotMet)
        ?? parts.FirstOrDefault(p => p.Kind is MilestoneVerdictKind.NoEvidence)
        ?? parts[^1];

    private static DateOnly? ReportedOn(PartVerdict part) => part.On is { Planned: false } on ? on.Last : null;

    /// <summary>A figure as shown.</summary>
    public static Figure? FigureOf(QuantityReading? reading, string text) => reading is { } q
        ? new(q.Value, q.Unit, q.Comparator, q.Percent, q.Span.End <= text.Length ? q.Span.Of(text) : q.Unit)
        : null;

    private static List<Evidence> EvidenceOf(IReadOnlyList<PartVerdict> parts, ReportText report)
    {
        var sentences = new SortedSet<int>();
        foreach (var part in parts)
        {
            if (part.Match.Clause >= 0)
            {
                sentences.Add(report.Clauses[part.Match.Clause].Sentence);
            }

            if (part.Against >= 0)
            {
                sentences.Add(report.Clauses[part.Against].Sentence);
            }
        }

        return [.. sentences.Select(s => new Evidence(report.Sentences[s].Span, report.Sentences[s].Span.Of(report.Text)))];
    }
}
