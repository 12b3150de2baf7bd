using System.CommandLine;
using Guankao.Importing;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao audit FILE</c>: what was promised beside what was reported, without a database.</summary>
internal static class AuditVerb
{
    public static Command Build(Terminal terminal)
    {
        var file = Asked.File(terminal);
        var format = Asked.Format(terminal);
        var failOn = FailOn.Option(terminal);
        var command = new Command("audit", terminal.Say("比對承諾與回報，列出發現", "Lay promises beside reports and list the findings"))
        {
            file, format, failOn,
        };
        command.SetAction(call =>
        {
            if (!Asked.PolicyTable(call.GetRequiredValue(file)).Is(out var draft, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Unreadable);
            }

            var audits = PolicyTableAudit.Of(draft);
            switch (call.GetValue(format))
            {
                case OutputFormat.Json:
                    terminal.WriteJson(json => AuditedTableJson.Write(draft, audits, json), indented: true);
                    break;
                case OutputFormat.Jsonl:
                    foreach (var (item, audit) in draft.Items.Zip(audits))
                    {
                        terminal.WriteJson(json => AuditedTableJson.WriteItem(item, audit, json), indented: false);
                    }

                    break;
                default:
                    AuditText.Write(terminal, draft, audits);
                    break;
            }

            return call.GetValue(failOn).Reached(audits.SelectMany(a => a.Findings)) ? ExitCode.Refused : ExitCode.Fine;
        });
        return command;
    }
}
