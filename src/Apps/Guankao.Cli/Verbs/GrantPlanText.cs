using System.Globalization;
using Guankao.Importing;

namespace Guankao.Cli.Verbs;

/// <summary>A grant plan in short, for people.</summary>
internal static class GrantPlanText
{
    public static void Write(GrantPlanDraft plan, Terminal terminal)
    {
        var output = terminal.Out;
        output.WriteLine($"{terminal.Say("補助計畫", "grant plan")}: {plan.Title}");
        output.WriteLine($"{plan.City} {plan.Year} {plan.Programme?.Name}");
        if (plan.Basis is { } basis)
        {
            output.WriteLine(terminal.Say($"應自籌 {basis.OwnPercent:0.##}%（{basis.Source.ZhHant}）", $"own share {basis.OwnPercent:0.##} % ({basis.Source.En})"));
        }

        foreach (var line in plan.Lines)
        {
            output.WriteLine(Line(line.Number, line.Name, line.Money) + (line.Proof is { Deviates: true } proof ? "  ← " + terminal.Say(proof.Why) : ""));
        }

        output.WriteLine(Line(null, terminal.Say("合計", "total"), plan.Computed));
        Staffing(plan.Staffing, terminal);
        foreach (var resource in plan.Resources.Where(resource => resource.Target is not null))
        {
            output.WriteLine(terminal.Say(
                $"{resource.Name}：目標 {resource.Target}、已布建 {resource.Built}、預計 {resource.Planned}、缺 {resource.Gap}",
                $"{resource.Name}: target {resource.Target}, built {resource.Built}, planned {resource.Planned}, missing {resource.Gap}"));
        }

        output.WriteLine(terminal.Say($"會議 {plan.Series.Count} 系列、義務 {plan.Duties.Count} 項、附件 {plan.Annexes.Count} 件",
            $"{plan.Series.Count} series of meetings, {plan.Duties.Count} duties, {plan.Annexes.Count} annexes"));
        foreach (var series in plan.Series)
        {
            output.WriteLine($"  {series.Name}  {string.Join(" / ", series.Cadences.Select(cadence => cadence.Text))}");
        }

        foreach (var question in plan.Questions)
        {
            output.WriteLine($"{terminal.Say("問題", "question")}: {terminal.Say(question.Message)} [{question.Code}]");
        }
    }

    private static void Staffing(StaffingDraft staffing, Terminal terminal)
    {
        if (staffing.Lines.Count > 0)
        {
            terminal.Out.WriteLine(terminal.Say(
                $"人力：核定 {staffing.Sum("approved")}、申請 {staffing.Sum("requested")}、進用 {staffing.Sum("filled")}",
                $"posts: approved {staffing.Sum("approved")}, requested {staffing.Sum("requested")}, filled {staffing.Sum("filled")}"));
        }
    }

    private static string Line(int? number, string name, Guankao.Grants.BudgetFigures money) => string.Create(
        CultureInfo.InvariantCulture, $"  {number,3} {name}  {money.Total:N0} = {money.Own:N0} + {money.Subsidy:N0} ({money.OwnPercent:0.00}%)");
}
