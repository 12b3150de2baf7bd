using System.Net;
using Guankao.Cli.Telemetry;
using Guankao.Hosting;
using Guankao.Store;
using Guankao.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Guankao.Cli.Tests;

/// <summary>What leaves for a collector: how the program runs, and nothing about anybody.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const string Planted = "王曉明X9QZ";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guankao-telemetry-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Telemetry_OfAServerFullOfNames_TellsRoutesAndFaultsAndNoName()
    {
        using var collector = new FakeCollector();
        var settings = new GuankaoSettings(Path.Combine(_folder.FullName, "city.db")) { Telemetry = new Uri(collector.Address) };
        var app = GuankaoWeb.Build(settings, "http://127.0.0.1:0", builder => builder.Services.AddTelemetry(settings, _ => null));
        await using (app)
        {
            Assert.Null((await app.Services.GetRequiredService<MigrateDatabase>().Do(TestContext.Current.CancellationToken)).Refusal);
            await app.StartAsync(TestContext.Current.CancellationToken);
            await Visit(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(), app.Services.GetRequiredService<LedgerStore>());
            app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Guankao.Planted").LogError(
                new InvalidOperationException(Planted), "Something stopped for {Name}: {Kind}", Planted, "IOException");
            await app.StopAsync(TestContext.Current.CancellationToken);
        }

        var (traces, metrics, logs) = (collector.Text("traces"), collector.Text("metrics"), collector.Text("logs"));
        Assert.Contains("GET /search", traces, StringComparison.Ordinal);
        Assert.Contains("/referrals/{token}", traces, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("guankao.ledger.commits", metrics, StringComparison.Ordinal);
        Assert.Contains("Something stopped for {Name}: {Kind}", logs, StringComparison.Ordinal);
        Assert.Contains("IOException", logs, StringComparison.Ordinal);
        Assert.Contains("A request failed", logs, StringComparison.Ordinal);
        Assert.All((string[])[traces, metrics, logs], said =>
        {
            Assert.DoesNotContain(Planted, said, StringComparison.Ordinal);
            Assert.DoesNotContain("X9QZ", said, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("127.0.0.77", said, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Check_WithACollector_NamesItWithoutItsSecretAndRefusesWhatIsNone()
    {
        var database = Path.Combine(_folder.FullName, "check.db");
        Assert.Equal(ExitCode.Fine, (await Call.Guankao("migrate", "--database", database)).ExitCode);
        var settings = GuankaoSettings.Read([], name => name == "OTEL_EXPORTER_OTLP_ENDPOINT" ? "http://me:geheim@collector.city.example:4318/x" : null).Value;
        Assert.Equal("collector.city.example", settings.Telemetry!.Host);

        using var output = new StringWriter();
        var terminal = new Terminal(output, output, "en", false);
        var listening = Guankao.Web.Serving.Listening.Read(GuankaoWeb.LocalAddress).Value;
        Assert.Equal(ExitCode.Fine, await Verbs.CheckedSettings.Tell(terminal, settings with { Database = database }, listening, false, TestContext.Current.CancellationToken));
        Assert.Contains("Telemetry: http://collector.city.example:4318", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", output.ToString(), StringComparison.Ordinal);

        var refused = GuankaoSettings.Read([], name => name == "OTEL_EXPORTER_OTLP_ENDPOINT" ? "collector geheim" : null).Refusal!;
        Assert.Equal("collector-unreadable", refused.Code);
        Assert.DoesNotContain("geheim", refused.Sentence.ZhHant + refused.Sentence.En, StringComparison.Ordinal);
    }

    // Names in every place where a visitor, a browser or a database may put words.
    private static async Task Visit(string address, LedgerStore store)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        browser.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Agent-X9QZ");
        browser.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", "guankao-session=X9QZ");
        browser.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", "127.0.0.77");
        browser.DefaultRequestHeaders.TryAddWithoutValidation("Baggage", "who=X9QZ");
        browser.DefaultRequestHeaders.TryAddWithoutValidation("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        browser.DefaultRequestHeaders.TryAddWithoutValidation("tracestate", "who=X9QZ");
        foreach (var path in (string[])["/search?q=" + Planted, "/referrals/X9QZ", "/invitation/X9QZ", "/feeds/X9QZ.ics", "/X9QZ/" + Planted, "/agencies/" + Planted])
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, path);
        }

        using var odd = new HttpRequestMessage(new HttpMethod("X9QZ"), "/");
        using var seen = await browser.SendAsync(odd, TestContext.Current.CancellationToken);

        await using (var db = await store.Read(TestContext.Current.CancellationToken))
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE trips RENAME TO trips_away", TestContext.Current.CancellationToken);
        }

        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["mail"] = Planted, ["password"] = Planted });
        using var broken = await browser.PostAsync(new Uri("/sign-in?name=" + Planted, UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.True((int)broken.StatusCode >= 400, $"{broken.StatusCode}");
        using var failed = await browser.GetAsync(new Uri("/trips?q=" + Planted, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
    }
}
