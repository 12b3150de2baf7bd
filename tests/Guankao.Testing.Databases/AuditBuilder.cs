using Guankao.Audit;
using Guankao.Kernel;

namespace Guankao.Testing.Databases;

/// <summary>An audit, where a test needs one that says a certain thing.</summary>
public sealed class AuditBuilder
{
    private static readonly Bilingual Words = new("比對結果", "What was compared.");

    private readonly List<MilestoneVerdict> _milestones = [];
    private readonly List<Finding> _findings = [];
    private GoalVerdict? _goal;
    private ThreeLights _lights = new(Light.Unlit, Light.Unlit, Light.Unlit);

    /// <summary>The goal's verdict.</summary>
    public AuditBuilder Goal(GoalVerdictKind verdict)
    {
        _goal = new GoalVerdict(verdict, Confidence.Sure, null, null, [], Words);
        return this;
    }

    /// <summary>The next milestone's verdict.</summary>
    public AuditBuilder Milestone(MilestoneVerdictKind verdict)
    {
        _milestones.Add(new MilestoneVerdict(_milestones.Count, verdict, Confidence.Sure, null, null, null, null, null, [], Words));
        return this;
    }

    /// <summary>A finding.</summary>
    public AuditBuilder Finding(string code, Severity severity = Severity.Warning)
    {
        _findings.Add(new Finding(code, severity, Words, Words, []));
        return this;
    }

    /// <summary>The three lights.</summary>
    public AuditBuilder Lights(Light official, Light evidence, Light schedule)
    {
        _lights = new ThreeLights(official, evidence, schedule);
        return this;
    }

    /// <summary>The audit.</summary>
    public static implicit operator ItemAudit(AuditBuilder audit) =>
        new(audit._goal, audit._milestones, audit._findings, audit._lights, "test");
}
