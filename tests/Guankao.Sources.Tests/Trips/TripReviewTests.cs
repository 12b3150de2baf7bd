using Guankao.Identity;
using Guankao.Store;
using Guankao.Testing.Databases;
using Guankao.Trips;

namespace Guankao.Sources.Tests.Trips;

/// <summary>The way of a report to the public: review by level, the plan beside it, covering, duties met.</summary>
public class TripReviewTests(TestDatabases databases)
{
    private static readonly TripGround Ground = new(Actor.LocalOwner, "研考會", "依規定");

    [Theory, EveryDatabase]
    public async Task Report_PassesEveryLevelOfItsCity_BeforeItIsPublished(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().In(city)).Value.Trip;

        Assert.Equal("trip-not-passed", await Publish(city, trip));
        Assert.Equal("review-state", await Step(city, trip, TripReviewStep.Pass));
        Assert.Null(await Step(city, trip, TripReviewStep.Submit));
        Assert.Equal("agency", (await Page(city, trip)).Review.Next?.Code);
        Assert.Null(await Step(city, trip, TripReviewStep.Pass));
        Assert.Equal("first-level", (await Page(city, trip)).Review.Next?.Code);
        Assert.Equal("trip-not-passed", await Publish(city, trip));
        Assert.Null(await Step(city, trip, TripReviewStep.Pass));
        Assert.Null(await Publish(city, trip));
        Assert.Equal(TripReviewState.Published, (await Page(city, trip)).Review.State);
    }

    [Theory, EveryDatabase]
    public async Task Report_Returned_NeedsAReasonAndBeginsAgain(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().In(city)).Value.Trip;
        await Step(city, trip, TripReviewStep.Submit);
        await Step(city, trip, TripReviewStep.Pass);

        Assert.Equal("return-reason-missing", await Step(city, trip, TripReviewStep.Return));
        Assert.Null(await Step(city, trip, TripReviewStep.Return, "hollow"));
        Assert.Equal((TripReviewState.Returned, 0), ((await Page(city, trip)).Review.State, (await Page(city, trip)).Review.Passed));
        Assert.Null(await Step(city, trip, TripReviewStep.Submit));
    }

    [Theory, EveryDatabase]
    public async Task Report_ReturnedWhereTheRuleGivesDays_OwesItAgainAndEachReturnHasItsClock(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().But(terms => terms with { City = "金門縣", Agency = "金門縣政府觀光處" }).In(city)).Value.Trip;
        foreach (var step in new[] { TripReviewStep.Submit, TripReviewStep.Return, TripReviewStep.Submit, TripReviewStep.Return })
        {
            city.Clock.Pass(TimeSpan.FromDays(2));
            Assert.Null(await Step(city, trip, step, step == TripReviewStep.Return ? "hollow" : null));
        }

        var clocks = (await Page(city, trip)).Clocks.Where(clock => clock.Rule == "trip.resubmission").ToList();
        Assert.Equal([true, false], clocks.Select(clock => clock.MetOn is not null));

        // Returned on 1.19 and 1.23: the tenth day after the first is a Saturday.
        Assert.Equal([new DateOnly(2024, 1, 29), new DateOnly(2024, 2, 2)], clocks.Select(clock => clock.Due));
        Assert.False(clocks[0].Late);
        Assert.Contains("金門縣出國報告規定", string.Concat(clocks[1].Why.Select(why => why.ZhHant)), StringComparison.Ordinal);
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task CoveredWords_AreCoveredForThePublicOnly_AndKeepTheirLength(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().Recommends("請釜山港灣公社協助").In(city)).Value.Trip;
        foreach (var step in new[] { TripReviewStep.Submit, TripReviewStep.Pass, TripReviewStep.Pass })
        {
            await Step(city, trip, step);
        }

        Assert.Equal("cover-too-short", await Publish(city, trip, "港"));
        Assert.Null(await Publish(city, trip, "釜山港灣公社"));
        var inside = await Page(city, trip);
        var outside = inside.Cleaned(text => text);
        Assert.Contains("釜山港灣公社", inside.Terms.Bodies[0].Name, StringComparison.Ordinal);
        Assert.Equal("○○○○○○", outside.Terms.Bodies[0].Name);
        Assert.Equal("請○○○○○○協助。", outside.Recommendations[0].Terms.Quote);
        Assert.Equal((inside.Terms.ReturnOn, inside.Terms.Sha256), (outside.Terms.ReturnOn, outside.Terms.Sha256));
        Assert.Empty(outside.History);
    }

    [Theory, EveryDatabase]
    public async Task Sharing_Entered_MeetsItsClock(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().In(city)).Value.Trip;
        city.Clock.Pass(TimeSpan.FromDays(720));

        Assert.Equal("duty-day", await Meet(city, trip, "trip.sharing", new DateOnly(2024, 9, 1)));
        Assert.Null(await Meet(city, trip, "trip.sharing", new DateOnly(2024, 11, 26)));
        var clock = (await Page(city, trip)).Clocks.Single(clock => clock.Rule == "trip.sharing");
        Assert.Equal((new DateOnly(2024, 11, 26), false), (clock.MetOn, clock.Late));
        Assert.Equal("duty-unknown", await Meet(city, trip, "trip.sharing", new DateOnly(2024, 11, 27)));
        Assert.Equal("duty-unknown", await Meet(city, trip, "trip.mayor-tracking", new DateOnly(2024, 11, 27)));
    }

    [Theory, EveryDatabase]
    public async Task Tracking_OfAMayorsTrip_ComesBackEveryHalfYear(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().But(trip => trip with { Travellers = [new Traveller("沈若舟", "市長", trip.Agency, null)] }).In(city)).Value.Trip;
        city.Clock.Pass(TimeSpan.FromDays(720));
        var first = (await Page(city, trip)).Clocks.Single(clock => clock.Rule == "trip.mayor-tracking");

        Assert.Null(await Meet(city, trip, "trip.mayor-tracking", first.Due.AddDays(-3)));
        var rounds = (await Page(city, trip)).Clocks.Where(clock => clock.Rule == "trip.mayor-tracking").ToList();
        Assert.Equal([first.Due, first.Due.AddMonths(6)], rounds.Select(clock => clock.Due), (one, other) => Math.Abs(one.DayNumber - other.DayNumber) <= 4);
        Assert.Equal([first.Due.AddDays(-3), null], rounds.Select(clock => clock.MetOn));
    }

    [Theory, EveryDatabase]
    public async Task Report_LikeItsPlanOrBesideIt_IsRaisedInTheSelfCheck(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().In(city)).Value.Trip;
        var attach = city.Get<AttachTripPlanHandler>();

        Assert.Null(Check(await Page(city, trip), "plan").Raised);
        Assert.Equal("plan-empty", (await attach.Do(new AttachTripPlan(trip, "計畫.odt", "短", Ground), CancellationToken.None)).Refusal?.Code);
        await attach.Do(new AttachTripPlan(trip, "計畫.odt", "本計畫將前往大阪拜會水道局，了解管線汰換的財務安排與工期控管。", Ground), CancellationToken.None);
        Assert.Contains("釜山", Check(await Page(city, trip), "plan").Seen.ZhHant, StringComparison.Ordinal);
        await attach.Do(new AttachTripPlan(trip, "計畫.odt", "釜山港灣公社先公布三種財務情境再招商，並把試辦的數字公開。", Ground), CancellationToken.None);
        Assert.Contains("照抄", Check(await Page(city, trip), "plan").Seen.ZhHant, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task FewestRecommendations_ComeFromTheRuleOfTheCity(StoreKind store)
    {
        await using var city = await databases.City(store);
        var taipei = (await new TripBuilder().Recommends("一").Recommends("二").In(city)).Value.Trip;
        var elsewhere = (await new TripBuilder().Named("他市考察", 'c').But(trip => trip with { City = "嘉義市" }).Recommends("一").In(city)).Value.Trip;

        Assert.True(Check(await Page(city, taipei), "few").Raised);
        Assert.Contains("北市26-02-2005", Check(await Page(city, taipei), "few").Seen.ZhHant, StringComparison.Ordinal);
        Assert.False(Check(await Page(city, elsewhere), "few").Raised);
    }

    [Theory, EveryDatabase]
    public async Task Figures_OfBodies_AreFactsWithTheRateTheyImply_AndDoubtsAreSaid(StoreKind store)
    {
        await using var city = await databases.City(store);
        await new TripBuilder().But(trip => trip with
        {
            Bodies =
            [
                new Body("釜山港灣公社", [new Figure("budget", 1_000_000, "韓元", "KRW", 23_000, "預算")]),
                new Body("首爾交通公社", [new Figure("budget", 2_000_000, "韓元", "KRW", 60_000, "預算"), new Figure("staff", 300, "人", null, null, "人力")]),
            ],
        }).In(city);

        var found = await city.Get<BrowseFigures>().Ask("budget", "KRW", null, 1, Actor.LocalOwner, CancellationToken.None);
        Assert.Equal([0.023m, 0.03m], found.Rows.Rows.Select(row => row.Rate));
        Assert.All(found.Rows.Rows, row => Assert.NotNull(row.Doubt));
        Assert.Equal(["budget", "staff"], found.Measures);
        Assert.Null(Assert.Single((await city.Get<BrowseFigures>().Ask("staff", null, "首爾", 1, Actor.LocalOwner, CancellationToken.None)).Rows.Rows).Doubt);
    }

    private static CheckedReason Check(TripPage page, string reason) => page.Check.Single(check => check.Reason.Code == reason);

    private static async Task<TripPage> Page(TestCity city, Guid trip) => (await city.Get<ShowTrip>().Ask(trip, Actor.LocalOwner, CancellationToken.None))!;

    private static async Task<string?> Step(TestCity city, Guid trip, TripReviewStep step, string? reason = null) =>
        (await city.Get<ReviewTripHandler>().Do(new ReviewTrip(trip, step, reason, Ground), CancellationToken.None)).Refusal?.Code;

    private static async Task<string?> Publish(TestCity city, Guid trip, params string[] cover) =>
        (await city.Get<PublishTripHandler>().Do(new PublishTrip(trip, cover, Ground), CancellationToken.None)).Refusal?.Code;

    private static async Task<string?> Meet(TestCity city, Guid trip, string rule, DateOnly on) =>
        (await city.Get<MeetTripDutyHandler>().Do(new MeetTripDuty(trip, rule, on, "局務會議", Ground), CancellationToken.None)).Refusal?.Code;
}
