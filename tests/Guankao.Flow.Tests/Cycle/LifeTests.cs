using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Flow.Tests.Cycle;

public class LifeTests(TestDatabases databases)
{
    private static readonly Actor Chief = Person.Approver("教育局");
    private static readonly AskTerms Because = new("central", "中央尚未核定。", "府教字第1130000001號");
    private static readonly AskTerms Policy = new("policy", "招生人數下修。", "府教字第1130000002號");

    private static CommitmentBuilder Schools() => A.Commitment("汰換老舊校舍").Numbered(29).OwedBy("教育局").HelpedBy("工務局")
        .Promising(285, "校").DueBy("113/6/30", "前完成設計").DueBy("113/12/31", "前完成發包");

    [Theory, EveryDatabase]
    public async Task Adjustment_OfTheGoal_NeedsAHigherApprovalAndKeepsWhatWasPromisedFirst(StoreKind store)
    {
        await using var city = await databases.City(store);
        var id = (await city.Open(Schools()))[0];
        var asked = (await Adjust(city, id, AdjustmentTerms.Of(new MovedGoal(0, 280)))).Value;
        Assert.True(asked.Large);
        Assert.Equal("not-permitted", (await Decide(city, Chief, asked.Id)).Refusal?.Code);
        Assert.Null((await Decide(city, Person.Executive, asked.Id)).Refusal);
        var life = await Life(city, id);
        Assert.Equal(new MovedPromise(null, "285校", "280校", false), Assert.Single(life.Life.Moved));
        Assert.Equal("完成280校", (await city.Page("汰換老舊校舍")).Goal);
        var act = await Act(city, id, "CommitmentAdjusted");
        Assert.Equal("府核字第1130000009號", act.Evidence);
        Assert.Contains(new ActChange("goal", "完成285校", "完成280校"), act.Changes);
        Assert.Contains("北市26-03-2004", act.Why, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Adjustment_OfAnEarlierStepOnly_IsDecidedByTheAgencyItself(StoreKind store)
    {
        await using var city = await databases.City(store);
        var id = (await city.Open(Schools()))[0];
        var asked = (await Adjust(city, id, AdjustmentTerms.Of(new MovedDate(0, new DateOnly(2024, 8, 31))))).Value;
        Assert.False(asked.Large);
        Assert.Null((await Decide(city, Chief, asked.Id)).Refusal);
        Assert.Equal(new MovedPromise(0, "2024-06-30", "2024-08-31", true), Assert.Single((await Life(city, id)).Life.Moved));
        Assert.Equal(new MovedPromise(0, "2024-06-30", "2024-08-31", true), Assert.Single((await city.Page("汰換老舊校舍")).Moved));
        Assert.Equal("113.8.31前完成設計", (await city.Page("汰換老舊校舍")).Milestones[0].Text);
        var due = (await city.Page("汰換老舊校舍")).Milestones[0].Due[0];
        Assert.Equal("113.8.31前", due.Span.Of("113.8.31前完成設計"));
    }

    [Theory, EveryDatabase]
    public async Task Adjustment_AskedTwice_WithoutLegalReason_OrOfNothing_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        var id = (await city.Open(Schools()))[0];
        var goal = AdjustmentTerms.Of(new MovedGoal(0, 280));
        var reason = (await Adjust(city, id, goal, Policy with { Reason = "busy" })).Refusal!;
        Assert.Equal(("reason-not-legal", "北市26-03-2004（他市參用）"), (reason.Code, reason.Basis));
        Assert.Equal("document-number-missing", (await Adjust(city, id, goal, Policy with { DocumentNumber = " " })).Refusal?.Code);
        Assert.Equal("nothing-changes", (await Adjust(city, id, AdjustmentTerms.Of(new MovedGoal(0, 285)))).Refusal?.Code);
        Assert.Equal("place-unknown", (await Adjust(city, id, AdjustmentTerms.Of(new MovedDate(9, new DateOnly(2024, 8, 31))))).Refusal?.Code);
        Assert.Null((await Adjust(city, id, goal)).Refusal);
        Assert.Equal("request-pending", (await Adjust(city, id, goal)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Adjustment_InTheLastTwoMonthsOfTheYear_IsRefusedWithTheDay(StoreKind store)
    {
        await using var city = await databases.City(store);
        var id = (await city.Open(Schools()))[0];
        city.Clock.Pass(TimeSpan.FromDays(300));
        var late = (await Adjust(city, id, AdjustmentTerms.Of(new MovedGoal(0, 280)))).Refusal!;
        Assert.Equal("adjustment-late", late.Code);
        Assert.Contains("113.10.31", late.Sentence.ZhHant, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Request_DecidedTwice_TellsWhoWasFirst(StoreKind store)
    {
        await using var city = await databases.City(store);
        var id = (await city.Open(Schools()))[0];
        var asked = (await Adjust(city, id, AdjustmentTerms.Of(new MovedGoal(0, 280)))).Value.Id;
        var no = await city.Get<DecideRequestHandler>().Do(new DecideRequest(Person.Executive, asked, false, "理由不足", ""), CancellationToken.None);
        Assert.Null(no.Refusal);
        Assert.Contains("秘書長", (await Decide(city, Person.Executive, asked)).Refusal!.Sentence.ZhHant, StringComparison.Ordinal);
        Assert.Empty((await Life(city, id)).Life.Moved);
    }

    [Theory, EveryDatabase]
    public async Task Suspension_NeedsAnUnansweredBlocker_AndEndsWhenItIsResumed(StoreKind store)
    {
        await using var city = await databases.City(store);
        var id = (await city.Open(Schools()))[0];
        Assert.Equal("blocker-unknown", (await Suspend(city, id, Guid.CreateVersion7())).Refusal?.Code);
        var blocker = (await city.Get<RaiseBlockerHandler>().Do(new RaiseBlocker(
            Person.Reporter("教育局"), id, "ministry", "教育部", "核定補助計畫", new DateOnly(2023, 11, 2)), CancellationToken.None)).Value;
        var asked = (await Suspend(city, id, blocker)).Value.Id;
        Assert.Equal(CommitmentStatus.Suspended, (await Decide(city, Person.Evaluator, asked)).Value);
        Assert.Equal("暫緩", (await Life(city, id)).Printed.Word);
        await city.Get<AnswerBlockerHandler>().Do(
            new AnswerBlocker(Person.Reporter("教育局"), blocker, new DateOnly(2024, 1, 10), "已核定"), CancellationToken.None);
        Assert.Equal(new DateOnly(2024, 1, 10), Assert.Single((await Life(city, id)).Life.Blockers).AnsweredOn);
        var resumed = await city.Get<ResumeCommitmentHandler>().Do(new ResumeCommitment(Chief, id, "教育部已核定"), CancellationToken.None);
        Assert.Equal(CommitmentStatus.Open, resumed.Value);
    }

    [Theory, EveryDatabase]
    public async Task Withdrawal_IsDecidedByTheExecutive_AndNothingIsDeleted(StoreKind store)
    {
        await using var city = await databases.City(store);
        var id = (await city.Open(Schools()))[0];
        var asked = (await city.Get<AskWithdrawalHandler>().Do(
            new AskWithdrawal(Chief, id, new AskTerms("stopped", "政策停辦。", "府教字第1130000003號")), CancellationToken.None)).Value.Id;
        Assert.Equal(CommitmentStatus.Withdrawn, (await Decide(city, Person.Executive, asked)).Value);
        Assert.Equal("wrong-state", (await Adjust(city, id, AdjustmentTerms.Of(new MovedGoal(0, 280)))).Refusal?.Code);
        Assert.Equal("汰換老舊校舍", (await city.Page("汰換老舊校舍")).Title);
    }

    [Theory, EveryDatabase]
    public async Task Closure_WithoutTheProofsOfTheRules_SaysWhatIsMissing(StoreKind store)
    {
        await using var city = await databases.City(store);
        var id = (await city.Open(Schools()))[0];
        var missing = (await Close(city, id, "unmet", new() { ["result"] = "完成240校" })).Refusal!;
        Assert.Equal("closure-proof-missing", missing.Code);
        Assert.Contains("未達成原因分析、因應策略", missing.Sentence.ZhHant, StringComparison.Ordinal);
        var asked = (await Close(city, id, "completed", new() { ["result"] = "完成285校", ["proof"] = "府教字第1130000004號" })).Value.Id;
        Assert.Equal(CommitmentStatus.Closed, (await Decide(city, Person.Evaluator, asked)).Value);
        Assert.Equal("已完成", (await Life(city, id)).Printed.Word);
    }

    [Theory, EveryDatabase]
    public async Task Bounce_InTime_IsSettledByHandingOver_AndDutiesFollow(StoreKind store)
    {
        await using var city = await databases.City(store);
        var id = (await city.Open(Schools()))[0];
        var bounced = (await Bounce(city, id)).Value;
        Assert.Equal(new DateOnly(2024, 1, 16), bounced.DecideBy);
        Assert.Equal("bounce-needs-agency", (await Decide(city, Person.Evaluator, bounced.Id)).Refusal?.Code);
        var handed = await city.Get<HandOverCommitmentHandler>().Do(
            new HandOverCommitment(Person.Evaluator, id, "教育局", "工務局", "屬工務局權責", "府研字第1130000005號"), CancellationToken.None);
        Assert.Equal(("工務局", 0), (handed.Value.Lead, handed.Value.Supporting.Count));
        Assert.Equal(RequestState.Granted, Assert.Single((await Life(city, id)).Life.Requests).State);
        Assert.Null((await Adjust(city, id, AdjustmentTerms.Of(new MovedGoal(0, 280)), by: Person.Approver("工務局"))).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task Bounce_WhileItWaits_RunsAClockThatAClosureMoves_AndHandingOverStops(StoreKind store)
    {
        await using var city = await databases.City(store);
        var id = (await city.Open(Schools()))[0];
        var bounced = (await Bounce(city, id)).Value;
        var typhoon = new Closure(bounced.DecideBy!.Value, DayPart.Whole, null, null, new Bilingual("颱風停止上班", "closed, typhoon"), Standing.Verified, "test");
        using var recompute = new RecomputeClocksHandler(
            city.Store, new RunningRules(new Basis(RuleBook.Shipped, CalendarShelf.Shipped.With(typhoon))));
        Assert.Equal(1, (await recompute.Do(new RecomputeClocks("研考會", "颱風"), null, CancellationToken.None)).Moved);

        Assert.Equal(new DateOnly(2024, 1, 17), (await Life(city, id)).Life.Requests[0].DecideBy);
        Assert.Equal(new DateOnly(2024, 1, 17), (await city.Get<PendingRequests>().Ask(Person.Evaluator, CancellationToken.None))[0].DecideBy);
        await using (var db = await city.Store.Read(CancellationToken.None))
        {
            Assert.Equal("Evaluator", await db.Database.SqlQueryRaw<string>("SELECT role AS \"Value\" FROM notices WHERE kind = 'DeadlineMoved'").SingleAsync());
        }

        await city.Get<HandOverCommitmentHandler>().Do(
            new HandOverCommitment(Person.Evaluator, id, "教育局", "工務局", "屬工務局權責", "府研字第1130000005號"), CancellationToken.None);
        var clock = Assert.Single(await city.Get<BrowseClocks>().About(new ClockSubject("request", bounced.Id), CancellationToken.None));
        Assert.Equal((ClockState.Stopped, "屬工務局權責"), (clock.State, clock.StoppedWhy));
    }

    [Theory, EveryDatabase]
    public async Task Bounce_AfterItsClock_IsRefusedWithTheRule(StoreKind store)
    {
        await using var city = await databases.City(store);
        var id = (await city.Open(Schools()))[0];
        city.Clock.Pass(TimeSpan.FromDays(4));
        var late = (await Bounce(city, id)).Refusal!;
        Assert.Equal("bounce-late", late.Code);
        Assert.Contains("113.1.18", late.Sentence.ZhHant, StringComparison.Ordinal);
    }

    private static Task<Outcome<AskedRequest>> Adjust(TestCity city, Guid id, AdjustmentTerms terms, AskTerms? ask = null, Actor? by = null) =>
        city.Get<AskAdjustmentHandler>().Do(new AskAdjustment(by ?? Chief, id, ask ?? Policy, terms), CancellationToken.None);

    private static Task<Outcome<AskedRequest>> Suspend(TestCity city, Guid id, Guid blocker) =>
        city.Get<AskSuspensionHandler>().Do(new AskSuspension(Chief, id, Because, blocker), CancellationToken.None);

    private static Task<Outcome<AskedRequest>> Close(TestCity city, Guid id, string outcome, Dictionary<string, string> proofs) =>
        city.Get<AskClosureHandler>().Do(new AskClosure(Chief, id, new AskTerms(outcome, "全部完成。", "府教字第1130000006號"), proofs), CancellationToken.None);

    private static Task<Outcome<AskedRequest>> Bounce(TestCity city, Guid id) => city.Get<BounceCommitmentHandler>().Do(
        new BounceCommitment(Person.Coordinator("教育局"), id, "教育局", "校舍工程屬工務局。", "府教字第1130000007號"), CancellationToken.None);

    private static Task<Outcome<CommitmentStatus>> Decide(TestCity city, Actor by, Guid request) =>
        city.Get<DecideRequestHandler>().Do(new DecideRequest(by, request, true, "", "府核字第1130000009號"), CancellationToken.None);

    private static async Task<CommitmentLifePage> Life(TestCity city, Guid id) =>
        (await city.Get<ShowCommitmentLife>().Ask(Person.Evaluator, id, CancellationToken.None)).Value;

    private static async Task<PastAct> Act(TestCity city, Guid id, string kind)
    {
        await using var db = await city.Store.Read(CancellationToken.None);
        return (await ActHistory.Of(db, id, CancellationToken.None)).Single(act => act.Kind == kind);
    }
}
