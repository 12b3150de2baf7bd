using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Testing.Databases;
using Guankao.Trips;

namespace Guankao.Sources.Tests.Trips;

/// <summary>What was registered of a trip can be put right, and what follows from it follows.</summary>
public class CorrectTripTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task ReturnDay_Corrected_MovesEveryDeadlineAndSaysSo(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().In(city)).Value.Trip;
        await Correct(city, trip, entry => entry with { ReturnOn = new DateOnly(2024, 9, 24) });

        var page = await EnterTripTests.Page(city, trip);
        Assert.Equal(new DateOnly(2024, 12, 24), page.Clocks.Single(clock => clock.Rule == "trip.report").Due);
        Assert.Equal(new DateOnly(2024, 10, 9), page.Clocks.Single(clock => clock.Rule == "trip.report").MetOn);
        Assert.Equal(new DateOnly(2024, 12, 24), page.Clocks.Single(clock => clock.Rule == "trip.sharing").Due);
        var act = page.History.First(past => past.Kind == "TripCorrected");
        Assert.Equal(("return", "2024-09-20", "2024-09-24"), act.Changes.Select(change => (change.What, change.Old, change.New)).Single());
        Assert.True((await city.Verify()).Acts > 0);
    }

    [Theory, EveryDatabase]
    public async Task DayOfTheReport_EnteredAfterwards_EndsItsDeadline_AndTakenBackItRunsAgain(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await EnterTripTests.Enter(city, EnterTripTests.Busan)).Value.Trip;
        Assert.Null(await Met(city, trip));

        Assert.Equal("report-ahead", (await Correct(city, trip, entry => entry with { ReportedOn = new DateOnly(2024, 12, 30) })).Refusal?.Code);
        city.Clock.Pass(TimeSpan.FromDays(365));
        await Correct(city, trip, entry => entry with { ReportedOn = new DateOnly(2024, 12, 30) });
        Assert.Equal(new DateOnly(2024, 12, 30), await Met(city, trip));
        Assert.True((await EnterTripTests.Page(city, trip)).Clocks.Single(clock => clock.Rule == "trip.report").Late);

        await Correct(city, trip, entry => entry with { ReportedOn = null });
        Assert.Null(await Met(city, trip));
    }

    [Theory, EveryDatabase]
    public async Task Mayor_AmongTheTravellersAfterAll_StartsTheDutiesOfTheMayorsTrips(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await EnterTripTests.Enter(city, EnterTripTests.Busan)).Value.Trip;
        await Correct(city, trip, entry => entry with { Travellers = [.. entry.Travellers, new Traveller("方知行", "市長", "臺北市政府", null)] });

        var summary = (await EnterTripTests.Page(city, trip)).Clocks.Single(clock => clock.Rule == "trip.mayor-summary");
        Assert.Equal(new DateOnly(2024, 10, 22), summary.Due);
        await Correct(city, trip, entry => entry with { Travellers = [entry.Travellers[0]] });
        Assert.DoesNotContain((await EnterTripTests.Page(city, trip)).Clocks, clock => clock.Rule == "trip.mayor-summary");
    }

    [Theory, EveryDatabase]
    public async Task PlacesAndBodies_Corrected_AreFoundByTheirNewNames_AndFiguresStay(StoreKind store)
    {
        await using var city = await databases.City(store);
        var figure = new Figure("staff", 120, "人", null, null, "公社有員工120人。");
        var trip = (await new TripBuilder().But(terms => terms with { Bodies = [new Body("釜山港灣公社", [figure]), new Body("釜山市", [])] }).In(city)).Value.Trip;
        await Correct(city, trip, entry => entry with { Places = [new Place("韓國", "仁川"), .. entry.Places], Bodies = ["仁川港灣公社", "釜山港灣公社"] });

        Assert.Equal(1, (await Found(city, new TripSearch(Place: "仁川"))).Rows.Total);
        Assert.Equal(1, (await Found(city, new TripSearch(Text: "仁川港灣公社"))).Rows.Total);
        var kept = (await city.Get<BrowseFigures>().Ask("", "", "", 1, Actor.LocalOwner, default)).Rows;
        Assert.Equal(("釜山港灣公社", 120m), kept.Rows.Select(row => (row.Body, row.Figure.Value)).Single());
    }

    [Theory, EveryDatabase]
    public async Task Correction_ThatChangesNothing_OrMakesNonsense_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().In(city)).Value.Trip;
        var acts = (await city.Verify()).Acts;

        Assert.Equal("trip-unchanged", (await Correct(city, trip, entry => entry)).Refusal?.Code);
        Assert.Equal("return-before-departure", (await Correct(city, trip, entry => entry with { ReturnOn = new DateOnly(2023, 9, 20) })).Refusal?.Code);
        Assert.Equal("traveller-missing", (await Correct(city, trip, entry => entry with { Travellers = [] })).Refusal?.Code);
        Assert.Equal(acts, (await city.Verify()).Acts);
    }

    [Theory, EveryDatabase]
    public async Task PublishedReport_Corrected_MustBePublishedAgain(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().In(city)).Value.Trip;
        var ground = new TripGround(Actor.LocalOwner, "研考會承辦", "依規定");
        foreach (var step in new[] { TripReviewStep.Submit, TripReviewStep.Pass, TripReviewStep.Pass })
        {
            Assert.Null((await city.Get<ReviewTripHandler>().Do(new ReviewTrip(trip, step, null, ground), default)).Refusal);
        }

        Assert.Null((await city.Get<PublishTripHandler>().Do(new PublishTrip(trip, [], ground), default)).Refusal);
        await Correct(city, trip, entry => entry with { Travellers = [new Traveller("杜念慈", "專員", entry.Agency, null)] });

        var seen = (await city.Get<ShowTrip>().Ask(trip, Actor.Public, default))!;
        Assert.Empty(seen.Terms.Travellers);
        Assert.Equal(TripReviewState.Passed, seen.Review.State);
    }

    private static Task<TripListing> Found(TestCity city, TripSearch search) => city.Get<BrowseTrips>().Ask(search, Actor.LocalOwner, default);

    private static async Task<DateOnly?> Met(TestCity city, Guid trip) => (await EnterTripTests.Page(city, trip)).Clocks.Single(clock => clock.Rule == "trip.report").MetOn;

    private static async Task<Outcome<Guid>> Correct(TestCity city, Guid trip, Func<TripEntry, TripEntry> change)
    {
        var entry = TripEntry.Of((await EnterTripTests.Page(city, trip)).Terms);
        return await city.Get<CorrectTripHandler>().Do(
            new CorrectTrip(trip, change(entry), new TripGround(Actor.LocalOwner, "研考會承辦", "登錄時誤植")), default);
    }
}
