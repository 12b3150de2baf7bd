using Guankao.Hosting;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Ledger.Tests.Store;

/// <summary>Two PostgreSQL of which one follows the other: strangers read the standby, and the program outlives the primary.</summary>
public class StandbyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Ledger_WithAStandby_ReadsItWhileItIsNearAndGoesOnWithItWhenThePrimaryDies()
    {
        Assert.SkipWhen(PostgresBinaries.Folder is null, PostgresBinaries.Lacking ?? "");
        await using var servers = await PostgresPair.Start(PostgresBinaries.Folder!);
        var clock = new PassingClock();
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddGuankao(new GuankaoSettings(servers.Both)).BuildServiceProvider();
        Assert.Null((await services.GetRequiredService<MigrateDatabase>().Do(default)).Refusal);
        var store = services.GetRequiredService<LedgerStore>();

        await Write(store, "主要還在時");
        Assert.False(await IsStandby(store));
        await Until(async () =>
        {
            clock.Pass(StandbyDoor.Round);
            return await store.HasStandby(default);
        });
        using (StandbyReads.Allow())
        {
            Assert.True(await IsStandby(store));
            await Until(async () => await Reasons(store) == 1);
        }

        // One that hangs is left alone: what the primary knew at one look it does not know at the next.
        await servers.PauseReplay();
        await Write(store, "備援還沒看到");
        clock.Pass(StandbyDoor.Round);
        await store.HasStandby(default);
        clock.Pass(StandbyDoor.Round);
        Assert.False(await store.HasStandby(default));

        await servers.Fail();
        await Until(() => Written(store, "備援接手後"));
        Assert.False(await IsStandby(store));
        Assert.Equal(3, await Reasons(store));
        Assert.Null((await services.GetRequiredService<VerifyActs>().Ask(default)).Broken);

        // There is no standby left: whoever would read it reads the new primary.
        clock.Pass(StandbyDoor.Round);
        Assert.False(await store.HasStandby(default));
        using (StandbyReads.Allow())
        {
            Assert.Equal(3, await Reasons(store));
        }
    }

    [Theory]
    [InlineData("Host=db1,db2;Database=city", true)]
    [InlineData("Host=db1;Database=city", false)]
    [InlineData("Host=db1,db2;Database=city;Target Session Attributes=primary", false)]
    public void Settings_NameAStandby_OnlyWithSeveralHostsAndNoOtherWish(string database, bool has) =>
        Assert.Equal(has, StoreSetup.HasStandby(LedgerModel.Address(new GuankaoSettings(database))));

    private static async Task Write(LedgerStore store, string why)
    {
        await using var ledger = await store.Write(CancellationToken.None);
        ledger.Record(new NewAct("Tested", Guid.CreateVersion7(), "考核員", why, null, []));
        await ledger.Commit(CancellationToken.None);
    }

    private static async Task<bool> Written(LedgerStore store, string why)
    {
        try
        {
            await Write(store, why);
            return true;
        }
        catch (Exception fault) when (LedgerStore.IsAway(fault))
        {
            return false;
        }
    }

    private static async Task<bool> IsStandby(LedgerStore store)
    {
        await using var db = await store.Read(CancellationToken.None);
        return await db.Database.SqlQuery<bool>($"""SELECT pg_is_in_recovery() AS "Value" """).SingleAsync();
    }

    private static async Task<int> Reasons(LedgerStore store)
    {
        await using var db = await store.Read(CancellationToken.None);
        return await db.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM acts""").SingleAsync();
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, "It did not come about.");
            await Task.Delay(50);
        }
    }

    /// <summary>Real time of day; waiting happens when the test says so.</summary>
    private sealed class PassingClock : TimeProvider
    {
        private long _passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _passed);

        public void Pass(TimeSpan time) => Interlocked.Add(ref _passed, time.Ticks);
    }
}
