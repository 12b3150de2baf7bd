using Guankao.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Guankao.Web.Tests;

/// <summary>A city's own folder while the pages are served.</summary>
public sealed class CityFolderTests : Site
{
    private const string Asked = "/clock?rule=council.answer&city=高雄市&start=2026-03-02";

    private const string Own = """
        { "set": "own", "title": { "zh": "本市", "en": "own" }, "sources": [ { "id": "own", "title": "本府規定" } ], "rows": [ {
          "id": "council.answer", "city": "高雄市", "from": "2026-01-01", "standing": "verified", "source": "own", "article": "本府規定第3點",
          "text": { "zh": "質詢後10日內答復。", "en": "Answer within 10 days." },
          "clock": { "event": { "zh": "質詢日", "en": "day of questioning" }, "length": { "count": 10, "unit": "days" } } } ] }
        """;

    private const string Closed = """
        { "sources": [ { "id": "own", "title": "本府公告" } ], "closures": [ {
          "day": "2026-03-12", "part": "whole", "city": "高雄市", "reason": { "zh": "測試颱風", "en": "test typhoon" },
          "standing": "verified", "source": "own" } ] }
        """;

    private readonly DirectoryInfo _city = Directory.CreateTempSubdirectory("guankao-city-");

    private HttpClient _visitor = null!;

    protected override string? Data => _city.FullName;

    protected override void Also(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<TimeProvider>(new ClockWithoutTimers());
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _visitor = NewVisitor();
    }

    public override async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await App.StopAsync();
        await base.DisposeAsync();
        _city.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Look_AtANewRow_ChangesTheClockThatIsServed()
    {
        Assert.NotEqual("2026-03-12", await Due());
        Write("rules", Own);
        Assert.True(await Look());
        Assert.Equal("2026-03-12", await Due());
        Assert.Contains("本府規定第3點", (await _visitor.Page(Asked)).Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await Look());
    }

    [Fact]
    public async Task Look_AtANewClosure_MovesWhatEndsOnThatDay()
    {
        Write("rules", Own);
        Write("calendars", Closed);
        Assert.True(await Look());
        Assert.Equal("2026-03-13", await Due());
        Assert.Contains("測試颱風", (await _visitor.Page(Asked)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_AtABadFile_LeavesWhatRunsUntilItIsMended()
    {
        Write("rules", Own);
        await Look();
        Write("rules", Own.Replace("\"days\"", "\"moons\"", StringComparison.Ordinal));
        Assert.False(await Look());
        Assert.Equal("2026-03-12", await Due());

        Write("rules", Own.Replace("\"count\": 10", "\"count\": 9 ", StringComparison.Ordinal) + "\n");
        Assert.True(await Look());
        Assert.Equal("2026-03-11", await Due());
    }

    [Fact]
    public async Task Look_AtOneBadFileAmongGoodOnes_TakesNoneOfThem()
    {
        var before = await Due();
        Write("rules", Own);
        Write("calendars", Closed.Replace("2026-03-12", "2026-02-30", StringComparison.Ordinal));
        Assert.False(await Look());
        Assert.Equal(before, await Due());
    }

    private Task<bool> Look() =>
        Services.GetServices<IHostedService>().OfType<WatchCityFiles>().Single().Look(_city.FullName, TestContext.Current.CancellationToken);

    private async Task<string?> Due()
    {
        var page = await _visitor.Page(Asked);
        return page.QuerySelector(".due time")?.GetAttribute("datetime");
    }

    private void Write(string part, string text) =>
        File.WriteAllText(Path.Combine(_city.CreateSubdirectory(part).FullName, "own.json"), text);

    /// <summary>The true time, but nothing happens by itself: the test says when the folder is looked at.</summary>
    private sealed class ClockWithoutTimers : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
