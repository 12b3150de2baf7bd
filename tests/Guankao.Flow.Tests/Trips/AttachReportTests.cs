using Guankao.Documents;
using Guankao.Identity;
using Guankao.Importing.Trips;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Testing;
using Guankao.Testing.Databases;
using Guankao.Trips;

namespace Guankao.Flow.Tests.Trips;

/// <summary>A trip that was entered by hand, and its report when it comes.</summary>
public class AttachReportTests(TestDatabases databases)
{
    private const string Own = "建議先開放假日夜間停車";

    [Theory, EveryDatabase]
    public async Task Report_OfATripThatWasEntered_SpeaksForItAndLeavesOneTrip(StoreKind store)
    {
        await using var city = await databases.City(store);
        var (draft, bytes) = await Sample();
        var entered = (await Enter(city, draft)).Value.Trip;
        var waiting = Assert.Single(await Waiting(city, draft));
        Assert.Equal((entered, 1), (waiting.Id, waiting.Same));

        var receipt = (await Confirm(city, draft, bytes, entered)).Value;
        Assert.Equal(entered, receipt.Trip);
        Assert.Equal(1, (await city.Get<BrowseTrips>().Ask(new TripSearch(), Actor.LocalOwner, default)).Rows.Total);
        Assert.Empty(await Waiting(city, draft));

        var page = (await city.Get<ShowTrip>().Ask(entered, Actor.LocalOwner, default))!;
        Assert.Equal((draft.Title, draft.Travellers.Count, draft.Document.Name), (page.Terms.Title, page.Terms.Travellers.Count, page.Terms.Document));
        Assert.Equal(draft.Funds.Count == 0 ? ["本局預算"] : draft.Funds.Select(fund => fund.Text), page.Terms.Aims.Funds);
        Assert.Equal(Own, page.Recommendations[0].Title);
        Assert.Equal(1 + draft.Recommendations.Count + draft.Mined.Count, page.Recommendations.Count);
        Assert.Equal(draft.ReportDate, page.Clocks.Single(clock => clock.Rule == "trip.report").MetOn);
        Assert.Contains(page.History, act => act.Kind == "TripReportAttached");
        Assert.True((await city.Verify()).Acts > 0);
    }

    [Theory, EveryDatabase]
    public async Task Recommendation_EnteredBefore_StillCitesWhatWasWritten(StoreKind store)
    {
        await using var city = await databases.City(store);
        var (draft, bytes) = await Sample();
        var entered = (await Enter(city, draft)).Value.Trip;
        await Confirm(city, draft, bytes, entered);

        var terms = (await city.Get<ShowTrip>().Ask(entered, Actor.LocalOwner, default))!.Recommendations[0].Terms;
        await using var db = await city.Store.Read(default);
        var text = System.Text.Encoding.UTF8.GetString((await DocumentShelf.Open(db, terms.Sha256!, default))!);
        Assert.Equal(Own, text.Split('\n')[terms.Locator.Line!.Value - 1]);
    }

    [Theory, EveryDatabase]
    public async Task Report_AttachedTwice_OrAskedForByAStranger_IsRefusedAndNothingChanges(StoreKind store)
    {
        await using var city = await databases.City(store);
        var (draft, bytes) = await Sample();
        var entered = (await Enter(city, draft)).Value.Trip;
        var stranger = new Actor(Guid.CreateVersion7(), "文化局窗口", [new Post(Role.Coordinator, "臺北市政府文化局")]);
        Assert.NotNull((await Confirm(city, draft, bytes, entered, stranger)).Refusal);
        await Confirm(city, draft, bytes, entered);
        var acts = (await city.Verify()).Acts;

        Assert.Equal("trip-has-report", (await Confirm(city, draft, bytes, entered)).Refusal?.Code);
        Assert.Equal("trip-unknown", (await Confirm(city, draft, bytes, Guid.CreateVersion7())).Refusal?.Code);
        Assert.Equal(acts, (await city.Verify()).Acts);
    }

    private static async Task<(TripDraft Draft, byte[] Bytes)> Sample()
    {
        var bytes = await File.ReadAllBytesAsync(Repository.File("samples", "trip-report.txt"));
        using var content = new MemoryStream(bytes);
        return (TripReportReader.Read(DocumentReader.Read(content, "trip-report.txt").Value).Value, bytes);
    }

    private static Task<IReadOnlyList<TripWithoutReport>> Waiting(TestCity city, TripDraft draft) =>
        city.Get<TripsWithoutReport>().Ask(draft.Period!.From, draft.Period.To, [.. draft.Travellers.Select(person => person.Name)], default);

    private static Task<Outcome<TripReceipt>> Enter(TestCity city, TripDraft draft) => city.Get<EnterTripHandler>().Do(
        new EnterTrip(
            new TripEntry(
                "韓國港灣考察", "臺北市", draft.Agency ?? "海安市政府研考會", ["考察"], draft.Period!.From, draft.Period.To, null,
                [new Traveller(draft.Travellers[0].Name, draft.Travellers[0].Post, null, null)], [new Place("韓國", "釜山")], [], [],
                new TripAim([], [], ["本局預算"], null, null)),
            [Own], Actor.LocalOwner, "承辦", "奉核定計畫"), default);

    private static Task<Outcome<TripReceipt>> Confirm(TestCity city, TripDraft draft, byte[] bytes, Guid joins, Actor? actor = null) =>
        city.Get<ConfirmTripHandler>().Do(
            new ConfirmTrip(draft, bytes, actor ?? Actor.LocalOwner, "研考會承辦", "依報告登錄") { City = "臺北市", Joins = joins }, default);
}
