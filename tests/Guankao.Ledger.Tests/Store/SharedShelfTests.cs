using Guankao.Hosting;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Ledger.Tests.Store;

/// <summary>What lies between two requests lies where every node finds it.</summary>
public sealed class SharedShelfTests(TestDatabases databases)
{
    private const string Kind = "table";
    private static readonly Guid Owner = Guid.CreateVersion7();

    [Theory, EveryDatabase]
    public async Task File_PutThereOnOneNode_IsFoundWholeOnAnother(StoreKind store)
    {
        await using var one = await databases.City(store);
        await using var other = new TestCity(one.Get<GuankaoSettings>());
        var bytes = new byte[(5 << 19) + 7];
        new Random(3).NextBytes(bytes);
        var put = await one.Get<SharedShelf>().Put(Kind, Owner, "期別表.ods", """{"period":1}""", bytes, default);
        var found = await other.Get<SharedShelf>().Find(put.Token, Kind, Owner, default);
        Assert.Equal(put, found);
        Assert.Equal(bytes, await other.Get<SharedShelf>().Bytes(put.Token, default));
        Assert.Empty((await other.Get<SharedShelf>().Bytes((await one.Get<SharedShelf>().Put(Kind, Owner, "空.csv", "{}", default, default)).Token, default))!);
    }

    [Theory, EveryDatabase]
    public async Task File_OfSomebodyElseOrOfAnotherKind_IsNotThere(StoreKind store)
    {
        await using var city = await databases.City(store);
        var shelf = city.Get<SharedShelf>();
        var put = await shelf.Put(Kind, Owner, "表.csv", "{}", new byte[3], default);
        Assert.Null(await shelf.Find(put.Token, Kind, Guid.CreateVersion7(), default));
        Assert.Null(await shelf.Find(put.Token, "trip", Owner, default));
        Assert.Null(await shelf.Find(new string('0', 32), Kind, Owner, default));
        Assert.Equal(32, put.Token.Length);
    }

    [Theory, EveryDatabase]
    public async Task Decision_MadeOnTwoNodesAtOnce_IsTakenFromOneOfThem(StoreKind store)
    {
        await using var one = await databases.City(store);
        await using var other = new TestCity(one.Get<GuankaoSettings>());
        var put = await one.Get<SharedShelf>().Put(Kind, Owner, "表.csv", "{}", new byte[3], default);
        var taken = await Task.WhenAll(
            one.Get<SharedShelf>().Change(put.Token, put.Version, "\"one\"", default), other.Get<SharedShelf>().Change(put.Token, put.Version, "\"other\"", default));
        Assert.Single(taken, each => each);
        var now = (await other.Get<SharedShelf>().Find(put.Token, Kind, Owner, default))!;
        Assert.Equal((put.Version + 1, taken[0] ? "\"one\"" : "\"other\""), (now.Version, now.State));
    }

    [Theory, EveryDatabase]
    public async Task SecondReading_OfAFile_HasItsBytesAndGoesWithIt(StoreKind store)
    {
        await using var city = await databases.City(store);
        var shelf = city.Get<SharedShelf>();
        var file = await shelf.Put(Kind, Owner, "表.csv", "{}", new byte[] { 1, 2, 3 }, default);
        var second = await shelf.PutBeside(file.Token, "draft", Owner, "{}", default);
        Assert.Equal(new byte[] { 1, 2, 3 }, await shelf.Bytes(second.Token, default));
        for (var i = 0; i < SharedShelf.Room; i++)
        {
            city.Clock.Pass(TimeSpan.FromSeconds(1));
            await shelf.Put(Kind, Owner, $"{i}.csv", "{}", new byte[1], default);
        }

        Assert.Null(await shelf.Find(file.Token, Kind, Owner, default));
        Assert.Null(await shelf.Find(second.Token, "draft", Owner, default));
        Assert.Null(await shelf.Bytes(second.Token, default));
    }

    [Theory, EveryDatabase]
    public async Task File_LeftForTooLong_IsForgotten(StoreKind store)
    {
        await using var city = await databases.City(store);
        var shelf = city.Get<SharedShelf>();
        var put = await shelf.Put(Kind, Owner, "表.csv", "{}", new byte[3], default);
        city.Clock.Pass(SharedShelf.Patience - TimeSpan.FromSeconds(1));
        Assert.NotNull(await shelf.Find(put.Token, Kind, Owner, default));
        Assert.Equal(0, await shelf.Clear(default));
        city.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Null(await shelf.Find(put.Token, Kind, Owner, default));
        Assert.Equal(1, await shelf.Clear(default));
        Assert.Null(await shelf.Bytes(put.Token, default));
    }

    [Theory, EveryDatabase]
    public async Task Files_ThatAreTooHeavyTogether_MakeRoomForTheNewest(StoreKind store)
    {
        await using var city = await databases.City(store);
        var shelf = city.Get<SharedShelf>();
        var heavy = new byte[SharedShelf.Weight / 2];
        var others = await shelf.Put(Kind, Guid.CreateVersion7(), "別人.csv", "{}", new byte[3], default);
        var first = await shelf.Put(Kind, Owner, "一.pdf", "{}", heavy, default);
        city.Clock.Pass(TimeSpan.FromSeconds(1));
        var second = await shelf.Put(Kind, Owner, "二.pdf", "{}", new byte[10], default);
        city.Clock.Pass(TimeSpan.FromSeconds(1));
        await shelf.Put(Kind, Owner, "三.pdf", "{}", heavy, default);
        Assert.Null(await shelf.Find(first.Token, Kind, Owner, default));
        Assert.NotNull(await shelf.Find(second.Token, Kind, Owner, default));
        Assert.NotNull(await shelf.Bytes(others.Token, default));
    }
}
