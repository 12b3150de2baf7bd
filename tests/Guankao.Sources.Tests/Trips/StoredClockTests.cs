using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store.Acts;
using Guankao.Store;
using Guankao.Testing.Databases;
using Guankao.Trips;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Sources.Tests.Trips;

/// <summary>The clocks that registering a trip starts, and what a change of the calendar does to them.</summary>
public class StoredClockTests(TestDatabases databases)
{
    private const string Bureau = "臺北市政府青年局";

    private static readonly DateOnly LastDay = new(2024, 12, 23);

    private static readonly Basis Closed = new(RuleBook.Shipped, CalendarShelf.Shipped.With(new Closure(
        LastDay, DayPart.Whole, "臺北市", null, new Bilingual("測試颱風停止上班", "closed, test typhoon"), Standing.Verified, "test")));

    [Theory, EveryDatabase]
    public async Task Trip_Registered_StartsAClockForEachDutyOfItsAgency(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await Unreported().In(city)).Value.Trip;

        var clocks = await Clocks(city, trip);
        Assert.Equal(["trip.report", "trip.sharing"], clocks.Select(clock => clock.Rule).Order());
        Assert.All(clocks, clock => Assert.Equal((Bureau, "臺北市", Moment.EndOf(LastDay)), (clock.Owner, clock.City, clock.Due)));
        Assert.All(clocks, clock => Assert.NotEqual(ClockState.Stopped, clock.State));
    }

    [Theory, EveryDatabase]
    public async Task Trip_WithItsReport_StopsThatClockOnTheDayOfTheReport(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().In(city)).Value.Trip;

        var stopped = Assert.Single(await Clocks(city, trip), clock => clock.State == ClockState.Stopped);
        Assert.Equal(("trip.report", Moment.StartOf(new(2024, 10, 9)).ToUtc()), (stopped.Rule, stopped.StoppedAt));
    }

    [Theory, EveryDatabase]
    public async Task Trip_RegisteredTwice_StartsNothingTwice(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Unreported().In(city);
        Assert.Equal("trip-known", (await Unreported().In(city)).Refusal?.Code);

        Assert.Equal(2, (await city.Get<BrowseClocks>().Ask(ClockSelection.Open, null, 1, default)).Total);
    }

    [Theory, EveryDatabase]
    public async Task LastDayClosed_AfterRegistering_MovesTheTripsClocksAndTellsItsAgency(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await Unreported().In(city)).Value.Trip;
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        using var recompute = new RecomputeClocksHandler(city.Store, new RunningRules(Closed));
        var done = await recompute.Do(new RecomputeClocks("研考會", "日曆異動"), null, default);

        Assert.Equal((2, 2), (done.Seen, done.Moved));
        var page = (await city.Get<ShowTrip>().Ask(trip, Actor.LocalOwner, default))!;
        Assert.All(page.Clocks, clock => Assert.Equal(LastDay.AddDays(1), clock.Due));
        await using var db = await city.Store.Read(default);
        var act = (await ActHistory.Of(db, (await Clocks(city, trip))[0].Id, default))[0];
        Assert.Equal("ClockMoved", act.Kind);
        Assert.Equal([new ActChange("due", "2024-12-23", "2024-12-24")], act.Changes);
        var told = await db.Database.SqlQueryRaw<string>("SELECT agency AS \"Value\" FROM notices WHERE kind = 'DeadlineMoved'").ToListAsync();
        Assert.Equal([Bureau], told);
        Assert.Null((await city.Verify()).Broken);
    }

    private static TripBuilder Unreported() => new TripBuilder().But(trip => trip with { ReportedOn = null });

    private static Task<IReadOnlyList<OpenClock>> Clocks(TestCity city, Guid trip) => city.Get<BrowseClocks>().About(new ClockSubject("trip", trip), default);
}
