using System.CommandLine;
using Guankao.Audit;
using Guankao.Hosting;
using Guankao.Importing;
using Guankao.Kernel;

namespace Guankao.Cli.Verbs;

/// <summary>
/// <c>guankao audit FILE</c>: what was promised beside what was reported, without a database.
/// <c>guankao audit --all</c>: the same for the whole ledger, where rules or the period before have changed.
/// </summary>
internal static class AuditVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var file = new Argument<string?>("file")
        {
            Description = terminal.Say("要讀的檔案；加上 --all 時免填", "The file to read; none with --all"), Arity = ArgumentArity.ZeroOrOne,
        };
        var all = new Option<bool>("--all") { Description = terminal.Say("重新比對整本帳中需要重新比對的報告", "Audit again what needs it in the whole ledger") };
        var again = new Option<bool>("--again") { Description = terminal.Say("與 --all 並用：不論是否需要，全部重新比對", "With --all: every report, whether it needs it or not") };
        var format = Asked.Format(terminal);
        var failOn = FailOn.Option(terminal);
        var command = new Command("audit", terminal.Say("比對承諾與回報，列出發現", "Lay promises beside reports and list the findings"))
        {
            file, all, again, format, failOn,
        };
        command.SetAction(async (call, stop) =>
        {
            var (path, wholly, weight) = (call.GetValue(file), call.GetValue(all), call.GetValue(failOn));
            if (Fault(path, wholly, call.GetValue(again), weight) is { } fault)
            {
                return terminal.Refuse(fault, ExitCode.Usage);
            }

            return wholly
                ? await AuditLedger.Run(terminal, settings, call.GetValue(again), call.GetValue(format), stop).ConfigureAwait(false)
                : await OneFile(terminal, path!, call.GetValue(format), weight).ConfigureAwait(false);
        });
        return command;
    }

    private static Refusal? Fault(string? path, bool all, bool again, Severity? weight) =>
        path is null && !all ? new Refusal("file-not-named", new Bilingual(
            "請指定要比對的檔案，或加上 --all 重新比對整本帳。", "Name the file to audit, or add --all to audit the ledger again."))
        : path is not null && all ? new Refusal("file-and-all", new Bilingual(
            "檔案與 --all 只能擇一：要比對這個檔案請拿掉 --all。", "A file and --all do not go together: leave --all out to audit this file."))
        : again && !all ? new Refusal("again-without-all", new Bilingual(
            "--again 要與 --all 並用。", "--again goes with --all."))
        : weight is not null && all ? new Refusal("fail-on-with-all", new Bilingual(
            "--fail-on 只用於單一檔案，與 --all 並用時請拿掉。", "--fail-on is for a single file: leave it out with --all."))
        : null;

    private static async Task<int> OneFile(Terminal terminal, string path, OutputFormat format, Severity? weight)
    {
        var (draft, audits) = (default(PolicyTableDraft), default(IReadOnlyList<ItemAudit>));
        var code = await Steps.Run(terminal,
        [
            (terminal.Say("讀取並修復表格", "Reading and repairing the table"), () => Task.FromResult(Read())),
            (terminal.Say("比對承諾與回報", "Laying promises beside reports"), () => Task.FromResult(Audit())),
        ]).ConfigureAwait(false);
        if (code != ExitCode.Fine)
        {
            return code;
        }

        Write(terminal, draft!, audits!, format);
        return weight.Reached(audits!.SelectMany(a => a.Findings)) ? ExitCode.Refused : ExitCode.Fine;

        int Read() => Asked.PolicyTable(path).Is(out draft, out var refusal) ? ExitCode.Fine : terminal.Refuse(refusal, ExitCode.Unreadable);

        int Audit()
        {
            audits = PolicyTableAudit.Of(draft!);
            return ExitCode.Fine;
        }
    }

    private static void Write(Terminal terminal, PolicyTableDraft draft, IReadOnlyList<ItemAudit> audits, OutputFormat format)
    {
        switch (format)
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
    }
}
