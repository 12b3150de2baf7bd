using System.CommandLine;
using Guankao.Importing;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao import FILE</c>: repairs a table and, without <c>--dry-run</c>, saves it to the ledger.</summary>
internal static class ImportVerb
{
    public static Command Build(Terminal terminal)
    {
        var file = Asked.File(terminal);
        var format = Asked.Format(terminal);
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = terminal.Say("只顯示修復結果與問題，不存入", "Show the repaired table and the questions; save nothing"),
        };
        var command = new Command("import", terminal.Say("匯入政策表：修復、拆項、提問，確認後存入", "Import a policy table: repair, split, ask, and save"))
        {
            file, format, dryRun,
        };
        command.SetAction(call =>
        {
            if (!Asked.PolicyTable(call.GetRequiredValue(file)).Is(out var draft, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Unreadable);
            }

            if (call.GetValue(format) == OutputFormat.Text)
            {
                DraftText.Write(terminal, draft);
            }
            else
            {
                terminal.WriteJson(json => PolicyTableJson.Write(draft, json));
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
