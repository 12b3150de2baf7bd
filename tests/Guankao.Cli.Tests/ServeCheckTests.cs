namespace Guankao.Cli.Tests;

/// <summary>What an operator sees before the pages are opened to others.</summary>
public sealed class ServeCheckTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guankao-check-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Check_BeforeAndAfterTheDatabaseIsMade_SaysSoAndMakesNothing()
    {
        var file = Path.Combine(_folder.FullName, "city.db");
        var before = await Call.Guankao("serve", "--check", "--database", file, "--urls", "http://0.0.0.0:5080", "--hosts", "guankao.city.example");
        Assert.Equal(ExitCode.Refused, before.ExitCode);
        Assert.Contains("guankao.city.example", before.Output, StringComparison.Ordinal);
        Assert.Contains("database-missing", before.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());

        await Call.Guankao("migrate", "--database", file);
        var after = await Call.Guankao("serve", "--check", "--database", file);
        Assert.Equal(ExitCode.Fine, after.ExitCode);
        Assert.Contains("資料庫結構：最新", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfADatabaseOnAServerThatIsNotThere_KeepsItsPasswordToItself()
    {
        var check = await Call.Guankao("serve", "--check", "--database", "Host=127.0.0.1;Port=1;Username=city;Password=SuperGeheim99;Database=city;Timeout=2");
        Assert.Equal(ExitCode.Refused, check.ExitCode);
        Assert.Contains("database-unreachable", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SuperGeheim99", check.Output + check.Error, StringComparison.Ordinal);
    }
}
