namespace Guankao.Cli.Tests;

public sealed class CityFolderTests : IDisposable
{
    private const string Own = """
        { "set": "own", "title": { "zh": "本市", "en": "own" }, "sources": [ { "id": "own", "title": "本府規定" } ], "rows": [ {
          "id": "council.answer", "city": "高雄市", "from": "2026-01-01", "standing": "verified", "source": "own", "article": "本府規定第3點",
          "text": { "zh": "質詢後10日內答復。", "en": "Answer within 10 days." },
          "clock": { "event": { "zh": "質詢日", "en": "day of questioning" }, "length": { "count": 10, "unit": "days" } } } ] }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guankao-own-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task RulesCheck_OfAFolder_NamesFileLineAndReasonOrTakesIt()
    {
        Write(Own.Replace("\"days\"", "\"moons\"", StringComparison.Ordinal));
        var bad = await Call.Guankao("rules", "check", _folder.FullName, "--language", "en");
        Assert.Equal(ExitCode.Refused, bad.ExitCode);
        Assert.Contains("own.json, line 4", bad.Error, StringComparison.Ordinal);
        Assert.Contains("moons", bad.Error, StringComparison.Ordinal);

        Write(Own);
        Assert.Equal(ExitCode.Fine, (await Call.Guankao("rules", "check", _folder.FullName)).ExitCode);
    }

    [Fact]
    public async Task CalendarDue_WithTheCitysOwnRow_GoesByIt()
    {
        Write(Own);
        var due = await Call.Guankao(
            "calendar", "due", "--rule", "council.answer", "--start", "2026-03-02", "--city", "高雄市", "--data", _folder.FullName, "--format", "json");
        Assert.Equal("2026-03-12", due.Json.GetProperty("due").GetString());
        Assert.Equal("本府規定第3點", due.Json.GetProperty("article").GetString());
    }

    [Fact]
    public async Task CalendarClose_OfADay_MovesWhatEndsOnIt()
    {
        string[] ask = ["calendar", "due", "--rule", "trip.report", "--start", "2024-09-20", "--city", "臺北市", "--data", _folder.FullName, "--format", "json"];
        Assert.Equal("2024-12-23", (await Call.Guankao(ask)).Json.GetProperty("due").GetString());
        foreach (var half in new[] { "Morning", "Afternoon" })
        {
            var close = await Call.Guankao(
                "calendar", "close", "--date", "2024-12-23", "--half", half, "--city", "臺北市", "--source", "本府公告", "--reason", "測試颱風",
                "--data", _folder.FullName, "--database", Path.Combine(_folder.FullName, "none.db"));
            Assert.Equal(ExitCode.Fine, close.ExitCode);
        }

        var moved = await Call.Guankao(ask);
        Assert.Equal("2024-12-24", moved.Json.GetProperty("due").GetString());
        Assert.Contains("測試颱風", moved.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CalendarClose_WithALedgerThatCannotBeOpened_WritesNothing()
    {
        var ledger = Path.Combine(_folder.FullName, "broken.db");
        await File.WriteAllTextAsync(ledger, new string('x', 4096));
        var close = await Call.Guankao(
            "calendar", "close", "--date", "2024-12-23", "--city", "臺北市", "--source", "本府公告", "--data", _folder.FullName, "--database", ledger);
        Assert.Equal(ExitCode.Refused, close.ExitCode);
        Assert.NotEmpty(close.Error);
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "calendars", "closures.json")));
    }

    [Fact]
    public async Task AnyVerb_WithAFolderThatIsNotThere_IsRefused()
    {
        var call = await Call.Guankao("rules", "list", "--data", Path.Combine(_folder.FullName, "gone"));
        Assert.Equal(ExitCode.Refused, call.ExitCode);
        Assert.Contains("city-folder-missing", call.Error, StringComparison.Ordinal);
    }

    private void Write(string rules) =>
        File.WriteAllText(Path.Combine(_folder.CreateSubdirectory("rules").FullName, "own.json"), rules);
}
