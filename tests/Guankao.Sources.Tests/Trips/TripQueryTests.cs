using Guankao.Identity;
using Guankao.Store;
using Guankao.Testing.Databases;
using Guankao.Trips;

namespace Guankao.Sources.Tests.Trips;

public class TripQueryTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task BeenThereBefore_IsAnsweredByPlaceBodyAndTheme(StoreKind store)
    {
        await using var city = await databases.City(store);
        await new TripBuilder().Recommends("延長末班車").In(city);
        await new TripBuilder().Named("港區夜間照明", 'b').To("日本", "橫濱市").But(trip => trip with { Bodies = [new Body("橫濱市港灣局", [])] }).In(city);
        var browse = city.Get<BrowseTrips>();

        async Task<string[]> Titles(TripSearch search) => [.. (await browse.Ask(search, Actor.LocalOwner, CancellationToken.None)).Rows.Rows.Select(trip => trip.Title)];

        Assert.Equal(["港灣再生考察"], await Titles(new TripSearch(Place: "釜山")));
        Assert.Equal(["港灣再生考察"], await Titles(new TripSearch(Place: "韓國")));
        Assert.Equal(["港區夜間照明"], await Titles(new TripSearch(Text: "橫濱市港灣局")));
        Assert.Equal(["港灣再生考察"], await Titles(new TripSearch(Text: "公車")));
        Assert.Empty(await Titles(new TripSearch(Place: "巴黎")));
    }

    [Theory, EveryDatabase]
    public async Task EarlierTripToTheSamePlace_StandsOnTheNextOne(StoreKind store)
    {
        await using var city = await databases.City(store);
        await new TripBuilder().Recommends("延長末班車").In(city);
        var second = (await new TripBuilder().Named("再訪釜山", 'b')
            .But(trip => trip with { DepartOn = new DateOnly(2025, 3, 1), ReturnOn = new DateOnly(2025, 3, 4), ReportedOn = new DateOnly(2025, 5, 1) }).In(city)).Value.Trip;

        var before = Assert.Single((await Page(city, second)).Before);
        Assert.Equal(("港灣再生考察", 1), (before.Title, before.Taken));
    }

    [Theory, EveryDatabase]
    public async Task Recommendations_AreListedWithWhatCameOfThem(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().Recommends("延長末班車").Recommends("公開資料").Recommends("互訪", SentenceChoice.Later, "hope").In(city)).Value.Trip;
        var first = (await Page(city, trip)).Recommendations[0];
        await city.Get<DecideRecommendationHandler>().Do(
            new DecideRecommendation(first.Id, Adoption.Adopted, null, Actor.LocalOwner, "研考會", "114年起實施"), CancellationToken.None);

        var all = await city.Get<BrowseRecommendations>().Ask(new TripSearch(), Actor.LocalOwner, CancellationToken.None);
        var adopted = await city.Get<BrowseRecommendations>().Ask(new TripSearch(Adoption: Adoption.Adopted, Place: "釜山"), Actor.LocalOwner, CancellationToken.None);

        Assert.Equal(2, all.Rows.Total);
        Assert.Equal((1, 1), (all.Counts[Adoption.Adopted], all.Counts[Adoption.Studying]));
        Assert.Equal("延長末班車", Assert.Single(adopted.Rows.Rows).Title);
    }

    [Theory, EveryDatabase]
    public async Task SelfCheck_FindsACopiedAndALateReport(StoreKind store)
    {
        await using var city = await databases.City(store);
        var text = string.Concat(Enumerable.Range(1, 60).Select(n => $"第{n}天拜會第{n * 7}號單位，了解其第{n * 13}項業務與作法。"));
        var first = (await new TripBuilder().But(trip => trip with { Narrative = text }).Recommends("延長末班車").In(city)).Value.Trip;
        var second = (await new TripBuilder().Named("雷同報告", 'b').But(trip => trip with { Narrative = text[..^30] + "返國。", ReportedOn = new DateOnly(2025, 2, 1) }).In(city)).Value.Trip;

        var check = (await Page(city, second)).Check;
        Assert.Equal(first, check.Single(reason => reason.Reason.Code == "copied").Like);
        Assert.True(check.Single(reason => reason.Reason.Code == "late").Raised);
        Assert.True(check.Single(reason => reason.Reason.Code == "few").Raised);
        Assert.False((await Page(city, first)).Check.Single(reason => reason.Reason.Code == "late").Raised);
    }

    private static async Task<TripPage> Page(TestCity city, Guid trip) => (await city.Get<ShowTrip>().Ask(trip, Actor.LocalOwner, CancellationToken.None))!;
}
