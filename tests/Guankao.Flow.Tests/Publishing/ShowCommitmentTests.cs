using Guankao.Audit;
using Guankao.Publishing;
using Guankao.Reading;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Publishing;

public class ShowCommitmentTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Show_UnknownId_IsNothing(StoreKind store)
    {
        await using var city = await databases.City(store);
        Assert.Null(await city.Get<ShowCommitment>().Ask(Guid.CreateVersion7(), CancellationToken.None));
    }

    [Theory, EveryDatabase]
    public async Task Show_Audit_ComesBackAsItWasJudged(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(A.Commitment("電動公車").Numbered(1).DueBy("112/8/31").Reporting("汰換40輛。", "A")));
        var figure = new Figure(91.67m, "", Comparator.Ge, true, "91.67%");
        ItemAudit judged = A.Audit().Goal(GoalVerdictKind.Met).Milestone(MilestoneVerdictKind.MetLate).Finding("late");
        judged = judged with
        {
            Goal = judged.Goal! with { Reported = figure, Evidence = [new Evidence(new TextSpan(0, 5), "汰換40輛")] },
        };
        await city.Judge("電動公車", judged);
        var audit = (await city.Page("電動公車")).Audit!;
        Assert.Equal(figure, audit.Goal!.Reported);
        Assert.Equal(judged.Goal!.Evidence, audit.Goal.Evidence);
        Assert.Equal(judged.Milestones[0].Reason, audit.Milestones[0].Reason);
        Assert.Equal("late", audit.Findings.Single().Code);
    }

    [Theory, EveryDatabase]
    public async Task Show_JudgedAgain_TellsWhatTheNewAuditChanged(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(A.Commitment("電動公車").Numbered(1).Reporting("汰換40輛。", "A")));
        await city.Judge("電動公車", A.Audit().Goal(GoalVerdictKind.Met));
        await city.Judge("電動公車", A.Audit().Goal(GoalVerdictKind.NotMet));
        var act = (await city.Page("電動公車")).History[0];
        Assert.Equal(("ReportAudited", "考核員"), (act.Kind, act.Who));
        Assert.Equal([new PublishedChange("goal-verdict", "Met", "NotMet")], act.Changes);
    }
}
