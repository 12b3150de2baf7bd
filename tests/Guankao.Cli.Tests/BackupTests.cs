using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Cli.Tests;

/// <summary>The night's backup and the morning it is needed, from the command line.</summary>
public sealed class BackupTests(TestDatabases databases) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guankao-backup-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, EveryDatabase]
    public async Task Backup_UnderAKeyFile_IsCheckedAndRestoredIntoANewFile(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Open(A.Commitment("公園更新"));
        var key = In("key.txt");
        await File.WriteAllTextAsync(key, "元宵夜的十二個燈籠掛在橋上\n", TestContext.Current.CancellationToken);
        var database = city.Get<Hosting.GuankaoSettings>().Database;
        var taken = await Call.Guankao("backup", In("night.gkb"), "--key-file", key, "--database", database);
        Assert.Equal((ExitCode.Fine, true), (taken.ExitCode, taken.Output.Contains("已加密", StringComparison.Ordinal)));
        Assert.Empty(_folder.GetFiles("*.part"));
        Assert.DoesNotContain("公園更新", await File.ReadAllTextAsync(In("night.gkb"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Assert.Equal(ExitCode.Refused, (await Call.Guankao("backup", In("night.gkb"), "--key-file", key, "--database", database)).ExitCode);
        Assert.Contains("已加密", (await Call.Guankao("restore", In("night.gkb"), "--database", In("new.db"))).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, (await Call.Guankao("restore", In("night.gkb"), "--check", "--key-file", key)).ExitCode);
        Assert.False(File.Exists(In("new.db")));

        var restored = await Call.Guankao("restore", In("night.gkb"), "--key-file", key, "--database", In("new.db"));
        Assert.Equal(ExitCode.Fine, restored.ExitCode);
        Assert.Contains("逐列相符", restored.Output, StringComparison.Ordinal);
        Assert.Equal((await Call.Guankao("verify", "--database", database)).Output, (await Call.Guankao("verify", "--database", In("new.db"))).Output);
        Assert.Equal(ExitCode.Refused, (await Call.Guankao("restore", In("night.gkb"), "--key-file", key, "--database", In("new.db"))).ExitCode);
    }

    [Fact]
    public async Task Restore_OfAFileThatIsNotThere_SaysSo()
    {
        var call = await Call.Guankao("restore", In("none.gkb"), "--database", In("new.db"));
        Assert.Equal(ExitCode.Unreadable, call.ExitCode);
        Assert.Contains("none.gkb", call.Error, StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);
}
