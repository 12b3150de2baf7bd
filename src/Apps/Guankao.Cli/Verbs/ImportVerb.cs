using System.CommandLine;
using Guankao.Hosting;
using Guankao.Importing;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao import FILE</c>: repairs a table and, without <c>--dry-run</c>, saves it to the ledger.</summary>
internal static class ImportVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var file = Asked.File(terminal);
        var format = Asked.Format(terminal);
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = terminal.Say("只顯示修復結果與問題，不存入", "Show the repaired table and the questions; save nothing"),
        };
        var why = new Option<string>("--why")
        {
            Description = terminal.Say("存入的理由，寫進異動紀錄", "Why it is saved; written into the acts"),
            DefaultValueFactory = _ => terminal.Say("由命令列匯入", "Imported from the command line"),
        };
        var command = new Command("import", terminal.Say("匯入政策表：修復、拆項、提問，並存入帳本", "Import a policy table: repair, split, ask, and save"))
        {
            file, format, dryRun, why,
        };
        command.SetAction((call, stop) =>
        {
            var (path, shape) = (call.GetRequiredValue(file), call.GetValue(format));
            if (TripImport.Reads(path, out var trip))
            {
                return TripImport.Run(path, trip, shape, call.GetValue(dryRun), call.GetRequiredValue(why), settings, terminal, stop);
            }

            if (PlanImport.Reads(path, out var plan))
            {
                return PlanImport.Run(path, plan, shape, call.GetValue(dryRun), call.GetRequiredValue(why), settings, terminal, stop);
            }

            if (MinutesImport.Reads(path, out var minutes))
            {
                return MinutesImport.Run(path, minutes, shape, call.GetValue(dryRun), call.GetRequiredValue(why), settings, terminal, stop);
            }

            return call.GetValue(dryRun)
                ? Show(path, shape, settings, terminal, stop)
                : Save(path, shape, call.GetRequiredValue(why), settings, terminal, stop);
        });
        return command;
    }

    private static async Task<int> Show(
        string path, OutputFormat format, GuankaoSettings settings, Terminal terminal, CancellationToken stop)
    {
        // A look at a file must not depend on what happens to lie in the folder: only a database that was named counts.
        var remembered = settings.Database == GuankaoSettings.EmbeddedFile
            ? RememberedReadings.None
            : await Memory.Of(settings, stop).ConfigureAwait(false);
        DocumentTables? tables = null;
        var code = await Steps.Run(terminal, [(Reading(terminal), () => Task.FromResult(Read()))]).ConfigureAwait(false);
        if (code == ExitCode.Fine)
        {
            TablesOutput.Write(tables!, format, terminal);
        }

        return code;

        int Read() => Asked.Tables(path, remembered).Is(out tables, out var refusal) ? ExitCode.Fine : terminal.Refuse(refusal, ExitCode.Unreadable);
    }

    private static async Task<int> Save(
        string path, OutputFormat format, string why, GuankaoSettings settings, Terminal terminal, CancellationToken stop)
    {
        var remembered = await Memory.Of(settings, stop).ConfigureAwait(false);
        var (draft, bytes, receipt) = (default(PolicyTableDraft), Array.Empty<byte>(), default(ConfirmationReceipt));
        var code = await Steps.Run(terminal,
        [
            (Reading(terminal), () => Task.FromResult(Read())),
            (terminal.Say("存入帳本", "Saving to the ledger"), Keep),
        ]).ConfigureAwait(false);
        if (code == ExitCode.Fine)
        {
            Write(draft!, format, terminal);
            await (format == OutputFormat.Text ? terminal.Out : terminal.Error).WriteLineAsync(SaveTable.Say(terminal, receipt!)).ConfigureAwait(false);
        }

        return code;

        int Read() => Asked.PolicyTable(path, remembered, out bytes).Is(out draft, out var refusal) ? ExitCode.Fine : terminal.Refuse(refusal, ExitCode.Unreadable);

        async Task<int> Keep()
        {
            var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
            if (!opened.Is(out var ledger, out var closed))
            {
                return terminal.Refuse(closed, ExitCode.Refused);
            }

            await using (ledger)
            {
                var saved = await SaveTable.Into(ledger, draft!, bytes, why, settings, terminal, stop).ConfigureAwait(false);
                return saved.Is(out receipt, out var refusal) ? ExitCode.Fine : terminal.Refuse(refusal, ExitCode.Refused);
            }
        }
    }

    private static string Reading(Terminal terminal) => terminal.Say("讀取並修復表格", "Reading and repairing the table");

    private static void Write(PolicyTableDraft draft, OutputFormat format, Terminal terminal)
    {
        switch (format)
        {
            case OutputFormat.Json:
                terminal.WriteJson(json => PolicyTableJson.Write(draft, json), indented: true);
                break;
            case OutputFormat.Jsonl:
                foreach (var item in draft.Items)
                {
                    terminal.WriteJson(json => PolicyTableJson.WriteItem(item, json), indented: false);
                }

                break;
            default:
                DraftText.Write(terminal, draft);
                break;
        }
    }
}
