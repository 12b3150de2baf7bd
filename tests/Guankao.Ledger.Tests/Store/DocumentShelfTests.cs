using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Ledger.Tests.Store;

public class DocumentShelfTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Keep_SameBytesTwice_KeepsThemOnce(StoreKind store)
    {
        await using var city = await databases.City(store);
        byte[] bytes = [0, 1, 2, 255];
        var first = await Keep(city, "一.txt", bytes);
        var second = await Keep(city, "二.txt", bytes);
        await using var db = await city.Store.Read(CancellationToken.None);
        Assert.Equal(first, second);
        Assert.Equal(bytes, await DocumentShelf.Open(db, first, CancellationToken.None));
        Assert.True(await DocumentShelf.Has(db, first, CancellationToken.None));
        Assert.Null(await DocumentShelf.Open(db, new string('a', 64), CancellationToken.None));
    }

    private static async Task<string> Keep(TestCity city, string name, byte[] bytes)
    {
        await using var ledger = await city.Store.Write(CancellationToken.None);
        var sha256 = await DocumentShelf.Keep(ledger, name, "txt", bytes, CancellationToken.None);
        await ledger.Commit(CancellationToken.None);
        return sha256;
    }
}
