using System.CommandLine;
using System.Text.Json;
using Guankao.Clocks;
using Guankao.Hosting;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao calendar recompute</c>: runs open clocks again by the rules and calendars that hold now.</summary>
internal static class RecomputeVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var why = new Option<string?>("--why") { Description = terminal.Say("異動緣由", "What changed") };
        var chunk = new Option<int>("--chunk")
        {
            Description = terminal.Say("每批件數", "Clocks that change together"), DefaultValueFactory = _ => RecomputeClocks.UsualChunk,
        };
        chunk.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > 1_000_000)
            {
                given.AddError(terminal.Say("--chunk 須為 1 至 1000000。", "--chunk must be from 1 to 1000000."));
            }
        });
        var format = Asked.Format(terminal);
        var command = new Command("recompute", terminal.Say("日曆或規則異動後重算進行中的期限；中斷後再執行即接續", "Run open clocks again after a change; after an interruption, call it again"))
        {
            why, chunk, format,
        };
        command.SetAction(async (call, stop) =>
        {
            var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
            if (!opened.Is(out var ledger, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            await using (ledger)
            {
                var asked = new RecomputeClocks(
                    Environment.UserName, call.GetValue(why) ?? terminal.Say("日曆或規則異動", "A calendar or a rule changed"), call.GetValue(chunk));
                var done = await Steps.Measure(terminal, terminal.Say("重算期限", "Running clocks again"), share =>
                    ledger.Ask<RecomputeClocksHandler>().Do(asked, new Told(terminal, share), stop)).ConfigureAwait(false);
                Write(terminal, done, call.GetValue(format));
                return ExitCode.Fine;
            }
        });
        return command;
    }

    private static void Write(Terminal terminal, RecomputeReceipt done, OutputFormat format)
    {
        if (format == OutputFormat.Text)
        {
            terminal.Out.WriteLine(done.Run is null
                ? terminal.Say("日曆與規則自上次重算後未異動。", "Neither calendars nor rules changed since the last run.")
                : terminal.Say(
                    $"{(done.Resumed ? "接續先前的重算：" : "")}檢視 {done.Seen} 件，異動 {done.Moved} 件，規則已失效而維持原期限 {done.Unruled} 件。",
                    $"{(done.Resumed ? "Went on with the run before: " : "")}{done.Seen} clocks, {done.Moved} moved, {done.Unruled} kept because their rule holds no longer."));
            return;
        }

        terminal.WriteJson(json => Write(json, done), indented: format == OutputFormat.Json);
    }

    private static void Write(Utf8JsonWriter json, RecomputeReceipt done)
    {
        json.WriteStartObject();
        json.WriteString("run", done.Run?.ToString());
        json.WriteNumber("seen", done.Seen);
        json.WriteNumber("moved", done.Moved);
        json.WriteNumber("unruled", done.Unruled);
        json.WriteBoolean("resumed", done.Resumed);
        json.WriteEndObject();
    }

    private sealed class Told(Terminal terminal, Action<double> share) : IProgress<RecomputeProgress>
    {
        public void Report(RecomputeProgress value)
        {
            share((double)value.Seen / Math.Max(value.All, 1));
            if (!terminal.Interactive)
            {
                terminal.Error.WriteLine(terminal.Say(
                    $"{value.Seen}/{value.All} 件，異動 {value.Moved} 件", $"{value.Seen}/{value.All} clocks, {value.Moved} moved"));
            }
        }
    }
}
