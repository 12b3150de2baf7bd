using System.Text;
using Guankao.Documents;
using Guankao.Hosting;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Reading;
using Guankao.Store;
using Guankao.Testing.Databases;
using Guankao.Web.Drafts;

namespace Guankao.Web.Tests;

/// <summary>A draft that somebody corrects, on one node after another.</summary>
public sealed class DraftShelfTests(TestDatabases databases)
{
    private static readonly Guid Owner = Guid.CreateVersion7();

    [Theory, EveryDatabase]
    public async Task Draft_CorrectedOnOneNode_ReadsTheSameOnAnother(StoreKind store)
    {
        await using var city = await databases.City(store);
        await using var beside = new TestCity(city.Get<GuankaoSettings>());
        using var one = new Node(city);
        using var other = new Node(beside);
        var (open, bytes) = Opened();
        var kept = await one.Drafts.Keep(Owner, open, bytes, null, default);
        Assert.Same(kept, await one.Drafts.Find(kept.Token, Owner, default));
        var there = (await other.Drafts.Find(kept.Token, Owner, default))!;
        Assert.Equal(Written(kept.Draft), Written(there.Draft));
        Assert.Equal(bytes, there.File.ToArray());

        Correct(there, "不同的名稱");
        Assert.True(await other.Drafts.Save(there, default));
        var back = (await one.Drafts.Find(kept.Token, Owner, default))!;
        Assert.Equal((2, "不同的名稱"), (back.Version, back.Draft.Items[0].Title));
        Assert.Equal(Written(there.Draft), Written(back.Draft));
        Assert.Equal(there.Difference!.Row, back.Difference!.Row);
        Assert.Equal(there.Open.Corrections, back.Open.Corrections);
    }

    [Theory, EveryDatabase]
    public async Task Draft_ThatBothNodesCorrect_IsCorrectedByOneAndStaleOnTheOther(StoreKind store)
    {
        await using var city = await databases.City(store);
        await using var beside = new TestCity(city.Get<GuankaoSettings>());
        using var one = new Node(city);
        using var other = new Node(beside);
        var (open, bytes) = Opened();
        var here = await one.Drafts.Keep(Owner, open, bytes, null, default);
        var there = (await other.Drafts.Find(here.Token, Owner, default))!;
        Correct(here, "先改的");
        Correct(there, "後改的");
        Assert.True(await one.Drafts.Save(here, default));
        Assert.False(await other.Drafts.Save(there, default));
        Assert.Equal("先改的", (await other.Drafts.Find(here.Token, Owner, default))!.Draft.Items[0].Title);
    }

    [Theory, EveryDatabase]
    public async Task Draft_OfSomebodyElse_IsNotFound(StoreKind store)
    {
        await using var city = await databases.City(store);
        using var node = new Node(city);
        var (open, bytes) = Opened();
        var kept = await node.Drafts.Keep(Owner, open, bytes, null, default);
        Assert.Null(await node.Drafts.Find(kept.Token, Guid.CreateVersion7(), default));
        city.Clock.Pass(SharedShelf.Patience);
        Assert.Null(await node.Drafts.Find(kept.Token, Owner, default));
    }

    private static void Correct(KeptDraft kept, string title)
    {
        var item = kept.Draft.Items[0];
        var corrections = new CorrectRow(item, new DateTime(2024, 1, 20, 1, 0, 0, DateTimeKind.Utc), "研考會").Cells(
            new Dictionary<string, string> { ["title"] = title }).Value;
        Assert.Null(kept.Change(kept.Version, item, draft => draft.With(corrections)).Refusal);
    }

    private static string Written(PolicyTableDraft draft)
    {
        using var written = new MemoryStream();
        PolicyTableJson.Write(draft, written);
        return Encoding.UTF8.GetString(written.ToArray());
    }

    private static (OpenDraft Open, byte[] Bytes) Opened()
    {
        var (name, bytes) = SampleTable.File();
        using var content = new MemoryStream(bytes);
        return (OpenDraft.Of(DocumentReader.Read(content, name).Value, AgencyRegister.Taiwan, RememberedReadings.None).Value, bytes);
    }

    private sealed class Node : IDisposable
    {
        private readonly TablesShelf _tables;

        public Node(TestCity city)
        {
            _tables = new TablesShelf(city.Get<SharedShelf>(), AgencyRegister.Taiwan);
            Drafts = new DraftShelf(city.Get<SharedShelf>(), _tables, AgencyRegister.Taiwan);
        }

        public DraftShelf Drafts { get; }

        public void Dispose()
        {
            Drafts.Dispose();
            _tables.Dispose();
        }
    }
}
