using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Incidents;

namespace Guankao.Cli.Tests;

/// <summary><c>guankao incidents</c> as somebody at a terminal uses it.</summary>
public sealed class IncidentTests : IDisposable
{
    private readonly ScratchFile _place = new("x", "");

    private string Folder => Path.GetDirectoryName(_place.Path)!;

    private string Database => Path.Combine(Folder, "night.db");

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Incidents_AreListed_AndTheOnlyOpenOneIsTheBoard()
    {
        var id = await Open();
        var listed = await Guankao("list", "--format", "json");
        Assert.Equal(("四月地震", "Open"), (listed.Json[0].GetProperty("title").GetString(), listed.Json[0].GetProperty("state").GetString()));
        Assert.Contains("沒有事件", (await Guankao("list", "--drills")).Output, StringComparison.Ordinal);

        var board = await Guankao("board");
        Assert.Equal(ExitCode.Fine, board.ExitCode);
        Assert.Contains("未結 1（危及生命 1）", board.Output, StringComparison.Ordinal);
        Assert.Contains("#1  危及生命  大安區復興南路", board.Output, StringComparison.Ordinal);
        Assert.Contains("缺 搜救人員 4", board.Output, StringComparison.Ordinal);
        Assert.Equal(4, (await Guankao("board", id.ToString(), "--format", "json")).Json.GetProperty("places")[0].GetProperty("lacking")[0].GetProperty("missing").GetInt32());
        Assert.Contains("open 1 (life in danger 1)", (await Guankao("board", "--language", "en")).Output, StringComparison.Ordinal);

        await Open("第二個事件");
        var which = await Guankao("board");
        Assert.Equal((ExitCode.Refused, true), (which.ExitCode, which.Error.Contains("incident-unnamed", StringComparison.Ordinal)));
        Assert.Contains("incident-unknown", (await Guankao("board", Guid.CreateVersion7().ToString())).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_GoesOutAndComesBackWithNumbers_AndAnAlertIsTakenIn()
    {
        var id = await Open();
        var csv = Path.Combine(Folder, "清冊.csv");
        Assert.Equal(csv, (await Guankao("export", id.ToString(), "--out", csv)).Output.Trim());
        var lines = await File.ReadAllLinesAsync(csv, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(csv, [lines[0], lines[1] + "EMIC-9"], TestContext.Current.CancellationToken);
        Assert.Contains("1 national numbers", (await Guankao("import", csv, id.ToString(), "--language", "en")).Output, StringComparison.Ordinal);

        var cap = Path.Combine(Folder, "alert.cap");
        await File.WriteAllTextAsync(cap, Alert("Alert", "EEW-1", ""), TestContext.Current.CancellationToken);
        Assert.Contains("已收示警: EEW-1", (await Guankao("import", cap)).Output, StringComparison.Ordinal);
        Assert.Contains("地震報告", (await Guankao("board")).Output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(cap, Alert("Cancel", "EEW-2", "joker,EEW-1,2024-01-15T09:00:00+08:00"), TestContext.Current.CancellationToken);
        var forged = await Guankao("import", cap);
        Assert.Equal((ExitCode.Refused, true), (forged.ExitCode, forged.Error.Contains("cap-reference-forged", StringComparison.Ordinal)));

        Assert.Contains("<status>Actual</status>", await File.ReadAllTextAsync((await Guankao("export", "--to", "cap", "--out", Folder)).Output.Trim(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("format-unknown", (await Guankao("export", "--to", "gif")).Error, StringComparison.Ordinal);
        Assert.Contains("file-missing", (await Guankao("import", Path.Combine(Folder, "nowhere.cap"))).Error, StringComparison.Ordinal);
    }

    private Task<Call> Guankao(params string[] words) => Call.Guankao(["incidents", .. words, "--database", Database]);

    private static string Alert(string type, string identifier, string references) =>
        $"<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>{identifier}</identifier><sender>cwa.gov.tw</sender><sent>2024-01-15T09:0{identifier[^1]}:00+08:00</sent><status>Actual</status>"
        + $"<msgType>{type}</msgType><scope>Public</scope><references>{references}</references><info><event>地震</event><headline>地震報告</headline></info></alert>";

    private async Task<Guid> Open(string title = "四月地震")
    {
        await using var ledger = (await OpenLedger.Of(new GuankaoSettings(Database, City: "臺北市"), default)).Value;
        var centre = new Actor(Guid.CreateVersion7(), "應變中心", [new Post(Role.Dispatcher, null)]);
        var id = (await ledger.Ask<OpenIncidentHandler>().Do(new OpenIncident(title, "earthquake", "city-1", false, null, [], title.Length > 4 ? 1 : 0, [], "震度5弱", centre, centre.Name), default)).Value;
        Assert.Null((await ledger.Ask<FileSituationHandler>().Do(
            new FileSituation(id, "phone-1", "大安區", "復興南路", null, ["trapped"], "life", 2, [new NeedEntry("rescuer", 4)], [], "一樓下陷", null, [], centre, centre.Name), default)).Refusal);
        return id;
    }
}
