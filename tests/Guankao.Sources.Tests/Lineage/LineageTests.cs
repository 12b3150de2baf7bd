using Guankao.Commitments;
using Guankao.Documents;
using Guankao.Identity;
using Guankao.Lineage;
using Guankao.Sources.Tests.Trips;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;
using Guankao.Trips;

namespace Guankao.Sources.Tests.Lineage;

public class LineageTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Way_OfARecommendation_LeadsFromTheTripThroughItsSentenceToTheCommitment(StoreKind store)
    {
        await using var city = await databases.City(store);
        var (trip, point, commitment) = await Followed(city);

        var way = (await city.Get<TraceLineage>().Ask(RecordRef.Of(RecordKinds.Commitment, commitment), Actor.LocalOwner, CancellationToken.None))!;

        Assert.Equal(
            [RecordRef.Of(RecordKinds.Trip, trip), RecordRef.Of(RecordKinds.Recommendation, point), RecordRef.Of(RecordKinds.Commitment, commitment)],
            way.Nodes.Select(node => node.Face.Record));
        Assert.Equal([0, 1, 2], way.Nodes.Select(node => node.Rank));
        Assert.Equal("延長末班車。", way.Sources.Single().Where.Quote);
    }

    [Theory, EveryDatabase]
    public async Task Commitment_MayCiteMany_AndBeCitedByMany(StoreKind store)
    {
        await using var city = await databases.City(store);
        var (_, point, commitment) = await Followed(city);
        var (one, two) = (await Open(city, "設夜間公車小組"), await Open(city, "增開三條路線"));
        foreach (var (from, to) in new[] { (one, commitment), (two, commitment), (commitment, two) })
        {
            Assert.Null((await Link(city, Commitment(from), Commitment(to))).Refusal);
        }

        var way = (await city.Get<TraceLineage>().Ask(Commitment(commitment), Actor.LocalOwner, CancellationToken.None))!;
        Assert.Equal([point, one, two], way.Sources.Select(link => link.From).Where(record => record.Kind != RecordKinds.Document).Select(record => record.Id!.Value).Order());
        Assert.Contains(way.Outcomes, link => link.To == Commitment(two));
    }

    [Theory, EveryDatabase]
    public async Task Quote_MustStandInTheSource_AndKeepsItsSpan(StoreKind store)
    {
        await using var city = await databases.City(store);
        var (_, point, commitment) = await Followed(city);
        var other = await Open(city, "夜間公車試辦");
        var source = RecordRef.Of(RecordKinds.Recommendation, point);

        var wrong = await Link(city, source, Commitment(other), "從來沒說過的話");
        var right = await Link(city, source, Commitment(other), "末班車");

        Assert.Equal("quote-not-there", wrong.Refusal?.Code);
        Assert.Null(right.Refusal);
        var cited = (await city.Get<TraceLineage>().Near(Commitment(other), Actor.LocalOwner, CancellationToken.None))!.Sources.Single(link => link.From == source).Where;
        Assert.Equal(("末班車", 2, 5, 12), (cited.Quote, cited.Start, cited.End, cited.Locator?.Line));
        Assert.Equal("link-known", (await Link(city, source, Commitment(other), "末班車")).Refusal?.Code);
        Assert.NotEqual(commitment, other);
    }

    [Theory, EveryDatabase]
    public async Task Link_Ended_LeavesTheWayAndStaysInBothHistories(StoreKind store)
    {
        await using var city = await databases.City(store);
        var (one, two) = (await Open(city, "設窗口"), await Open(city, "雙方互訪"));
        var link = (await Link(city, Commitment(one), Commitment(two))).Value;
        var end = city.Get<EndLinkHandler>();

        Assert.Equal("why-missing", (await end.Do(new EndLink(link, Actor.LocalOwner, "研考會", " "), CancellationToken.None)).Refusal?.Code);
        Assert.Null((await end.Do(new EndLink(link, Actor.LocalOwner, "研考會", "連錯了"), CancellationToken.None)).Refusal);

        Assert.DoesNotContain((await city.Get<TraceLineage>().Ask(Commitment(one), Actor.LocalOwner, CancellationToken.None))!.Links, each => each.Id == link);
        await using var db = await city.Store.Read(CancellationToken.None);
        foreach (var subject in new[] { one, two })
        {
            Assert.Equal(["LinkEnded", "RecordsLinked"], (await ActHistory.Of(db, subject, CancellationToken.None)).Take(2).Select(act => act.Kind));
        }

        Assert.Equal("link-unknown", (await end.Do(new EndLink(link, Actor.LocalOwner, "研考會", "再一次"), CancellationToken.None)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Link_ToItselfOrToNothing_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        var one = await Open(city, "設窗口");

        Assert.Equal("link-itself", (await Link(city, Commitment(one), Commitment(one))).Refusal?.Code);
        Assert.Equal("record-unknown", (await Link(city, Commitment(Guid.CreateVersion7()), Commitment(one))).Refusal?.Code);
        Assert.Equal("record-unknown", (await Link(city, new RecordRef("no-such-kind", "x"), Commitment(one))).Refusal?.Code);
    }

    private static RecordRef Commitment(Guid id) => RecordRef.Of(RecordKinds.Commitment, id);

    private static Task<Guankao.Kernel.Outcome<Guid>> Link(TestCity city, RecordRef from, RecordRef to, string quote = "") =>
        city.Get<LinkRecordsHandler>().Do(new LinkRecords(from, to, quote, Actor.LocalOwner, "研考會", "同一件事"), CancellationToken.None);

    private static async Task<(Guid Trip, Guid Point, Guid Commitment)> Followed(TestCity city)
    {
        var trip = (await new TripBuilder().Recommends("延長末班車").In(city)).Value.Trip;
        var point = (await city.Get<ShowTrip>().Ask(trip, Actor.LocalOwner, CancellationToken.None))!.Recommendations[0];
        return (trip, point.Id, point.Commitment!.Value);
    }

    private static async Task<Guid> Open(TestCity city, string title)
    {
        await using var ledger = await city.Store.Write(CancellationToken.None);
        var id = OpenCommitmentHandler.Do(ledger, new OpenCommitment(
            new CommitmentTerms(null, title, "臺北市政府交通局", [], null, title, [], [], new SourceTerms(new string('b', 64), "手冊.odt", new Locator(Line: 1), [], title)),
            "研考會", "測試"));
        await ledger.Commit(CancellationToken.None);
        return id;
    }
}
