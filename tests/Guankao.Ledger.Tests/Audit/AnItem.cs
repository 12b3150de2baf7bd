using Guankao.Audit;
using Guankao.Reading;

namespace Guankao.Ledger.Tests.Audit;

/// <summary>Builds an item the way a table holds it: due dates and figures are read from the milestone's own words.</summary>
internal sealed class AnItem
{
    private static readonly ProseReader s_reader = new(AgencyRegister.Taiwan);
    private static readonly AuditPeriod s_period = new(new(2023, 7, 1), new(2023, 12, 31), "臺北市");

    private readonly List<string> _milestones = [];
    private string _goal = "";
    private string _report = "";
    private string? _grade = "B";
    private string? _lead = "臺北市政府教育局";
    private AuditedPromise? _previous;

    public static AnItem Promising(params string[] milestones)
    {
        var item = new AnItem();
        item._milestones.AddRange(milestones);
        return item;
    }

    public AnItem WithGoal(string goal)
    {
        _goal = goal;
        return this;
    }

    public AnItem Reporting(string report)
    {
        _report = report;
        return this;
    }

    public AnItem Graded(string? grade)
    {
        _grade = grade;
        return this;
    }

    public AnItem OwedBy(string? lead)
    {
        _lead = lead;
        return this;
    }

    public AnItem After(AnItem previous)
    {
        _previous = previous.Promise();
        return this;
    }

    public AuditedPromise Promise() => new(
        1, "測試項目", _lead, [], _goal, [.. _milestones.Select(Milestone)], _report, _grade, _previous);

    public ItemAudit Audited() => Auditor.Audit(Promise(), s_period);

    public IReadOnlyList<Finding> Linted() => PlanLint.Of(Promise(), s_period);

    public MilestoneVerdict Verdict(int milestone = 0) => Audited().Milestones[milestone];

    public IEnumerable<string> Codes() => Audited().Findings.Select(f => f.Code);

    private static AuditedMilestone Milestone(string text, int index)
    {
        var read = s_reader.Read(text, new ReadingContext(s_period.To, s_period.City));
        return new(index, text, read.Dates, read.Quantities);
    }
}
