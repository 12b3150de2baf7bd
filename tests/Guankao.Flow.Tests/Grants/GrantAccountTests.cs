using Guankao.Grants;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Grants;

/// <summary>From the letter of approval to what goes back at the end of the year.</summary>
public sealed class GrantAccountTests(TestDatabases databases)
{
    private static readonly PlanGround Ground = new(Actor.LocalOwner, "承辦", "依函文");
    private static readonly DateOnly Approved = new(2026, 1, 20);

    [Theory, EveryDatabase]
    public async Task Claim_BeforeTheApproval_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        var plan = await Registered(city);

        Assert.Equal("plan-not-approved", (await Claim(city, plan, 1_000)).Refusal?.Code);
        Assert.Equal("plan-not-approved", (await Spend(city, plan, 0, 1, 1, 1)).Refusal?.Code);
        await Approve(city, plan);
        Assert.Equal("claim-before-approval", (await Claim(city, plan, 1_000, Approved.AddDays(-1))).Refusal?.Code);
        Assert.Empty((await Account(city, plan)).Claims);
    }

    [Theory, EveryDatabase]
    public async Task Claims_Together_NeverPassTheApprovedSubsidy(StoreKind store)
    {
        await using var city = await databases.City(store);
        var plan = await Registered(city);
        await Approve(city, plan);

        Assert.Null((await Claim(city, plan, 10_000_000)).Refusal);
        Assert.Equal("claim-above-approval", (await Claim(city, plan, 400_000)).Refusal?.Code);
        Assert.Equal("amount-not-positive", (await Claim(city, plan, -5)).Refusal?.Code);
        Assert.Equal("claim-proof-missing", (await Claim(city, plan, 5, proof: "none")).Refusal?.Code);
        Assert.Equal(10_000_000, (await Account(city, plan)).Claimed);
    }

    [Theory, EveryDatabase]
    public async Task Spending_AboveTheApprovalOrNegative_IsRefusedAndNothingIsKept(StoreKind store)
    {
        await using var city = await databases.City(store);
        var plan = await Registered(city);
        await Approve(city, plan);

        Assert.Null((await Spend(city, plan, 0, 1, 200_000, 900_000)).Refusal);
        Assert.Equal("spending-above-approval", (await Spend(city, plan, 0, 2, 0, 1_500_000)).Refusal?.Code);
        Assert.Equal("spending-above-approval", (await Spend(city, plan, 0, 2, 1_400_000, 0)).Refusal?.Code);
        Assert.Equal("amount-negative", (await Spend(city, plan, 0, 2, -1, 0)).Refusal?.Code);
        Assert.Equal("quarter-unknown", (await Spend(city, plan, 0, 5, 1, 0)).Refusal?.Code);
        Assert.Equal(1_100_000, (await Account(city, plan)).Spent.Total);
        Assert.Null((await Spend(city, plan, 0, 1, 100_000, 900_000)).Refusal);
        Assert.Equal(1_000_000, (await Account(city, plan)).Spent.Total);
    }

    [Theory, EveryDatabase]
    public async Task Approval_OfNonsense_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        var plan = await Registered(city);
        var line = (await Account(city, plan)).Lines[0].Id;
        foreach (var (total, subsidy, code) in new[] { (-1L, 0L, "amount-negative"), (100, 130, "share-beyond-whole"), (9_000_000, 3_000_000, "approval-above-request") })
        {
            Assert.Equal(code, (await city.Get<ApprovePlanHandler>().Do(
                new ApprovePlan(plan, Approved, "衛部救字第1150000001號", [new LineApproval(line, total, subsidy)], Ground), CancellationToken.None)).Refusal?.Code);
        }

        Assert.Null((await Account(city, plan)).ApprovedOn);
    }

    [Theory, EveryDatabase]
    public async Task Subsidy_SpentBeforeItsShare_IsShown(StoreKind store)
    {
        await using var city = await databases.City(store);
        var plan = await Registered(city);
        await Approve(city, plan);
        await Spend(city, plan, 0, 1, 0, 1_000_000);

        Assert.True((await Account(city, plan)).Lines[0].SubsidyFirst);
        await Spend(city, plan, 0, 1, 180_000, 820_000);
        Assert.False((await Account(city, plan)).Lines[0].SubsidyFirst);
    }

    [Theory, EveryDatabase]
    public async Task Quarter_NobodyTold_IsDueByRule(StoreKind store)
    {
        await using var city = await databases.City(store);
        var plan = await Registered(city);
        await Approve(city, plan);
        await Spend(city, plan, 0, 1, 180_000, 820_000);

        var quarters = (await Account(city, plan)).Quarters;
        Assert.True(quarters[0].Told);
        Assert.False(quarters[1].Told);
        Assert.Equal(new DateOnly(2026, 4, 30), quarters[0].Due);
        Assert.NotEmpty(quarters[0].Why);
        Assert.Equal(7.28m, quarters[0].Rate);
    }

    [Theory, EveryDatabase]
    public async Task Posts_FilledBeyondTheApproval_AreRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        var plan = await Registered(city);
        var fill = city.Get<RecordFilledPostsHandler>();

        Assert.Equal("posts-above-approval", (await fill.Do(new RecordFilledPosts(plan, 0, 3, Approved, Ground), CancellationToken.None)).Refusal?.Code);
        Assert.Equal("amount-negative", (await fill.Do(new RecordFilledPosts(plan, 0, -1, Approved, Ground), CancellationToken.None)).Refusal?.Code);
        Assert.Equal("post-unknown", (await fill.Do(new RecordFilledPosts(plan, 99, 1, Approved, Ground), CancellationToken.None)).Refusal?.Code);
        Assert.Null((await fill.Do(new RecordFilledPosts(plan, 0, 1, Approved, Ground), CancellationToken.None)).Refusal);
        Assert.Equal((2, 1, 1), ((await Account(city, plan)).Posts[0].Approved, (await Account(city, plan)).Posts[0].Filled, (await Account(city, plan)).Posts[0].Open));
    }

    [Theory, EveryDatabase]
    public async Task Gap_IsSilentUntilSomebodySaysWhy(StoreKind store)
    {
        await using var city = await databases.City(store);
        var plan = await Registered(city);
        var at = (await Account(city, plan)).Sites.Select((site, at) => (site, at)).Single(pair => pair.site.Gap > 0).at;

        Assert.True((await Account(city, plan)).Sites[at].Silent);
        Assert.Null((await city.Get<RecordSitesHandler>().Do(new RecordSites(plan, at, 2, 1, "用地協調中", Ground), CancellationToken.None)).Refusal);
        var site = (await Account(city, plan)).Sites[at];
        Assert.Equal((1, false, "用地協調中"), (site.Gap, site.Silent, site.Why));
    }

    [Theory, EveryDatabase]
    public async Task Deviation_Explained_StandsExplained(StoreKind store)
    {
        await using var city = await databases.City(store);
        var plan = await Registered(city);
        var lines = (await Account(city, plan)).Lines;
        var explain = city.Get<ExplainLineHandler>();

        Assert.Equal("line-needs-no-reason", (await explain.Do(new ExplainLine(plan, lines[0].Id, "extra", Ground), CancellationToken.None)).Refusal?.Code);
        Assert.Equal("exception-unknown", (await explain.Do(new ExplainLine(plan, lines[3].Id, "luck", Ground), CancellationToken.None)).Refusal?.Code);
        Assert.Equal("extra-below-share", (await explain.Do(new ExplainLine(plan, lines[4].Id, "extra", Ground), CancellationToken.None)).Refusal?.Code);
        Assert.Null((await explain.Do(new ExplainLine(plan, lines[3].Id, "extra", Ground), CancellationToken.None)).Refusal);
        var line = (await Account(city, plan)).Lines[3];
        Assert.Equal((ShareStanding.Explained, "extra", "依函文"), (line.Standing, line.Exception, line.ExceptionWhy));
        Assert.Equal(0, (await city.Get<BrowsePlans>().Ask(1, CancellationToken.None)).Rows[0].Asked);
    }

    private static async Task<Guid> Registered(TestCity city) => (await RegisterPlanTests.Keep(city)).Value.Plan;

    private static async Task<GrantAccount> Account(TestCity city, Guid plan) => (await city.Get<ShowPlan>().Ask(plan, CancellationToken.None))!.Account;

    private static async Task Approve(TestCity city, Guid plan) =>
        Assert.Null((await city.Get<ApprovePlanHandler>().Do(new ApprovePlan(plan, Approved, "衛部救字第1150000001號", [], Ground), CancellationToken.None)).Refusal);

    private static Task<Outcome<Guid>> Claim(TestCity city, Guid plan, long amount, DateOnly? on = null, string proof = "budget") =>
        city.Get<RecordClaimHandler>().Do(new RecordClaim(plan, amount, on ?? Approved.AddDays(30), "府社字第1150001234號", proof, Ground), CancellationToken.None);

    private static async Task<Outcome<Guid>> Spend(TestCity city, Guid plan, int line, int quarter, long own, long subsidy) =>
        await city.Get<RecordSpendingHandler>().Do(
            new RecordSpending(plan, (await Account(city, plan)).Lines[line].Id, quarter, own, subsidy, Ground), CancellationToken.None);
}
