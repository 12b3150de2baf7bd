using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Store;
using Guankao.Testing.Databases;
using Guankao.Trips;

namespace Guankao.Sources.Tests.Trips;

public class RegisterTripTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Trip_WithRecommendations_OpensACommitmentForEachThatIsTaken(StoreKind store)
    {
        await using var city = await databases.City(store);
        var receipt = (await new TripBuilder().Recommends("延長末班車").Recommends("公開資料").Recommends("互訪", SentenceChoice.Later, "hope").In(city)).Value;

        var page = (await city.Get<ShowTrip>().Ask(receipt.Trip, Actor.LocalOwner, CancellationToken.None))!;
        Assert.Equal((2, 1), (receipt.Commitments, receipt.Offered));
        Assert.Equal(["延長末班車", "公開資料", "互訪"], page.Recommendations.Select(point => point.Title));
        await using var db = await city.Store.Read(CancellationToken.None);
        var commitment = (await CommitmentDetail.Of(db, page.Recommendations[0].Commitment!.Value, CancellationToken.None))!;
        Assert.Equal("臺北市政府青年局", commitment.Terms.Lead);
        Assert.Equal(("出國報告.odt", 12, "延長末班車。"), (commitment.Sources[0].Document, commitment.Sources[0].Locator.Line, commitment.Sources[0].Quote));
        Assert.True((await city.Verify()).Acts > 3);
    }

    [Theory, EveryDatabase]
    public async Task Sentence_MergedIntoARecommendation_IsCitedByItsCommitment(StoreKind store)
    {
        await using var city = await databases.City(store);
        var receipt = (await new TripBuilder().Recommends("延長末班車").Recommends("雙方同意延長", SentenceChoice.Merge, "agreement", into: 1).In(city)).Value;

        var page = (await city.Get<ShowTrip>().Ask(receipt.Trip, Actor.LocalOwner, CancellationToken.None))!;
        await using var db = await city.Store.Read(CancellationToken.None);
        var sources = (await CommitmentDetail.Of(db, page.Recommendations[0].Commitment!.Value, CancellationToken.None))!.Sources;
        Assert.Equal(["延長末班車。", "雙方同意延長。"], sources.Select(source => source.Quote));
        Assert.Equal(RecommendationStanding.Merged, page.Recommendations[1].Standing);
    }

    [Theory]
    [EveryDatabase("return-before-departure")]
    [EveryDatabase("report-before-departure")]
    [EveryDatabase("trip-too-long")]
    [EveryDatabase("traveller-missing")]
    [EveryDatabase("place-missing")]
    [EveryDatabase("title-missing")]
    [EveryDatabase("agency-missing")]
    [EveryDatabase("note-missing")]
    [EveryDatabase("merge-target-missing")]
    public async Task Nonsense_IsRefusedWithASentence_AndNothingIsKept(StoreKind store, string code)
    {
        await using var city = await databases.City(store);
        var refusal = (await Nonsense(code).In(city)).Refusal;

        Assert.Equal(code, refusal?.Code);
        Assert.Equal(0, (await city.Get<BrowseTrips>().Ask(new TripSearch(), Actor.LocalOwner, CancellationToken.None)).Rows.Total);
        Assert.Equal(0, (await city.Verify()).Acts);
    }

    [Theory, EveryDatabase]
    public async Task SameReportTwice_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        await new TripBuilder().In(city);

        Assert.Equal("trip-known", (await new TripBuilder().In(city)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Trip_RegisteredByAnotherAgency_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        var stranger = new Actor(Guid.CreateVersion7(), "他局窗口", [new Post(Role.Coordinator, "臺北市政府教育局")]);
        var own = stranger with { Posts = [new Post(Role.Coordinator, "臺北市政府青年局")] };

        Assert.Equal("not-permitted", (await new TripBuilder().In(city, stranger)).Refusal?.Code);
        Assert.Null((await new TripBuilder().In(city, own)).Refusal);
    }

    private static TripBuilder Nonsense(string code) => code switch
    {
        "return-before-departure" => new TripBuilder().Back("2024-09-01"),
        "report-before-departure" => new TripBuilder().But(trip => trip with { ReportedOn = new DateOnly(2024, 9, 1) }),
        "trip-too-long" => new TripBuilder().Back("2026-09-20"),
        "traveller-missing" => new TripBuilder().But(trip => trip with { Travellers = [] }),
        "place-missing" => new TripBuilder().But(trip => trip with { Places = [] }),
        "title-missing" => new TripBuilder().But(trip => trip with { Title = "" }),
        "agency-missing" => new TripBuilder().But(trip => trip with { Agency = "" }),
        "note-missing" => new TripBuilder().Recommends("互訪", SentenceChoice.Drop, "hope"),
        _ => new TripBuilder().Recommends("互訪", SentenceChoice.Merge, "hope", into: 9),
    };
}
