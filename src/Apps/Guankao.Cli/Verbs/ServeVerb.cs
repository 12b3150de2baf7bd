using System.CommandLine;
using Guankao.Cli.Telemetry;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Publishing;
using Guankao.Rules;
using Guankao.Web;
using Guankao.Web.Serving;
using Guankao.Web.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao serve</c>: the pages, for this machine or for everybody.</summary>
internal static class ServeVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var urls = Urls(terminal);
        var hosts = new Option<string?>("--hosts")
        {
            Description = terminal.Say("大家會用的主機名稱，以逗號分開；對外開放時需要", "Host names people will use, parted by commas; needed to serve others"),
        };
        var proxy = new Option<string?>("--proxy")
        {
            Description = terminal.Say("前端代理的 IP，只相信它轉來的位址", "IP of the proxy in front; only its word about addresses is believed"),
        };
        var signOn = new Option<string?>("--sign-on")
        {
            Description = terminal.Say($"市府單一登入的設定檔（也可用環境變數 {CitySignOn.Variable}）", $"File that describes the city's own sign-on (or the variable {CitySignOn.Variable})"),
        };
        var check = new Option<bool>("--check")
        {
            Description = terminal.Say("只檢查設定與資料庫，不開啟網頁", "Only check the settings and the database"),
        };
        var command = new Command("serve", terminal.Say("開啟網頁", "Serve the pages")) { urls, hosts, proxy, signOn, check };
        command.SetAction(async (call, stop) =>
        {
            if (!Listening.Read(call.GetRequiredValue(urls), call.GetValue(hosts), call.GetValue(proxy)).Is(out var listening, out var misplaced))
            {
                return terminal.Refuse(misplaced, ExitCode.Usage);
            }

            var file = call.GetValue(signOn) ?? Environment.GetEnvironmentVariable(CitySignOn.Variable);
            CitySignOn? city = null;
            if (!string.IsNullOrWhiteSpace(file) && !CitySignOn.Read(file).Is(out city, out var unreadable))
            {
                return terminal.Refuse(unreadable, ExitCode.Usage);
            }

            if (call.GetValue(check))
            {
                return await CheckedSettings.Tell(terminal, settings, listening, city is not null, stop).ConfigureAwait(false);
            }

            if (CityFolder.Read(settings.Data).Refusal is { } bad)
            {
                return terminal.Refuse(bad, ExitCode.Refused);
            }

            // Two things take most of a start, and neither needs the other: the tables' model, and putting the pages together.
            var model = Task.Run(() => LedgerModel.MakeReady(settings), stop);
            var app = Pages(settings, listening, city);
            await model.ConfigureAwait(false);
            var migrated = await app.Services.GetRequiredService<MigrateDatabase>().Do(stop).ConfigureAwait(false);
            if (migrated.Refusal is { } refusal)
            {
                await app.DisposeAsync().ConfigureAwait(false);
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            return await Serve(terminal, app, listening, stop).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary><c>--urls</c>.</summary>
    public static Option<string> Urls(Terminal terminal) => new("--urls")
    {
        Description = terminal.Say($"網址（預設 {GuankaoWeb.LocalAddress}）", $"Address (default {GuankaoWeb.LocalAddress})"),
        DefaultValueFactory = _ => GuankaoWeb.LocalAddress,
    };

    /// <summary>Serves until stopped; prints the links, or where there are none to print, the first keeper's.</summary>
    public static async Task<int> Serve(
        Terminal terminal, WebApplication app, Listening listening, CancellationToken stop, IReadOnlyList<IssuedLink>? links = null)
    {
        await using (app.ConfigureAwait(false))
        {
            try
            {
                _ = FirstPage(app, stop);
                await app.StartAsync(stop).ConfigureAwait(false);
            }
            catch (IOException problem)
            {
                return terminal.Refuse(new Refusal("address-in-use", new Bilingual(
                    $"無法在 {listening.Address} 開啟網頁：{problem.Message} 可用 --urls 換一個埠號。",
                    $"The pages cannot be served on {listening.Address}: {problem.Message} Choose another port with --urls.")), ExitCode.Refused);
            }

            await terminal.Out.WriteLineAsync(terminal.Say($"管考已開啟：{listening.Address}（按 Ctrl+C 結束）", $"Guankao is at {listening.Address} (Ctrl+C ends it)")).ConfigureAwait(false);
            await (links is null ? OfferFirstKeeper(terminal, app, listening, stop) : PrintedLinks.Write(terminal, listening.Address, links)).ConfigureAwait(false);
            await terminal.Out.FlushAsync(stop).ConfigureAwait(false);
            await app.WaitForShutdownAsync(stop).ConfigureAwait(false);
            return ExitCode.Fine;
        }
    }

    /// <summary>The application, not started.</summary>
    public static WebApplication Pages(GuankaoSettings settings, Listening listening, CitySignOn? city = null) =>
        GuankaoWeb.Build(settings, listening, builder =>
        {
            builder.Services.AddTelemetry(settings, Environment.GetEnvironmentVariable);
            if (city is not null)
            {
                builder.Services.AddCitySignOn(city);
            }
        });

    // Worked out while the doors are still being opened, so that the first reader need not wait for it; whoever asks meanwhile
    // waits for this one, and where it fails the reader's own question says why.
    private static async Task FirstPage(WebApplication app, CancellationToken stop)
    {
        try
        {
            await Task.Run(() => app.Services.GetRequiredService<ShowOverview>().Ask(stop), stop).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is System.Data.Common.DbException or InvalidOperationException or OperationCanceledException)
        {
            app.Logger.LogWarning(problem, "The overview could not be made ready at the start.");
        }
    }

    /// <summary>Prints the first keeper's link while nobody has an account; a new start ends the link of the start before.</summary>
    private static async Task OfferFirstKeeper(Terminal terminal, WebApplication app, Listening listening, CancellationToken stop)
    {
        var offered = await app.Services.GetRequiredService<OfferFirstKeeperHandler>().Do(new OfferFirstKeeper(Actor.Console), stop).ConfigureAwait(false);
        if (!offered.Is(out var link, out _))
        {
            return;
        }

        await terminal.Out.WriteLineAsync(listening.IsLocal
            ? terminal.Say(
                "尚無帳號：這台電腦上的人可以直接使用。要開帳號給大家用，請用下面的一次性連結建立第一位系統管理者。",
                "No accounts yet: whoever sits at this machine may use it as it is. To give people accounts, create the first system keeper with the one-time link below.")
            : terminal.Say(
                "尚無帳號：建立第一位系統管理者之前，除了公開的頁面都不開放。請用下面的一次性連結建立。",
                "No accounts yet: only public pages are open until the first system keeper exists. Create one with the one-time link below.")).ConfigureAwait(false);
        await PrintedLinks.Write(terminal, listening.Address, [link]).ConfigureAwait(false);
    }
}
