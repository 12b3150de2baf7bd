using Guankao.Identity;
using Guankao.Referrals;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Referrals;

public sealed class ReferralLifeTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task HandOff_RejectedAndTakenByAnother_IsHeldBySomebodyAtEveryMoment(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed("family", Office.Health, Office.Social);
        Assert.Equal((Office.Social, false, Office.Health), Who(await office.Seen(Office.Social)));
        Assert.Equal("reason-missing", (await office.Answer(Office.Health, false))?.Code);
        Assert.Null(await office.Answer(Office.Health, false, "district", "不在服務區"));
        Assert.Equal(ReferralState.Rejected, (await office.Seen(Office.Social))!.Line.State);
        Assert.Null(await office.Seen(Office.Health));

        Assert.Null(await office.Offer(Office.Police, Office.Social));
        Assert.Null(await office.Answer(Office.Police, true));
        Assert.Equal((Office.Police, true, null), Who(await office.Seen(Office.Social)));

        // The lead hands over in the middle of the work: it leads until the other has taken it.
        await office.Did("visited", "2024-01-15", Office.Police);
        Assert.Null(await office.Offer(Office.School, Office.Police));
        Assert.Equal((Office.Police, true, Office.School), Who(await office.Seen(Office.Police)));
        Assert.Null(await office.Answer(Office.School, false, "age"));
        Assert.Equal((Office.Police, true, null), Who(await office.Seen(Office.Police)));
        Assert.Null(await office.Offer(Office.Health, Office.Police));
        Assert.Null(await office.Answer(Office.Health, true));
        Assert.Equal((Office.Health, true, null), Who(await office.Seen(Office.Health)));
        Assert.Null(await office.Seen(Office.Police));

        Assert.Equal("report-back-missing", (await office.Close("goal", Office.Health))?.Code);
        Assert.Null(await office.Report(by: Office.Health));
        Assert.Null(await office.Close("goal", Office.Health));
        Assert.Contains((await office.Seen(Office.Social))!.Deeds, deed => deed.Entry.Kind == EntryKind.ReportedBack);
    }

    [Theory, EveryDatabase]
    public async Task Referrer_SeesWhoHoldsItAndWhatWasReported_NotTheWork(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed(supporting: Office.Health);
        await office.Accepted();
        await office.Did("letter", "2024-01-15");
        var page = (await office.Seen(Office.Social))!;
        Assert.Equal(ReferralSight.Referrer, page.Sight);
        Assert.Empty(page.Clocks);
        Assert.DoesNotContain(page.Deeds, deed => deed.Entry.Kind == EntryKind.Step);
        Assert.Equal(ReferralSight.Whole, (await office.Seen(Office.Health))!.Sight);
        Assert.Equal("referral-unknown", (await office.Step("serious", "2024-01-15", Office.Police))?.Code);
        Assert.Equal("not-permitted", (await office.Step("serious", "2024-01-15", Office.Social))?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Family_HeldByManyBodies_ShowsEachTheOthers(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed("family", Office.Health, Office.Social);
        await office.Accepted(Office.Health);
        var other = (await city.Get<ProposeReferralHandler>().Do(Office.Command("family", Office.School, Office.Police), default)).Value;
        var sibling = Assert.Single((await office.Seen(Office.Health))!.Siblings);
        Assert.Equal((Office.Police, ReferralState.Proposed), (sibling.Holder, sibling.State));
        Assert.Null(await city.Get<LookAtReferral>().Do(other, Office.Worker(Office.Health), "社工", default));
    }

    [Theory, EveryDatabase]
    public async Task Glass_IsBrokenWithAReason_OpensForAnHourToReadAlone_AndIsToldToAll(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed();
        await office.Accepted();
        var stranger = Office.Worker(Office.Police);
        Task<Kernel.Outcome<string>> Break(string reason) => city.Get<BreakGlassHandler>().Do(new BreakGlass(new ReferralAct(office.Token, stranger, "值勤社工"), reason), default);
        Assert.Equal("glass-reason-missing", (await Break("急")).Refusal?.Code);
        Assert.Equal("note-tells-who", (await Break("案母陳美玲失聯，需要立即聯繫學校")).Refusal?.Code);
        Assert.Null((await Break("夜間送醫，需要立即知道由誰主責")).Refusal);
        Assert.Equal(ReferralSight.Glass, (await city.Get<LookAtReferral>().Do(office.Token, stranger, "值勤社工", default))!.Sight);
        Assert.Equal("referral-unknown", (await city.Get<TakeStepHandler>().Do(new TakeStep(new ReferralAct(office.Token, stranger, "值勤社工"), "letter", new DateOnly(2024, 1, 15), null, null, [], null), default)).Refusal?.Code);
        Assert.Contains((await office.Seen())!.Looks, look => look.Reason == "夜間送醫，需要立即知道由誰主責");
        Assert.Single((await city.Get<BrowseLooks>().Ask(Person.Auditor, 1, default)).Value.Rows);
        Assert.Equal("not-permitted", (await city.Get<BrowseLooks>().Ask(stranger, 1, default)).Refusal?.Code);
        city.Clock.Pass(TimeSpan.FromMinutes(61));
        Assert.Null(await city.Get<LookAtReferral>().Do(office.Token, stranger, "值勤社工", default));
    }

    [Theory, EveryDatabase]
    public async Task EveryLook_IsAnActOfTheChain(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed();
        for (var at = 0; at < 3; at++)
        {
            await office.Seen();
        }

        await using var db = await city.Store.Read(default);
        Assert.Equal(3, (await SearchActs.Page(db, new ActSearch(Kind: "ReferralSeen"), default)).Count);
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Erasing_OnACourtsNotice_LeavesThatItWasAndNothingElse(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed();
        await office.Accepted();
        await office.Did("letter", "2024-01-15");
        var erase = city.Get<EraseReferralHandler>();
        Assert.Equal("document-number-missing", (await erase.Do(new EraseReferral(office.By(Office.School), " "), default)).Refusal?.Code);
        Assert.Null((await erase.Do(new EraseReferral(office.By(Office.School), "桃院少字第7號"), default)).Refusal);
        Assert.Null(await office.Seen());
        Assert.Equal(0, (await city.Get<BrowseReferrals>().Ask(Office.Worker(Office.School), ReferralView.Leading, 1, default)).Rows.Total);
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Closed_ForSevenYears_IsErasedByTheKeeperAndNotBefore(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed();
        await office.Accepted();
        await office.Did("letter", "2024-01-15");
        await office.Did("answered", "2024-01-15");
        Assert.Null(await office.Close("not-opened"));
        var (erase, keeper) = (city.Get<EraseReferralHandler>(), Person.With(Role.Keeper, null));
        city.Clock.Pass(TimeSpan.FromDays(365 * 6));
        Assert.Equal(0, await erase.Waiting(default));
        city.Clock.Pass(TimeSpan.FromDays(368));
        Assert.Equal(1, await erase.Waiting(default));
        Assert.Equal("not-permitted", (await erase.Do(new EraseRipeReferrals(Person.Evaluator, "期滿"), default)).Refusal?.Code);
        Assert.Equal(1, (await erase.Do(new EraseRipeReferrals(keeper, "保存期滿"), default)).Value);
        Assert.Null(await office.Seen());
    }

    [Theory, EveryDatabase]
    public async Task Keys_Renewed_SealEverythingAnewAndNothingIsLost(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed();
        await office.Accepted();
        var keeper = Person.With(Role.Keeper, null);
        Assert.Equal("not-permitted", (await city.Get<ResealReferralsHandler>().Do(new ResealReferrals(Person.Auditor, true), default)).Refusal?.Code);
        Assert.True((await city.Get<ResealReferralsHandler>().Do(new ResealReferrals(keeper, true), default)).Value >= 3);
        Assert.Equal(0, (await city.Get<ResealReferralsHandler>().Do(new ResealReferrals(keeper, false), default)).Value);
        Assert.Equal("A-115-0042", (await office.Seen())!.Line.Terms.ExternalId);
    }

    [Theory, EveryDatabase]
    public async Task Form_MadeForAnOlderState_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed();
        var seen = (await office.Seen())!.Version;
        await office.Accepted();
        Assert.Equal("referral-changed", (await city.Get<TakeStepHandler>().Do(
            new TakeStep(office.By(Office.School, seen), "letter", new DateOnly(2024, 1, 15), null, null, [], null), default)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Referral_ToABodyWithoutACaseworker_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await Office.Of(city);
        Assert.Equal("body-without-caseworker", (await city.Get<ProposeReferralHandler>().Do(Office.Command(to: "桃園市政府地政局"), default)).Refusal?.Code);
        Assert.Equal("external-id-unusable", (await city.Get<ProposeReferralHandler>().Do(Office.Command(external: "A123456789"), default)).Refusal?.Code);
        Assert.Equal("word-unknown", (await city.Get<ProposeReferralHandler>().Do(Office.Command() with { Age = "12-17" }, default)).Refusal?.Code);
    }

    private static (string, bool, string?) Who(ReferralPage? page) => (page!.Line.Holder, page.Line.Led, page.Line.Asked);
}
