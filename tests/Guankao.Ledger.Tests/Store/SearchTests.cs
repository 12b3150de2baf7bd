using Guankao.Store;
using Guankao.Store.Search;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Ledger.Tests.Store;

public class SearchTests(TestDatabases databases)
{
    private static readonly Dictionary<string, Guid> Subjects = new()
    {
        ["社宅"] = Guid.Parse("0193a000-0000-7000-8000-000000000001"),
        ["捷運"] = Guid.Parse("0193a000-0000-7000-8000-000000000002"),
    };

    [Theory]
    [EveryDatabase("台北", "捷運 社宅")]
    [EveryDatabase("臺北市", "捷運 社宅")]
    [EveryDatabase("社會住宅", "社宅")]
    [EveryDatabase("會住", "社宅")]
    [EveryDatabase("住宅社會", "")]
    [EveryDatabase("宅", "社宅")]
    [EveryDatabase("線", "捷運")]
    [EveryDatabase("１１２年", "社宅")]
    [EveryDatabase("ＢＯＴ", "捷運")]
    [EveryDatabase("bot", "捷運")]
    [EveryDatabase("bo", "")]
    [EveryDatabase("台北 社會", "社宅")]
    [EveryDatabase("社會 捷運", "")]
    [EveryDatabase("入住率95", "社宅")]
    [EveryDatabase("\" OR 1=1 --", "")]
    [EveryDatabase("臺北%", "")]
    [EveryDatabase("臺_", "")]
    public async Task Find_Typed_IsWhatHoldsIt(StoreKind store, string typed, string expected)
    {
        await using var city = await databases.City(store);
        await Put(city, "社宅", "台北市社會住宅112年度入住率95%");
        await Put(city, "捷運", "臺北市捷運環狀線以BOT方式興建");
        Assert.Equal(expected, await Find(city, typed));
    }

    [Theory, EveryDatabase]
    public async Task Find_AfterTheTextChanged_KnowsTheNewWordsOnly(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Put(city, "社宅", "興辦社會住宅");
        await Put(city, "社宅", "擴大租金補貼");
        Assert.Equal("", await Find(city, "社會住宅"));
        Assert.Equal("社宅", await Find(city, "租金"));
    }

    [Theory, EveryDatabase]
    public async Task Find_NothingButSigns_IsNothingToSeek(StoreKind store)
    {
        await using var city = await databases.City(store);
        await using var db = await city.Store.Read(CancellationToken.None);
        Assert.Null(SearchText.Find(db, "，。 ！"));
    }

    [Theory, EveryDatabase]
    public async Task First_OfMoreThanAreLookedAt_GivesThoseWhoseTitleHoldsTheWord(StoreKind store)
    {
        await using var city = await databases.City(store);
        var titles = await Fill(city, "promise");
        await using var db = await city.Store.Read(default);

        Assert.Equal(titles.Order(), (await SearchText.First(db, "路平", 5, default))!.Subjects.Take(2).Order());
        Assert.Equal(titles.Order(), (await SearchText.First(db, "YouBike", 5, default))!.Subjects.Take(2).Order());
        Assert.Equal(titles.Order(), (await SearchText.First(db, "路平 youbike", 5, default))!.Subjects.Take(2).Order());
        Assert.False((await SearchText.First(db, "路平", 5, default))!.All);
        Assert.Equal(22, (await SearchText.First(db, "路平", 50, default))!.Subjects.Distinct().Count());
    }

    [Theory, EveryDatabase]
    public async Task TextsOfAKind_MoreThanAreLookedAt_ComeWithTitlesFirst(StoreKind store)
    {
        await using var city = await databases.City(store);
        var titles = await Fill(city, "trip");
        await using var db = await city.Store.Read(default);

        Assert.Equal(titles.Order(), (await SearchText.Of(db, "trip", "路平", 5, default))!.Texts.Take(2).Select(text => text.Subject).Order());
    }

    [Theory]
    [EveryDatabase("題")]
    [EveryDatabase("tt路平")]
    [EveryDatabase("youbike題")]
    public async Task MarkOfATitle_Typed_FindsNothing(StoreKind store, string typed)
    {
        await using var city = await databases.City(store);
        await Fill(city, "promise");
        await using var db = await city.Store.Read(default);
        Assert.Empty((await SearchText.First(db, typed, 50, default))!.Subjects);
    }

    [Theory, EveryDatabase]
    public async Task Texts_CutByAnEarlierProgram_AreRenewed(StoreKind store)
    {
        await using var city = await databases.City(store);
        var titles = await Fill(city, "promise");
        await using (var db = await city.Store.Read(default))
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE search_entries SET words = '路平'");
            Assert.NotEqual(titles.Order(), (await SearchText.First(db, "路平", 5, default))!.Subjects.Take(2).Order());
            await SearchText.Renew(db, default);
            Assert.Equal(titles.Order(), (await SearchText.First(db, "路平", 5, default))!.Subjects.Take(2).Order());
        }
    }

    /// <summary>Twenty texts that hold the words, then two whose title does.</summary>
    private static async Task<IReadOnlyList<Guid>> Fill(TestCity city, string part)
    {
        await using var ledger = await city.Store.Write(default);
        var texts = Enumerable.Range(0, 22).ToDictionary(
            _ => Guid.CreateVersion7(), n => n < 20 ? "巷道工程\n路平與YouBike車站一併改善" : "路平專案與YouBike\n逐年改善巷道");
        foreach (var (subject, text) in texts)
        {
            await SearchText.Put(ledger, part, new Dictionary<Guid, string> { [subject] = text }, default);
            await ledger.Db.SaveChangesAsync();
        }

        await ledger.Commit(default);
        return [.. texts.Where(text => text.Value.StartsWith("路平", StringComparison.Ordinal)).Select(text => text.Key)];
    }

    private static async Task Put(TestCity city, string subject, string text)
    {
        await using var ledger = await city.Store.Write(CancellationToken.None);
        await SearchText.Put(ledger, "promise", new Dictionary<Guid, string> { [Subjects[subject]] = text }, CancellationToken.None);
        await ledger.Commit(CancellationToken.None);
    }

    private static async Task<string> Find(TestCity city, string typed)
    {
        await using var db = await city.Store.Read(CancellationToken.None);
        var terms = SearchText.Find(db, typed);
        HashSet<Guid>? found = null;
        foreach (var term in terms ?? [])
        {
            var ids = await term.ToListAsync();
            found = found is null ? [.. ids] : [.. found.Intersect(ids)];
        }

        return string.Join(' ', Subjects.Where(subject => found?.Contains(subject.Value) == true).Select(subject => subject.Key).Order(StringComparer.Ordinal));
    }
}
