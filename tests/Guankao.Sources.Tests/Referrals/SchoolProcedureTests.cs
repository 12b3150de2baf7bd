using Guankao.Referrals;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Referrals;

public sealed class SchoolProcedureTests(TestDatabases databases)
{
    private static readonly string[] Came = ["principal", "guidance", "parents", "police"];

    [Theory, EveryDatabase]
    public async Task Procedure_OnceRoundAndOnceAgain_HasEveryClockOfTheFigure(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed();
        await office.Accepted();

        // Monday 2024-01-15: the letter; seven days on is Monday 22.
        await office.Did("letter", "2024-01-15");
        Assert.Equal("2024-01-22", await office.Due("school-reply"));
        await office.Did("serious", "2024-01-15");
        Assert.Equal(ReferralClockStanding.MetInTime, (await office.Clock("school-reply")).Standing);

        // Five working days over a weekend.
        Assert.Equal("2024-01-22", await office.Due("needs-meeting"));
        office.Until("2024-01-19");
        Assert.Equal("participants-missing", (await office.Step("needs-meeting", "2024-01-19", who: "principal"))?.Code);
        Assert.Equal("participants-missing", (await office.Step("needs-meeting", "2024-01-19", who: ["principal", "guard"]))?.Code);
        await office.Did("needs-meeting", "2024-01-19", who: Came);
        Assert.Equal("2024-01-26", await office.Due("needs-file"));
        await office.Did("needs-filed", "2024-01-19");
        await office.Did("measures", "2024-01-19");

        // Six months end on the day before the corresponding one; Friday 7.19 is a working day.
        var observation = await office.Clock("observation");
        Assert.Equal((new DateOnly(2024, 7, 19), new DateOnly(2024, 4, 20)), (observation.Due.Day, observation.From!.Value.Day));

        office.Until("2024-03-20");
        Assert.Equal("too-early-by-rule", (await office.Step("evaluated", "2024-03-20", outcome: "improved", who: Came))?.Code);
        office.Until("2024-05-10");
        Assert.Equal("outcome-missing", (await office.Step("evaluated", "2024-05-10", who: Came))?.Code);
        await office.Did("evaluated", "2024-05-10", outcome: "not-improved", who: Came);
        Assert.Equal("2024-05-17", await office.Due("observation-file"));
        await office.Did("evaluation-filed", "2024-05-10");
        Assert.Equal("procedure-unfinished", (await office.Close("goal"))?.Code);

        await office.Did("again", "2024-05-10");
        var page = (await office.Seen())!;
        Assert.Equal(2, page.Round);
        Assert.Equal(["measures"], page.Flow.Where(step => step.Next).Select(step => step.Step.Code));
        await office.Did("measures", "2024-05-10");
        office.Until("2024-09-02");
        await office.Did("evaluated", "2024-09-02", outcome: "improved", who: Came);
        await office.Did("evaluation-filed", "2024-09-02");
        Assert.Null(await office.Close("goal"));

        page = (await office.Seen())!;
        Assert.Equal(ReferralState.Done, page.Line.State);
        Assert.DoesNotContain(page.Clocks, clock => clock.StoppedAt is null);
        Assert.Equal(2, page.Clocks.Count(clock => clock.Rule == "referral.observation"));
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task NotSerious_IsAnsweredInSevenDaysAndClosed(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed();
        await office.Accepted();
        await office.Did("letter", "2024-01-12");
        await office.Did("answered", "2024-01-15");
        Assert.Equal("step-unknown", (await office.Step("serious", "2024-01-15"))?.Code);
        Assert.Null(await office.Close("not-opened"));
    }

    [Theory, EveryDatabase]
    public async Task Step_OutOfOrderAheadOfTimeOrBeforeItsCause_IsRefusedAndChangesNothing(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed();
        Assert.Equal("not-permitted", (await office.Step("letter", "2024-01-15"))?.Code);
        await office.Accepted();
        Assert.Equal("step-unknown", (await office.Step("measures", "2024-01-15"))?.Code);
        Assert.Equal("day-ahead", (await office.Step("letter", "2024-01-16"))?.Code);
        await office.Did("letter", "2024-01-12");
        Assert.Equal("day-before-its-cause", (await office.Step("serious", "2024-01-11"))?.Code);
        Assert.Single((await office.Seen())!.Clocks, clock => clock.StoppedAt is null);
    }

    [Fact]
    public void Procedures_NameOnlyStepsClocksAndParticipantsThatExist()
    {
        var rules = Rules.RuleBook.Shipped.Rows.Select(row => row.Id).ToHashSet();
        foreach (var procedure in Procedures.All)
        {
            var codes = procedure.Steps.Select(step => step.Code).ToHashSet();
            Assert.All(procedure.Steps, step =>
            {
                Assert.Subset(codes, step.After.Concat(step.Unless).Concat(step.Again).Select(each => each.Split(':')[0]).ToHashSet());
                Assert.Subset(rules, step.Starts.Concat(step.Stops).Concat(step.Extends).Concat(step.Renews).Concat(step.Restarts).Concat(step.Before.Keys).ToHashSet());
                Assert.All(step.Participants, who => Assert.Contains(ReferralWords.Participants, word => word.Code == who));
            });
            Assert.All(procedure.Closes, set => Assert.Subset(codes, set.Select(each => each.Split(':')[0]).ToHashSet()));
        }
    }
}
