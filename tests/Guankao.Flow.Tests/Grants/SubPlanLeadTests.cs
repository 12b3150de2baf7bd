using Guankao.Grants;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Grants;

/// <summary>Who leads a sub-plan, where the plan does not say or says it wrongly.</summary>
public sealed class SubPlanLeadTests(TestDatabases databases)
{
    private static readonly PlanGround Ground = new(Actor.LocalOwner, "社會局承辦", "依分工會議決議");

    [Theory, EveryDatabase]
    public async Task Lead_NamedByAPerson_StandsBesideWhatThePlanSays_WithAnAct(StoreKind store)
    {
        await using var city = await databases.City(store);
        var plan = (await RegisterPlanTests.Keep(city)).Value.Plan;
        var said = (await Subs(city, plan))[0].Lead!;

        Assert.Null((await Name(city, plan, 0, "宜蘭縣政府民政處")).Refusal);
        Assert.Null((await Name(city, plan, 2, "宜蘭縣政府社會處")).Refusal);

        var subs = await Subs(city, plan);
        Assert.Equal((said, "宜蘭縣政府民政處"), (subs[0].Lead, subs[0].LedBy));
        Assert.Equal((null, "宜蘭縣政府社會處"), (subs[2].Lead, subs[2].LedBy));
        await using var db = await city.Store.Read(default);
        var act = (await ActHistory.Of(db, plan, default)).Last(past => past.Kind == "PlanLeadNamed" && past.Changes.Any(change => change.New == "宜蘭縣政府民政處"));
        Assert.Equal(said, act.Changes.Single(change => change.What == "lead").Old);

        Assert.Null((await Name(city, plan, 0, said)).Refusal);
        Assert.Null((await Subs(city, plan))[0].Named);
    }

    [Theory]
    [EveryDatabase("subplan-unknown", 99, "宜蘭縣政府消防局")]
    [EveryDatabase("subplan-lead-missing", 0, " ")]
    [EveryDatabase("subplan-lead-same", 0, null)]
    public async Task Nonsense_IsRefusedWithASentence(StoreKind store, string code, int position, string? lead)
    {
        await using var city = await databases.City(store);
        var plan = (await RegisterPlanTests.Keep(city)).Value.Plan;
        Assert.Equal(code, (await Name(city, plan, position, lead ?? (await Subs(city, plan))[0].LedBy!)).Refusal?.Code);
        Assert.All(await Subs(city, plan), sub => Assert.Null(sub.Named));
    }

    private static async Task<IReadOnlyList<SubPlanTerms>> Subs(TestCity city, Guid plan) => (await city.Get<ShowPlan>().Ask(plan, default))!.Terms.SubPlans;

    private static Task<Outcome<Guid>> Name(TestCity city, Guid plan, int position, string lead) =>
        city.Get<NameSubPlanLeadHandler>().Do(new NameSubPlanLead(plan, position, lead, Ground), default);
}
