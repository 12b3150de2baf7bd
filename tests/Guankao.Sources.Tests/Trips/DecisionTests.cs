using Guankao.Identity;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;
using Guankao.Trips;

namespace Guankao.Sources.Tests.Trips;

public class DecisionTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Sentence_TakenLater_BecomesACommitment(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().Recommends("互訪", SentenceChoice.Later, "hope").In(city)).Value.Trip;
        var point = (await Page(city, trip)).Recommendations[0];

        var decided = await city.Get<DecideSentenceHandler>().Do(
            new DecideSentence(point.Id, SentenceChoice.Take, null, Actor.LocalOwner, "研考會", "市長裁示"), CancellationToken.None);

        Assert.Equal(trip, decided.Value);
        point = (await Page(city, trip)).Recommendations[0];
        Assert.Equal((RecommendationStanding.Taken, Adoption.Studying), (point.Standing, point.Adoption));
        Assert.NotNull(point.Commitment);
        Assert.Equal("recommendation-decided", (await city.Get<DecideSentenceHandler>().Do(
            new DecideSentence(point.Id, SentenceChoice.Drop, null, Actor.LocalOwner, "研考會", "重複"), CancellationToken.None)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Recommendation_Declined_NeedsAReasonFromTheListAndTellsTheCommitment(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().Recommends("延長末班車").In(city)).Value.Trip;
        var point = (await Page(city, trip)).Recommendations[0];
        var decide = city.Get<DecideRecommendationHandler>();

        var without = await decide.Do(new DecideRecommendation(point.Id, Adoption.Declined, "no-such", Actor.LocalOwner, "研考會", "無經費"), CancellationToken.None);
        var with = await decide.Do(new DecideRecommendation(point.Id, Adoption.Declined, "funds", Actor.LocalOwner, "研考會", "115年度未編列"), CancellationToken.None);

        Assert.Equal("reason-missing", without.Refusal?.Code);
        Assert.Null(with.Refusal);
        point = (await Page(city, trip)).Recommendations[0];
        Assert.Equal((Adoption.Declined, "funds", "115年度未編列"), (point.Adoption, point.Reason, point.Note));
        await using var db = await city.Store.Read(CancellationToken.None);
        Assert.Equal("RecommendationDecided", (await ActHistory.Of(db, point.Commitment!.Value, CancellationToken.None))[0].Kind);
    }

    [Theory, EveryDatabase]
    public async Task Sentence_NotTaken_HasNoAdoption(StoreKind store)
    {
        await using var city = await databases.City(store);
        var trip = (await new TripBuilder().Recommends("互訪", SentenceChoice.Later, "hope").In(city)).Value.Trip;
        var point = (await Page(city, trip)).Recommendations[0];

        Assert.Equal("recommendation-not-taken", (await city.Get<DecideRecommendationHandler>().Do(
            new DecideRecommendation(point.Id, Adoption.Adopted, null, Actor.LocalOwner, "研考會", "已辦"), CancellationToken.None)).Refusal?.Code);
    }

    private static async Task<TripPage> Page(TestCity city, Guid trip) => (await city.Get<ShowTrip>().Ask(trip, Actor.LocalOwner, CancellationToken.None))!;
}
