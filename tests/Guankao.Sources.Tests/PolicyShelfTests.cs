using Guankao.Kernel;
using Guankao.Policies;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests;

public class PolicyShelfTests(TestDatabases databases)
{
    private static readonly Guid Commitment = Guid.Parse("0193a000-0000-7000-8000-000000000001");

    private static readonly PolicyItemTerms Terms = new(
        "n18", 18, "興辦社會住宅", "宜居", "居住正義", "三、住宅", 0,
        new PolicyItemNotes([new Bilingual("右移一欄，已移回。", "Moved back.")], []));

    [Theory, EveryDatabase]
    public async Task Enter_NewItem_IsFoundInItsBookAndBesideItsCommitment(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Enter(city, null, Terms);
        await using var db = await city.Store.Read(CancellationToken.None);
        Assert.Equal([new KnownItem("n18", 18, "興辦社會住宅", Commitment)], (await PolicyShelf.Of(db, "松陽市", 112, CancellationToken.None)).Items);
        Assert.Empty((await PolicyShelf.Of(db, "松陽市", 113, CancellationToken.None)).Items);
        var line = (await db.PolicyItem(Commitment, CancellationToken.None))!;
        Assert.Equal(("居住正義", "三、住宅"), (line.Outline, line.Category));
        Assert.Equal("右移一欄，已移回。", line.Notes.Repairs.Single().ZhHant);
        Assert.Equal(["宜居"], await db.DomainsInOrder(CancellationToken.None));
    }

    [Theory, EveryDatabase]
    public async Task Enter_KnownItemUnderAnotherHeading_TellsOldAndNew(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Enter(city, null, Terms);
        await Enter(city, "n18", Terms with { Category = "四、都市更新" });
        await using var db = await city.Store.Read(CancellationToken.None);
        var acts = await ActHistory.Of(db, Commitment, CancellationToken.None);
        Assert.Equal(2, acts.Count);
        Assert.Equal([new ActChange("category", "三、住宅", "四、都市更新")], acts[0].Changes);
    }

    [Theory, EveryDatabase]
    public async Task Enter_SameHeadingsAgain_LeavesNoAct(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Enter(city, null, Terms);
        await Enter(city, "n18", Terms);
        Assert.Equal(1, (await city.Verify()).Acts);
    }

    private static async Task Enter(TestCity city, string? known, PolicyItemTerms terms)
    {
        await using var ledger = await city.Store.Write(CancellationToken.None);
        var shelf = (await PolicyShelf.Of(ledger.Db, "松陽市", 112, CancellationToken.None)).With(ledger, "松陽市", 112, "政策項目");
        EnterPolicyItemHandler.Do(ledger, shelf, new EnterPolicyItem(known, terms, Commitment, "研考會", "登錄", "0f"));
        await ledger.Commit(CancellationToken.None);
    }
}
