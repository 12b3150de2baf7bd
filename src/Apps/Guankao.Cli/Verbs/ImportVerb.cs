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
            return call.GetValue(dryRun)
                ? Task.FromResult(Show(path, shape, terminal))
                : Save(path, shape, call.GetRequiredValue(why), settings, terminal, stop);
        });
        return command;
    }

    private static int Show(string path, OutputFormat format, Terminal terminal)
    {
        if (!Asked.PolicyTable(path).Is(out var draft, out var refusal))
        {
            return terminal.Refuse(refusal, ExitCode.Unreadable);
        }

        Write(draft, format, terminal);
        return ExitCode.Fine;
    }

    private static async Task<int> Save(
        string path, OutputFormat format, string why, GuankaoSettings settings, Terminal terminal, CancellationToken stop)
    {
        if (!Asked.PolicyTable(path, out var bytes).Is(out var draft, out var unread))
        {
            return terminal.Refuse(unread, ExitCode.Unreadable);
        }

        var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
        if (!opened.Is(out var ledger, out var closed))
        {
            return terminal.Refuse(closed, ExitCode.Refused);
        }

        await using (ledger)
        {
            var saved = await SaveTable.Into(ledger, draft, bytes, why, settings, terminal, stop).ConfigureAwait(false);
            if (!saved.Is(out var receipt, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            Write(draft, format, terminal);
            await (format == OutputFormat.Text ? terminal.Out : terminal.Error).WriteLineAsync(SaveTable.Say(terminal, receipt)).ConfigureAwait(false);
            return ExitCode.Fine;
        }
    }

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
