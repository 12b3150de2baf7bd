namespace Guankao.Audit;

/// <summary>Turns verdicts into the three lights.</summary>
internal static class Lights
{
    public static ThreeLights Of(Light official, GoalVerdict? goal, IReadOnlyList<MilestoneVerdict> milestones) =>
        new(official, Evidence(goal, milestones), Schedule(milestones));

    private static Light Evidence(GoalVerdict? goal, IReadOnlyList<MilestoneVerdict> milestones)
    {
        var light = goal?.Verdict switch
        {
            GoalVerdictKind.Met => Light.Green,
            GoalVerdictKind.NotMet => Light.Red,
            GoalVerdictKind.Partly => Light.Yellow,
            _ => Light.Unlit,
        };
        return light == Light.Green && milestones.Any(m => m.Verdict is MilestoneVerdictKind.NotMet or MilestoneVerdictKind.Partly)
            ? Light.Yellow
            : light;
    }

    private static Light Schedule(IReadOnlyList<MilestoneVerdict> milestones)
    {
        bool Any(MilestoneVerdictKind kind) => milestones.Any(m => m.Due is not null && m.Verdict == kind);
        return Any(MilestoneVerdictKind.NotMet) ? Light.Red
            : Any(MilestoneVerdictKind.MetLate) || Any(MilestoneVerdictKind.Partly) ? Light.Yellow
            : Any(MilestoneVerdictKind.MetOnTime) ? Light.Green
            : Light.Unlit;
    }
}
