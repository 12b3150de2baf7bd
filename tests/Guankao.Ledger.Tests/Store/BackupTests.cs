using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Ledger.Tests.Identity;
using Guankao.Publishing;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Store.Backups;
using Guankao.Testing.Databases;

namespace Guankao.Ledger.Tests.Store;

/// <summary>A whole ledger in a file, and a ledger out of it, in either store.</summary>
public sealed class BackupTests(TestDatabases databases)
{
    private const string Passphrase = "正月十五 元宵夜 燈會";

    [Theory]
    [EveryDatabase(StoreKind.Sqlite)]
    [EveryDatabase(StoreKind.Postgres)]
    public async Task Backup_RestoredIntoEitherStore_IsTheSameLedger(StoreKind from, StoreKind to)
    {
        Assert.SkipWhen(to == StoreKind.Postgres && PostgresBinaries.Lacking is not null, PostgresBinaries.Lacking ?? "");
        await using var city = await Filled(from);
        var (bytes, contents) = await Taken(city);
        await using var other = new TestCity(await databases.Nothing(to));
        Assert.Equal(contents.Rows, Done(await Restored(other, bytes)).Rows);

        Assert.Empty(Done(await other.Get<MigrateDatabase>().Do(default)).Applied);
        Assert.Null((await other.Verify()).Broken);
        Assert.Equal((await city.Verify()).Head, (await other.Verify()).Head);
        Assert.Equal(await city.Titles(new CommitmentSearch()), await other.Titles(new CommitmentSearch()));
        Assert.Equal(["公園更新"], await other.Titles(new CommitmentSearch(Words: "遊具")));
        Assert.Equal("府管字第7號", (await other.Page("公園更新")).History[0].Why);
        Assert.Equal(contents.Tables.Where(IsKept), (await Taken(other)).Contents.Tables.Where(IsKept));
    }

    [Theory, EveryDatabase]
    public async Task Ledger_ThatWasRestored_GoesOnCounting(StoreKind store)
    {
        await using var city = await Filled(store);
        var (bytes, _) = await Taken(city);
        await using var other = new TestCity(await databases.Nothing(store));
        Done(await Restored(other, bytes));
        Done(await other.Get<MigrateDatabase>().Do(default));
        await other.Confirm(A.PolicyTable(A.Commitment("河濱步道").DueBy("113/9/30", "前完成鋪面")).In("第三版"));
        Assert.Equal(["河濱步道"], await other.Titles(new CommitmentSearch(Words: "鋪面")));
        Assert.Null((await other.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Restore_BrokenOff_GoesOnAndTheDatabaseIsNotUsedMeanwhile(StoreKind store)
    {
        await using var city = await Filled(store);
        var (bytes, contents) = await Taken(city);
        await using var other = new TestCity(await databases.Nothing(store));
        using var broken = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other.Get<RestoreBackup>().Do(
            () => new MemoryStream(bytes), "夜間備份", new At("documents", broken.Cancel), broken.Token));
        Assert.Equal("restore-under-way", Refused(await other.Get<MigrateDatabase>().Do(default)));
        Assert.Equal("restore-other-under-way", Refused(await Restored(other, (await Taken(city)).Bytes)));

        Assert.Equal(contents.Rows, Done(await Restored(other, bytes)).Rows);
        Done(await other.Get<MigrateDatabase>().Do(default));
        Assert.Equal((await city.Verify()).Acts - 1, (await other.Verify()).Acts);
    }

    [Theory, EveryDatabase]
    public async Task Restore_IntoALedgerWithData_IsRefusedAndChangesNothing(StoreKind store)
    {
        await using var city = await Filled(store);
        var (bytes, _) = await Taken(city);
        await using var busy = await databases.City(store);
        await busy.Confirm(A.PolicyTable(A.Commitment("原有的事")));
        var before = (await busy.Verify()).Head;
        Assert.Equal("restore-not-empty", Refused(await Restored(busy, bytes)));
        Assert.Equal(before, (await busy.Verify()).Head);
        Assert.Equal(["原有的事"], await busy.Titles(new CommitmentSearch()));
    }

    [Fact]
    public async Task Backup_CutOffAnywhere_IsRefusedAndNothingIsRestored()
    {
        await using var city = await Filled(StoreKind.Sqlite);
        var (bytes, _) = await Taken(city);
        await using var empty = await databases.City(StoreKind.Sqlite);
        for (var part = 1; part <= 20; part++)
        {
            var code = Refused(await Restored(empty, bytes[..(bytes.Length * part / 21)]));
            Assert.Contains(code, (string[])["backup-cut-off", "backup-unreadable", "backup-altered"]);
        }

        Assert.Empty(await empty.Titles(new CommitmentSearch()));
        Done(await empty.Get<MigrateDatabase>().Do(default));
    }

    [Fact]
    public async Task Backup_UnderAPassphrase_OpensWithItAloneAndShowsEveryAlteredByte()
    {
        await using var city = await Filled(StoreKind.Sqlite);
        var (plain, contents) = await Taken(city);
        using var closed = new MemoryStream();
        await using (var seal = SealedBackup.Seal(closed, Passphrase))
        {
            await seal.WriteAsync(plain);
        }

        var bytes = closed.ToArray();
        Assert.True(SealedBackup.IsSealed(bytes));
        Assert.Equal(contents.Rows, Done(await Check(bytes, Passphrase)).Rows);
        Assert.Equal("backup-key-wrong", Refused(await Check(bytes, Passphrase + "。")));
        for (var part = 1; part < 12; part++)
        {
            var altered = (byte[])bytes.Clone();
            altered[28 + ((bytes.Length - 28) * part / 12)] ^= 1;
            Assert.Contains(Refused(await Check(altered, Passphrase)), (string[])["backup-key-wrong", "backup-unreadable", "backup-cut-off"]);
            Assert.Contains(Refused(await Check(bytes[..(bytes.Length * part / 12)], Passphrase)), (string[])["backup-cut-off", "backup-key-wrong", "backup-unreadable"]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("這不是備份")]
    public async Task File_ThatIsNoBackup_IsToldSo(string words)
    {
        await using var empty = await databases.City(StoreKind.Sqlite);
        Assert.Contains(Refused(await Restored(empty, System.Text.Encoding.UTF8.GetBytes(words))), (string[])["backup-unreadable", "backup-cut-off"]);
    }

    // Taking a backup is an act, and what is published is made anew of the rest.
    private static bool IsKept(BackupCount table) => table.Name != "acts" && !table.Name.StartsWith("published_", StringComparison.Ordinal);

    private static Task<Outcome<BackupContents>> Check(byte[] bytes, string key) =>
        RestoreBackup.Check(() => SealedBackup.Open(new MemoryStream(bytes), key), "夜間備份", CancellationToken.None);

    private static Task<Outcome<BackupContents>> Restored(TestCity city, byte[] bytes) =>
        city.Get<RestoreBackup>().Do(() => new MemoryStream(bytes), "夜間備份", null, CancellationToken.None);

    private static async Task<(byte[] Bytes, BackupContents Contents)> Taken(TestCity city)
    {
        using var output = new MemoryStream();
        var contents = Done(await city.Get<WriteBackup>().Do(output, "值班人員", null, CancellationToken.None));
        return (output.ToArray(), contents);
    }

    private async Task<TestCity> Filled(StoreKind store)
    {
        var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(
            A.Commitment("公園更新").Numbered(1).DueBy("112/9/30", "前完成遊具驗收").Reporting("已完成兩座遊具的安裝。", "B"),
            A.Commitment("公車汰換").Numbered(2).DueBy("112/12/31", "前汰換40輛").Reporting("已汰換40輛。", "A")));
        Done(await city.Get<InvitePersonHandler>().Do(new InvitePerson(Actor.Console, "承辦人", "one@city.example", new PostTerms(Role.Reporter, "工務局"), "臺北市"), default));
        await using var ledger = await city.Store.Write(default);
        ledger.Record(new NewAct("Noted", (await city.Page("公園更新")).Id, "研考會", "府管字第7號", null, []));
        await DocumentShelf.Keep(ledger, "核定函.txt", "text", new byte[] { 0, 255, 10, 13 }, default);
        await ledger.Commit(default);
        return city;
    }

    private static T Done<T>(Outcome<T> outcome) where T : notnull => outcome.Is(out var value, out var refusal) ? value : throw new InvalidOperationException(refusal.Sentence.En);

    private static string Refused<T>(Outcome<T> outcome) where T : notnull => outcome.Refusal?.Code ?? "done";

    private sealed class At(string table, Action act) : IProgress<string>
    {
        public void Report(string value)
        {
            if (value == table)
            {
                act();
            }
        }
    }
}
