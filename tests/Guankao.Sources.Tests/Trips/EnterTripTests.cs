using Guankao.Clocks;
using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Testing.Databases;
using Guankao.Trips;

namespace Guankao.Sources.Tests.Trips;

/// <summary>A trip of which there is no file is a trip like any other.</summary>
public class EnterTripTests(TestDatabases databases)
{
    internal static readonly TripEntry Busan = new(
        "港灣再生考察", "臺北市", "臺北市政府青年局", ["考察"], new DateOnly(2024, 9, 17), new DateOnly(2024, 9, 20), null,
        [new Traveller("沈若舟", "局長", "臺北市政府青年局", null)], [new Place("韓國", "釜山")], ["釜山港灣公社"],
        [new ItineraryDay(new DateOnly(2024, 9, 17), "上午", "拜會釜山港灣公社")], new TripAim(["了解開發程序"], ["釜山港灣公社"], ["本局預算 30 萬元"], null, null));

    [Theory, EveryDatabase]
    public async Task Trip_Entered_OwesWhatAnImportedTripOwes(StoreKind store)
    {
        await using var city = await databases.City(store);
        var entered = (await Enter(city, Busan)).Value.Trip;
        var imported = (await new TripBuilder().But(trip => trip with { ReportedOn = null, Agency = "臺北市政府文化局" }).In(city)).Value.Trip;

        var (own, other) = (await Page(city, entered), await Page(city, imported));
        Assert.Equal(other.Clocks.Select(clock => (clock.Rule, clock.Due, clock.MetOn)), own.Clocks.Select(clock => (clock.Rule, clock.Due, clock.MetOn)));
        Assert.Contains(own.Clocks, clock => clock is { Rule: "trip.report" } && clock.Due == new DateOnly(2024, 12, 23));
        Assert.Equal(2, (await city.Get<BrowseClocks>().Ask(ClockSelection.Open, "臺北市政府青年局", 1, default)).Total);
        Assert.Equal("甲", own.Terms.Letter);
    }

    [Theory, EveryDatabase]
    public async Task Recommendation_Entered_CitesTheLineOfWhatWasWritten(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await Enter(city, Busan, "建議於115年6月30日前試辦夜間公車。", "公開財務試算")).Value.Trip;

        var point = (await Page(city, trip)).Recommendations[0];
        await using var db = await city.Store.Read(default);
        var commitment = (await CommitmentDetail.Of(db, point.Commitment!.Value, default))!;
        var source = Assert.Single(commitment.Sources);
        var text = System.Text.Encoding.UTF8.GetString((await DocumentShelf.Open(db, source.Sha256, default))!).Split('\n');
        Assert.Equal("建議於115年6月30日前試辦夜間公車。", text[source.Locator.Line!.Value - 1]);
        Assert.Equal(new DateOnly(2026, 6, 30), Assert.Single(commitment.Terms.Milestones).Due[0].Due);
        Assert.True((await city.Verify()).Acts > 3);
    }

    [Theory]
    [EveryDatabase("return-before-departure")]
    [EveryDatabase("city-missing")]
    [EveryDatabase("itinerary-outside")]
    [EveryDatabase("traveller-twice")]
    [EveryDatabase("fund-negative")]
    [EveryDatabase("report-ahead")]
    [EveryDatabase("sharing-day")]
    [EveryDatabase("title-missing")]
    public async Task Nonsense_IsRefusedWithASentence_AndNothingIsKept(StoreKind store, string code)
    {
        await using var city = await databases.City(store);
        var refusal = (await Enter(city, Nonsense(code))).Refusal!;

        Assert.Equal(code, refusal.Code);
        Assert.NotEqual(refusal.Sentence.ZhHant, refusal.Sentence.En);
        Assert.Equal(0, (await city.Get<BrowseTrips>().Ask(new TripSearch(), Actor.LocalOwner, default)).Rows.Total);
        Assert.Equal(0, (await city.Verify()).Acts);
    }

    [Theory, EveryDatabase]
    public async Task Person_OnTwoTripsInTheSameDays_IsRefusedAndTheOtherTripNamed(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Enter(city, Busan);
        var again = (await Enter(city, Busan with { Title = "夜間公車考察", DepartOn = new DateOnly(2024, 9, 20), ReturnOn = new DateOnly(2024, 9, 23), Days = [] })).Refusal!;

        Assert.Equal("trip-overlap", again.Code);
        Assert.Contains("港灣再生考察", again.Sentence.ZhHant, StringComparison.Ordinal);
        Assert.Equal(1, (await city.Get<BrowseTrips>().Ask(new TripSearch(), Actor.LocalOwner, default)).Rows.Total);
    }

    internal static Task<Outcome<TripReceipt>> Enter(TestCity city, TripEntry trip, params string[] points) =>
        city.Get<EnterTripHandler>().Do(new EnterTrip(trip, points, Actor.LocalOwner, "青年局承辦", "奉核定計畫"), default);

    internal static async Task<TripPage> Page(TestCity city, Guid trip) => (await city.Get<ShowTrip>().Ask(trip, Actor.LocalOwner, default))!;

    private static TripEntry Nonsense(string code) => code switch
    {
        "return-before-departure" => Busan with { ReturnOn = new DateOnly(2024, 9, 16) },
        "city-missing" => Busan with { City = "" },
        "itinerary-outside" => Busan with { Days = [new ItineraryDay(new DateOnly(2024, 9, 27), null, "拜會港警局")] },
        "traveller-twice" => Busan with { Travellers = [.. Busan.Travellers, .. Busan.Travellers] },
        "fund-negative" => Busan with { Aims = Busan.Aims with { Funds = ["本局預算 -30 萬元"] } },
        "report-ahead" => Busan with { ReportedOn = new DateOnly(2999, 1, 1) },
        "sharing-day" => Busan with { Aims = Busan.Aims with { SharedOn = new DateOnly(2024, 9, 1) } },
        _ => Busan with { Title = "" },
    };
}
