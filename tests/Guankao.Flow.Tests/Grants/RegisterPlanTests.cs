using Guankao.Commitments;
using Guankao.Documents;
using Guankao.Grants;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Store;
using Guankao.Testing;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Grants;

/// <summary>A plan kept in the ledger, and what becomes of its duties.</summary>
public sealed class RegisterPlanTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Plan_Confirmed_StandsInTheLedgerLineByLine(StoreKind store)
    {
        await using var city = await databases.City(store);
        var receipt = (await Keep(city)).Value;

        var plan = (await city.Get<ShowPlan>().Ask(receipt.Plan, CancellationToken.None))!;
        Assert.Equal((6, "宜蘭縣", 115), (plan.Terms.Lines.Count, plan.Terms.City, plan.Terms.Year));
        Assert.Equal(ShareStanding.Asked, plan.Terms.Lines[3].Proof!.Standing);
        Assert.Contains(plan.Terms.Resources, resource => resource is { Gap: 1, Silent: true });
        Assert.Equal(receipt.Offered, plan.Duties.Count(duty => duty.Standing == DutyStanding.Offered));
        var line = Assert.Single((await city.Get<BrowsePlans>().Ask(1, CancellationToken.None)).Rows);
        Assert.Equal((13_733_333, 1), (line.Money.Total, line.Asked));
        Assert.True((await city.Verify()).Acts >= 1);
    }

    [Theory, EveryDatabase]
    public async Task Plan_ConfirmedTwice_IsRefusedTheSecondTime(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Keep(city);
        Assert.Equal("plan-known", (await Keep(city)).Refusal?.Code);
        Assert.Single((await city.Get<BrowsePlans>().Ask(1, CancellationToken.None)).Rows);
    }

    [Theory, EveryDatabase]
    public async Task Duty_Followed_BecomesACommitmentThatCitesItsSentence(StoreKind store)
    {
        await using var city = await databases.City(store);
        var plan = (await city.Get<ShowPlan>().Ask((await Keep(city)).Value.Plan, CancellationToken.None))!;
        var duty = plan.Duties.First(one => one.Terms.Kind == "percent");
        var decide = new DecideDuty(duty.Id, true, "宜蘭縣政府消防局", Actor.LocalOwner, "承辦", "列管");

        Assert.Null((await city.Get<DecideDutyHandler>().Do(decide, CancellationToken.None)).Refusal);
        var after = (await city.Get<ShowPlan>().Ask(plan.Id, CancellationToken.None))!.Duties.First(one => one.Id == duty.Id);
        await using var db = await city.Store.Read(CancellationToken.None);
        var commitment = (await CommitmentDetail.Of(db, after.Commitment!.Value, CancellationToken.None))!;
        Assert.Equal(("宜蘭縣政府消防局", "grant-plan.txt", duty.Terms.Text), (commitment.Terms.Lead, commitment.Sources[0].Document, commitment.Sources[0].Quote));
        Assert.Equal("duty-decided", (await city.Get<DecideDutyHandler>().Do(decide, CancellationToken.None)).Refusal?.Code);
    }

    [Theory]
    [EveryDatabase(130, -30, "share-beyond-whole")]
    [EveryDatabase(-10, 110, "budget-negative")]
    public async Task Nonsense_IsRefusedWithASentence_AndNothingIsKept(StoreKind store, int own, int subsidy, string code)
    {
        await using var city = await databases.City(store);
        var refusal = (await Keep(city, change: draft => draft with
        {
            Lines = [draft.Lines[0] with { Money = new BudgetFigures(100, own, Math.Max(subsidy, own > 100 ? 0 : subsidy)) }],
        })).Refusal;

        Assert.Equal(code, refusal?.Code);
        Assert.Empty((await city.Get<BrowsePlans>().Ask(1, CancellationToken.None)).Rows);
        Assert.Equal(0, (await city.Verify()).Acts);
    }

    private static string Sample() => File.ReadAllText(Repository.File("samples", "grant-plan.txt"));

    internal static Task<Guankao.Kernel.Outcome<PlanReceipt>> Keep(TestCity city, Func<string, string>? rewrite = null, Func<GrantPlanDraft, GrantPlanDraft>? change = null)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(rewrite is null ? Sample() : rewrite(Sample()));
        using var content = new MemoryStream(bytes);
        var document = DocumentReader.Read(content, "grant-plan.txt").Value;
        var draft = GrantPlanReader.Read(document)!;
        draft = change is null ? draft : change(draft);
        var file = new DraftDocument(document.Name, document.Format, document.Sha256, document.Length);
        return city.Get<ConfirmPlanHandler>().Do(new ConfirmPlan(file, draft, bytes, Actor.LocalOwner, "承辦", "匯入"), CancellationToken.None);
    }
}
