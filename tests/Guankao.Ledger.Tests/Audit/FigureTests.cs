using Guankao.Audit;

namespace Guankao.Ledger.Tests.Audit;

/// <summary>Which of several figures answers a promised one.</summary>
public class FigureTests
{
    [Fact]
    public void Figure_CalledLikeTheTarget_AnswersIt_NotAnotherThatReachesItToo()
    {
        var goal = AnItem.Promising().WithGoal("核定補助45件").Reporting("截至112年11月26日，受理申請71件，核定補助52件。").Audited().Goal!;
        Assert.Equal(GoalVerdictKind.Met, goal.Verdict);
        Assert.Equal(52, goal.Reported!.Value);
    }

    [Fact]
    public void Figure_CalledLikeTheTargetButShort_IsNeverMetByAnother()
    {
        var goal = AnItem.Promising().WithGoal("核定補助45件").Reporting("截至112年11月26日，受理申請71件，核定補助40件。").Audited().Goal!;
        Assert.NotEqual(GoalVerdictKind.Met, goal.Verdict);
    }

    [Fact]
    public void Figure_MissedByGoalAndItsOnlyMilestone_IsSaidOnce()
    {
        var findings = AnItem.Promising("112.12.31前完成社區花圃認養20處。").WithGoal("完成社區花圃認養20處")
            .Reporting("截至112年12月31日止，完成社區花圃認養計14處。").Audited().Findings;
        var shortfall = Assert.Single(findings, f => f.Code == "short-of-target");
        Assert.Contains(shortfall.Quotes, q => q.In == FindingText.Goal);
        Assert.Contains(shortfall.Quotes, q => q.In == FindingText.Milestone);
    }
}
