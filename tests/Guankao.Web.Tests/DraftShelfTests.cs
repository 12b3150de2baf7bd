using Guankao.Documents;
using Guankao.Importing;
using Guankao.Reading;
using Guankao.Web.Drafts;

namespace Guankao.Web.Tests;

public class DraftShelfTests
{
    private static readonly OpenDraft Draft = OpenDraft.Of(Source(), AgencyRegister.Taiwan, RememberedReadings.None).Value;

    [Fact]
    public void Draft_WithinItsTime_IsFound()
    {
        var (shelf, clock) = Shelf();
        var kept = shelf.Keep(Draft, new byte[3]);
        clock.Now += DraftShelf.Patience - TimeSpan.FromSeconds(1);
        Assert.Same(kept, shelf.Find(kept.Token));
    }

    [Fact]
    public void Draft_AfterItsTime_IsForgotten()
    {
        var (shelf, clock) = Shelf();
        var kept = shelf.Keep(Draft, new byte[3]);
        clock.Now += DraftShelf.Patience;
        Assert.Null(shelf.Find(kept.Token));
    }

    [Fact]
    public void Shelf_WhenFull_GivesUpTheOldest()
    {
        var (shelf, _) = Shelf();
        var kept = Enumerable.Range(0, DraftShelf.Room + 1).Select(_ => shelf.Keep(Draft, new byte[3])).ToList();
        Assert.Null(shelf.Find(kept[0].Token));
        Assert.All(kept.Skip(1), k => Assert.NotNull(shelf.Find(k.Token)));
    }

    [Fact]
    public void Shelf_WhenTooHeavy_GivesUpTheOldest()
    {
        var (shelf, _) = Shelf();
        var heavy = new byte[DraftShelf.Weight / 2];
        var kept = Enumerable.Range(0, 3).Select(_ => shelf.Keep(Draft, heavy)).ToList();
        Assert.Null(shelf.Find(kept[0].Token));
        Assert.NotNull(shelf.Find(kept[1].Token));
        Assert.NotNull(shelf.Find(kept[2].Token));
    }

    [Fact]
    public void Names_OfDrafts_CannotBeCounted()
    {
        var (shelf, _) = Shelf();
        var (one, two) = (shelf.Keep(Draft, new byte[3]).Token, shelf.Keep(Draft, new byte[3]).Token);
        Assert.Equal(32, one.Length);
        Assert.NotEqual(one, two);
        Assert.Null(shelf.Find("00000000000000000000000000000000"));
    }

    private static SourceDocument Source()
    {
        var (name, bytes) = SampleTable.File();
        using var content = new MemoryStream(bytes);
        return DocumentReader.Read(content, name).Value;
    }

    private static (DraftShelf Shelf, SetClock Clock) Shelf()
    {
        var clock = new SetClock();
        return (new DraftShelf(clock), clock);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2024, 1, 20, 1, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
