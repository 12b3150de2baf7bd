using System.Collections.Concurrent;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Ledger.Tests.Store;

public class ActChainTests(TestDatabases databases)
{
    private static readonly Guid Subject = Guid.Parse("0193a000-0000-7000-8000-000000000001");

    [Theory, EveryDatabase]
    public async Task Verify_UntouchedActs_HoldToTheHead(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Record(city, "起", "承", "轉");
        var proof = await city.Verify();
        Assert.Null(proof.Broken);
        Assert.Equal(3, proof.Acts);
        Assert.Matches("^[0-9a-f]{64}$", proof.Head);
    }

    [Theory, EveryDatabase]
    public async Task Verify_EmptyLedger_Holds(StoreKind store)
    {
        await using var city = await databases.City(store);
        Assert.Equal(new ActProof(0, null, new string('0', 64)), await city.Verify());
    }

    [Theory]
    [EveryDatabase("UPDATE acts SET why = '改過的理由' WHERE number = 2", 2L, ActFault.Altered)]
    [EveryDatabase("UPDATE acts SET who = '別人' WHERE number = 1", 1L, ActFault.Altered)]
    [EveryDatabase("UPDATE acts SET changes = '[]' WHERE number = 3", 3L, ActFault.Altered)]
    [EveryDatabase("DELETE FROM acts WHERE number = 2", 2L, ActFault.Missing)]
    [EveryDatabase("UPDATE acts SET previous = hash WHERE number = 3", 3L, ActFault.Unlinked)]
    public async Task Verify_TamperedAct_IsNamed(StoreKind store, string tampering, long number, ActFault fault)
    {
        await using var city = await databases.City(store);
        await Record(city, "起", "承", "轉");
        await using (var db = await city.Store.Read(CancellationToken.None))
        {
            await db.Database.ExecuteSqlRawAsync(tampering);
        }

        var broken = (await city.Verify()).Broken!;
        Assert.Equal((number, fault), (broken.Number, broken.Fault));
    }

    [Theory, EveryDatabase]
    public async Task Write_ManyAtOnce_LeavesOneChain(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => Record(city, $"第{i}人"))));
        var proof = await city.Verify();
        Assert.Null(proof.Broken);
        Assert.Equal(12, proof.Acts);
    }

    [Theory, EveryDatabase]
    public async Task Write_WhileAnotherWrites_ComesInTheOrderOfAsking(StoreKind store)
    {
        await using var city = await databases.City(store);
        var first = await city.Store.Write(CancellationToken.None);
        var order = new ConcurrentQueue<string>();
        var waiting = Enumerable.Range(0, 8).Select(i => Named(city, $"第{i}人", order)).ToList();
        Assert.Empty(order);

        await first.DisposeAsync();
        await Task.WhenAll(waiting);
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"第{i}人"), order);
    }

    [Theory, EveryDatabase]
    public async Task Write_LeavingTwice_LetsOneWriterIn(StoreKind store)
    {
        await using var city = await databases.City(store);
        var gone = await city.Store.Write(CancellationToken.None);
        await gone.Commit(CancellationToken.None);
        await gone.DisposeAsync();
        await gone.DisposeAsync();

        await using var inside = await city.Store.Write(CancellationToken.None);
        Assert.False(city.Store.Write(CancellationToken.None).IsCompleted);
    }

    [Theory, EveryDatabase]
    public async Task Write_GivenUpWhileWaiting_LeavesTheLine(StoreKind store)
    {
        await using var city = await databases.City(store);
        using var patience = new CancellationTokenSource();
        var inside = await city.Store.Write(CancellationToken.None);
        var impatient = city.Store.Write(patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        await inside.DisposeAsync();
        await Named(city, "下一位", []);
    }

    private static async Task Named(TestCity city, string who, ConcurrentQueue<string> order)
    {
        await using var ledger = await city.Store.Write(CancellationToken.None);
        order.Enqueue(who);
        ledger.Record(new NewAct("CommitmentOpened", Subject, who, "", null, []));
        await ledger.Commit(CancellationToken.None);
    }

    [Theory, EveryDatabase]
    public async Task Write_LeftWithoutCommit_DidNotHappen(StoreKind store)
    {
        await using var city = await databases.City(store);
        await using (var ledger = await city.Store.Write(CancellationToken.None))
        {
            ledger.Record(new NewAct("Tried", Subject, "某人", "試試", null, []));
            await ledger.Db.SaveChangesAsync();
        }

        Assert.Equal(0, (await city.Verify()).Acts);
    }

    [Theory, EveryDatabase]
    public async Task History_OfASubject_TellsItsActsNewestFirst(StoreKind store)
    {
        await using var city = await databases.City(store);
        await Record(city, "起");
        city.Clock.Pass(TimeSpan.FromMinutes(5));
        await Record(city, "承");
        await using var db = await city.Store.Read(CancellationToken.None);
        var acts = await ActHistory.Of(db, Subject, CancellationToken.None);
        Assert.Equal(["承", "起"], acts.Select(act => act.Why));
        Assert.Equal(new DateTime(2024, 1, 15, 1, 35, 0, DateTimeKind.Utc), acts[0].When);
        Assert.Equal(DateTimeKind.Utc, acts[0].When.Kind);
        Assert.Equal([new ActChange("goal", null, "完成「232」床")], acts[0].Changes);
    }

    private static async Task Record(TestCity city, params string[] reasons)
    {
        foreach (var why in reasons)
        {
            await using var ledger = await city.Store.Write(CancellationToken.None);
            ledger.Record(new NewAct("Tried", Subject, "研考會", why, null, [new ActChange("goal", null, "完成「232」床")]));
            await ledger.Commit(CancellationToken.None);
        }
    }
}
