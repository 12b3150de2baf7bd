using System.CommandLine;
using Guankao.Hosting;
using Guankao.Kernel;
using Guankao.Web;
using Microsoft.Extensions.Hosting;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao serve</c>: the pages, on this machine only while there are no accounts.</summary>
internal static class ServeVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var urls = Urls(terminal);
        var command = new Command("serve", terminal.Say("開啟網頁", "Serve the pages")) { urls };
        command.SetAction(async (call, stop) =>
        {
            var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
            if (!opened.Is(out var ledger, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            await ledger.DisposeAsync().ConfigureAwait(false);
            return await Serve(terminal, settings, call.GetRequiredValue(urls), stop).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary><c>--urls</c>.</summary>
    public static Option<string> Urls(Terminal terminal) => new("--urls")
    {
        Description = terminal.Say($"網址（預設 {GuankaoWeb.LocalAddress}）", $"Address (default {GuankaoWeb.LocalAddress})"),
        DefaultValueFactory = _ => GuankaoWeb.LocalAddress,
    };

    /// <summary>Serves until stopped.</summary>
    public static async Task<int> Serve(Terminal terminal, GuankaoSettings settings, string address, CancellationToken stop)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsLoopback)
        {
            return terminal.Refuse(new Refusal("address-not-local", new Bilingual(
                $"「{address}」不是本機網址。目前尚無帳號，只能在本機開啟，例如 {GuankaoWeb.LocalAddress}。",
                $"{address} is not an address of this machine. There are no accounts yet, so the pages are for this machine only, e.g. {GuankaoWeb.LocalAddress}.")), ExitCode.Usage);
        }

        var app = GuankaoWeb.Build(settings, address);
        await using (app.ConfigureAwait(false))
        {
            try
            {
                await app.StartAsync(stop).ConfigureAwait(false);
            }
            catch (IOException problem)
            {
                return terminal.Refuse(new Refusal("address-in-use", new Bilingual(
                    $"無法在 {address} 開啟網頁：{problem.Message} 可用 --urls 換一個埠號。",
                    $"The pages cannot be served on {address}: {problem.Message} Choose another port with --urls.")), ExitCode.Refused);
            }

            await terminal.Out.WriteLineAsync(terminal.Say($"管考已開啟：{address}（按 Ctrl+C 結束）", $"Guankao is at {address} (Ctrl+C ends it)")).ConfigureAwait(false);
            await FirstKeeper.Offer(terminal, app.Services, address, stop).ConfigureAwait(false);
            await terminal.Out.FlushAsync(stop).ConfigureAwait(false);
            await app.WaitForShutdownAsync(stop).ConfigureAwait(false);
            return ExitCode.Fine;
        }
    }
}
