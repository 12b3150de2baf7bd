using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Kernel;
using Guankao.Reading;
using Guankao.Reporting;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Desk;

/// <summary>What the audit reads along while somebody writes: what is still open, and what the evaluation office would ask.</summary>
/// <param name="Audit">Verdicts, findings and lights of the text as it stands.</param>
/// <param name="Unanswered">Places of work items that the text does not mention.</param>
/// <param name="FellShort">Goal and work items whose figures fall short.</param>
/// <param name="Late">Work items that were done after their day.</param>
/// <param name="Unchanged">Sentences that stand word for word in the report before.</param>
/// <param name="ToExplain">Findings that the grade would have to explain.</param>
public sealed record CheckedReport(
    ItemAudit Audit, IReadOnlyList<int> Unanswered, IReadOnlyList<ShortFigure> FellShort, IReadOnlyList<LateWork> Late,
    IReadOnlyList<TextSpan> Unchanged, IReadOnlyList<Finding> ToExplain)
{
    /// <summary>True where nothing is left to ask.</summary>
    public bool Clear => Unanswered.Count + FellShort.Count + Late.Count + Unchanged.Count + ToExplain.Count == 0;
}

/// <summary>A figure that falls short of what was promised.</summary>
/// <param name="Milestone">Place of the work item; null for the goal.</param>
/// <param name="Target">What was promised; null where the words say so without a figure.</param>
/// <param name="Reported">What was reported.</param>
/// <param name="Reason">One sentence.</param>
public sealed record ShortFigure(int? Milestone, Figure? Target, Figure? Reported, Bilingual Reason);

/// <summary>A work item that was done late.</summary>
/// <param name="Milestone">Its place.</param>
/// <param name="Due">When it was due.</param>
/// <param name="ReportedOn">When it was done.</param>
/// <param name="DaysLate">How many days after.</param>
public sealed record LateWork(int Milestone, DateOnly? Due, DateOnly? ReportedOn, int? DaysLate);

/// <summary>Reads along while one writes; nothing is kept: <c>await check.Ask(commitment, period, text, grade, ct)</c>.</summary>
public sealed class CheckReport(LedgerStore store, HomeRules rules)
{
    private static readonly string[] OfGrade =
    [
        FindingCatalog.GradedDoneWithoutEvidence.Code, FindingCatalog.BeatenButGradedLow.Code, FindingCatalog.StoppedButInProgress.Code,
        FindingCatalog.IndicatorChangeProposed.Code,
    ];

    /// <summary>What the text shows; null where there is no such commitment.</summary>
    /// <param name="commitment">Which commitment.</param>
    /// <param name="period">For which period.</param>
    /// <param name="text">The report as it stands.</param>
    /// <param name="grade">The grade as it stands; null where none is chosen.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<CheckedReport?> Ask(
        Guid commitment, PeriodTerms period, string text, string? grade, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        if (await CommitmentDetail.Of(db, commitment, cancellation) is not { } detail)
        {
            return null;
        }

        var (before, last) = await ReportInput.Before(db, commitment, detail.Terms, period, rules.City, cancellation);
        var audit = ReportInput.Of(detail.Terms, text, grade, period, rules.City).Audit(before);
        return Of(audit, Sentences.Unchanged(text, last));
    }

    internal static CheckedReport Of(ItemAudit audit, IReadOnlyList<TextSpan> unchanged) => new(
        audit,
        [.. audit.Milestones.Where(row => row.Verdict == MilestoneVerdictKind.NoEvidence).Select(row => row.Index)],
        [.. Shorts(audit)],
        [
            .. audit.Milestones.Where(row => row.Verdict == MilestoneVerdictKind.MetLate)
                .Select(row => new LateWork(row.Index, row.Due, row.ReportedOn, row.DaysLate)),
        ],
        unchanged,
        [.. audit.Findings.Where(finding => OfGrade.Contains(finding.Code))]);

    private static IEnumerable<ShortFigure> Shorts(ItemAudit audit)
    {
        if (audit.Goal is { Verdict: GoalVerdictKind.NotMet or GoalVerdictKind.Partly } goal)
        {
            yield return new ShortFigure(null, goal.Target, goal.Reported, goal.Reason);
        }

        foreach (var row in audit.Milestones.Where(row => row.Verdict is MilestoneVerdictKind.NotMet or MilestoneVerdictKind.Partly))
        {
            yield return new ShortFigure(row.Index, row.Target, row.Reported, row.Reason);
        }
    }
}
