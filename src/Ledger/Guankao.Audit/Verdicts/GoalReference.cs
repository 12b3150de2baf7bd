namespace Guankao.Audit;

/// <summary>A work item that only says 「達到目標」 is answered by the figure that answers the goal.</summary>
internal static class GoalReference
{
    public static void Resolve(List<PartVerdict> verdicts, GoalVerdict? goal, ReportText report)
    {
        if (goal is not { Target: not null, Evidence: [var evidence, ..] })
        {
            return;
        }

        for (var i = 0; i < verdicts.Count; i++)
        {
            if (verdicts[i] is { Kind: MilestoneVerdictKind.NoEvidence, Part.PointsToGoal: true } verdict)
            {
                var sentence = report.Sentences.FindIndex(s => s.Span == evidence.Span);
                verdicts[i] = verdict with
                {
                    Match = verdict.Match with { Clause = report.Sentences[sentence].Clauses.Start.Value },
                    Kind = goal.Verdict == GoalVerdictKind.Met ? MilestoneVerdictKind.MetOnTime : MilestoneVerdictKind.Partly,
                    Cause = goal.Verdict == GoalVerdictKind.Met ? Cause.GoalMet : Cause.GoalMissed,
                };
            }
        }
    }
}
