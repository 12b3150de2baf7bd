using Guankao.Audit;
using Guankao.Jobs;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Confirming;

/// <summary>Auditing again as a job does what the command does.</summary>
public sealed class ReauditJobTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Job_OverMoreThanOneChunk_AuditsEveryReportAndSaysWhatChanged(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(
        [
            A.Commitment("電動公車").Numbered(1).OwedBy("交通局").Promising(40, "輛").DueBy("112/8/31").Reporting("完成40輛。", "A"),
            .. Enumerable.Range(2, 229).Select(number => A.Commitment($"第{number}案").Numbered(number).OwedBy("工務局")),
        ]));
        var honest = (await city.Page("電動公車")).Audit!;
        await city.Judge("電動公車", A.Audit().Goal(GoalVerdictKind.NotMet).Milestone(honest.Milestones[0].Verdict));

        var asked = (await city.Get<AskJobHandler>().Do(new AskJob(ReauditJob.Kind, Json.Of(new ReauditInput(true)), "管考員", "重新比對"), default)).Value;
        await city.Get<RunJobHandler>().Do(asked.Job, null, default);
        var line = (await city.Get<BrowseJobs>().Find(asked.Job, default))!;
        Assert.Equal((JobState.Done, 230, (int?)230, 2), (line.State, line.Done, line.Total, line.Chunks));
        var parts = (await city.Get<BrowseJobs>().Outcomes(asked.Job, default)).Select(Json.To<ReauditedPart>).ToList();
        Assert.Equal((230, 1, 0), (parts.Sum(part => part.Audited), parts.Sum(part => part.Changed), parts.Sum(part => part.Unkept)));
        var page = await city.Page("電動公車");
        Assert.Equal((honest.Goal!.Verdict, "管考員"), (page.Audit!.Goal!.Verdict, page.History[0].Who));
        Assert.Null((await city.Verify()).Broken);
    }
}
