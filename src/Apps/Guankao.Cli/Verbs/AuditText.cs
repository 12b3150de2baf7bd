using System.Globalization;
using Guankao.Audit;
using Guankao.Importing;

namespace Guankao.Cli.Verbs;

/// <summary>An audited table for people: how many of each verdict, then the findings item by item with both quotes.</summary>
internal static class AuditText
{
    public static void Write(Terminal terminal, PolicyTableDraft draft, IReadOnlyList<ItemAudit> audits)
    {
        terminal.Out.WriteLine(draft.Title);
        Summary(terminal, audits);
        for (var i = 0; i < draft.Items.Count; i++)
        {
            var (item, audit) = (draft.Items[i], audits[i]);
            if (audit.Findings.Count == 0)
            {
                continue;
            }

            terminal.Out.WriteLine();
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{item.Number,4}  {item.Title}  [{item.Lead ?? "?"}]  {item.Grade}"));
            foreach (var finding in audit.Findings)
            {
                terminal.Out.WriteLine($"      {Weight(terminal, finding.Severity)}  {terminal.Say(finding.Message)} [{finding.Code}]");
                terminal.Out.WriteLine($"            {terminal.Say("可問：", "Ask: ")}{terminal.Say(finding.Ask)}");
            }
        }
    }

    /// <summary>How many of each verdict, in one or two lines.</summary>
    public static void Summary(Terminal terminal, IReadOnlyList<ItemAudit> audits)
    {
        var milestones = audits.SelectMany(a => a.Milestones).ToLookup(m => m.Verdict);
        var goals = audits.Where(a => a.Goal is not null).ToLookup(a => a.Goal!.Verdict);
        int M(MilestoneVerdictKind kind) => milestones[kind].Count();
        int G(GoalVerdictKind kind) => goals[kind].Count();
        terminal.Out.WriteLine(terminal.Say(
            $"工作項目：如期 {M(MilestoneVerdictKind.MetOnTime)}、逾期完成 {M(MilestoneVerdictKind.MetLate)}、部分 {M(MilestoneVerdictKind.Partly)}、未完成 {M(MilestoneVerdictKind.NotMet)}、報告未提及 {M(MilestoneVerdictKind.NoEvidence)}、無法比對 {M(MilestoneVerdictKind.Unclear)}",
            $"Milestones: {M(MilestoneVerdictKind.MetOnTime)} on time, {M(MilestoneVerdictKind.MetLate)} late, {M(MilestoneVerdictKind.Partly)} partly, {M(MilestoneVerdictKind.NotMet)} not met, {M(MilestoneVerdictKind.NoEvidence)} without evidence, {M(MilestoneVerdictKind.Unclear)} unclear"));
        terminal.Out.WriteLine(terminal.Say(
            $"年度目標：達成 {G(GoalVerdictKind.Met)}、部分 {G(GoalVerdictKind.Partly)}、未達成 {G(GoalVerdictKind.NotMet)}、無法比對 {G(GoalVerdictKind.Unclear)}；發現 {audits.Sum(a => a.Findings.Count)} 則",
            $"Goals: {G(GoalVerdictKind.Met)} met, {G(GoalVerdictKind.Partly)} partly, {G(GoalVerdictKind.NotMet)} not met, {G(GoalVerdictKind.Unclear)} unclear; {audits.Sum(a => a.Findings.Count)} findings"));
    }

    private static string Weight(Terminal terminal, Severity severity) => severity switch
    {
        Severity.Error => terminal.Say("✖ 不能成立", "✖ cannot stand"),
        Severity.Warning => terminal.Say("▲ 應追問", "▲ worth asking"),
        _ => terminal.Say("・ 備註", "· note"),
    };
}
