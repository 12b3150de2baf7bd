using System.CommandLine;
using Guankao.Calendar;
using Guankao.Hosting;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao calendar close</c>: writes an announced closure into the city's own folder.</summary>
internal static class CloseVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var date = new Option<DateOnly>("--date") { Description = terminal.Say("停止上班之日（yyyy-MM-dd）", "The day (yyyy-MM-dd)"), Required = true };
        var district = new Option<string?>("--district") { Description = terminal.Say("行政區；省略為全市", "District; the whole city without it") };
        var half = new Option<DayPart>("--half") { Description = terminal.Say("Morning 或 Afternoon；省略為全日", "Morning or Afternoon; the whole day without it"), DefaultValueFactory = _ => DayPart.Whole };
        var source = new Option<string>("--source") { Description = terminal.Say("公告來源", "Where it was announced"), Required = true };
        var reason = new Option<string?>("--reason") { Description = terminal.Say("原因，例如颱風名稱", "Why, e.g. the typhoon") };
        var command = new Command("close", terminal.Say("登錄停止上班（寫入本府資料夾）", "Enter a closure (into the city's folder)"))
        {
            date, district, half, source, reason,
        };
        command.SetAction(async (call, stop) =>
        {
            if (settings.Data is null || settings.City is null)
            {
                return terminal.Refuse(new Refusal("city-folder-not-named", new Bilingual(
                    "請以 --data 指定本府資料夾、以 --city 指定城市。", "Name the city's folder with --data and the city with --city.")), ExitCode.Usage);
            }

            var closure = new Closure(
                call.GetRequiredValue(date), call.GetValue(half), settings.City, call.GetValue(district),
                new Bilingual(call.GetValue(reason) ?? "停止上班", call.GetValue(reason) ?? "offices closed"), Standing.Verified, call.GetRequiredValue(source));
            // Opened before the file is written: a closure that nobody is written down for must not come about.
            if (!(await Ledger(settings, stop).ConfigureAwait(false)).Is(out var ledger, out var closed))
            {
                return terminal.Refuse(closed, ExitCode.Refused);
            }

            await using var opened = ledger.ConfigureAwait(false);
            if (!CityFolder.Close(settings.Data, closure).Is(out var file, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            await Record(ledger, closure, file, stop).ConfigureAwait(false);
            terminal.Out.WriteLine(terminal.Say($"已寫入 {file}。請執行 guankao calendar recompute 重算期限。", $"Written to {file}. Now run guankao calendar recompute."));
            return ExitCode.Fine;
        });
        return command;
    }

    // The folder is what counts; the ledger, where there is one already, remembers who wrote it.
    private static async Task<Outcome<LedgerAtHand>> Ledger(GuankaoSettings settings, CancellationToken stop)
    {
        if (settings.Store == StoreKind.Sqlite && !File.Exists(settings.Database))
        {
            return new LedgerAtHand(null);
        }

        return (await OpenLedger.Of(settings, stop).ConfigureAwait(false)).Is(out var ledger, out var refusal) ? new LedgerAtHand(ledger) : refusal;
    }

    private static async Task Record(LedgerAtHand at, Closure closure, string file, CancellationToken stop)
    {
        if (at.Ledger is not { } ledger)
        {
            return;
        }

        var change = await ledger.Ask<LedgerStore>().Write(stop).ConfigureAwait(false);
        await using (change.ConfigureAwait(false))
        {
            change.RecordUnfollowed(new NewAct("CalendarClosed", Guid.CreateVersion7(), Environment.UserName, closure.Source, null,
            [
                new("day", null, $"{closure.Day:yyyy-MM-dd}"), new("part", null, closure.Part.ToString()),
                new("place", null, $"{closure.City}{closure.District}"), new("file", null, Path.GetFileName(file)),
            ]));
            await change.Commit(stop).ConfigureAwait(false);
        }
    }

    /// <summary>The ledger, or none where the city has not made one yet.</summary>
    private sealed record LedgerAtHand(OpenLedger? Ledger) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Ledger?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
