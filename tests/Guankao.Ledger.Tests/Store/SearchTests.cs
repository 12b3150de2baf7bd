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
