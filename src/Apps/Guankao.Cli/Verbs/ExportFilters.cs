using System.CommandLine;
using Guankao.Audit;
using Guankao.Publishing;

namespace Guankao.Cli.Verbs;

/// <summary>Options that narrow what the ledger hands out; the same words as in the addresses of the list.</summary>
internal sealed record ExportFilters(
    Option<string?> Words, Option<string?> Domain, Option<string?> Agency, Option<string?> Grade, Option<GoalVerdictKind?> Verdict, Option<string?> Finding)
{
    public static ExportFilters Options(Terminal terminal) => new(
        new("--q") { Description = terminal.Say("名稱、目標、工作項目或報告裡的字", "Words in title, goal, work items or report") },
        new("--domain") { Description = terminal.Say("領域", "Domain") },
        new("--agency") { Description = terminal.Say("主辦或協辦機關的全名", "Full name of a lead or supporting agency") },
        new("--grade") { Description = terminal.Say("辦理等級，如 A", "Grade, e.g. A") },
        new("--verdict") { Description = terminal.Say("目標的判讀：met、notMet、partly 或 unclear", "Verdict on the goal: met, notMet, partly or unclear") },
        new("--finding") { Description = terminal.Say("發現的代碼，如 late", "Code of a finding, e.g. late") });

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[Words, Domain, Agency, Grade, Verdict, Finding])
        {
            command.Options.Add(option);
        }
    }

    public CommitmentSearch Read(ParseResult call) => new(
        call.GetValue(Words), call.GetValue(Domain), call.GetValue(Agency), call.GetValue(Grade), call.GetValue(Verdict), call.GetValue(Finding));
}
