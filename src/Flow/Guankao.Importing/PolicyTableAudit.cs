using Guankao.Audit;

namespace Guankao.Importing;

/// <summary>
/// Hands the items of a policy table to the audit. The one mapping between the two: who confirms a table and who only
/// looks at a file see the same verdicts.
/// </summary>
public static class PolicyTableAudit
{
    /// <summary>Audits every item, in order; findings about numbers come from the table as a whole.</summary>
    public static IReadOnlyList<ItemAudit> Of(PolicyTableDraft draft) => [.. Inputs(draft, Period(draft)).Select(input => input.Audit())];

    /// <summary>What the audit of every item is made from, in order.</summary>
    /// <param name="draft">The table.</param>
    /// <param name="period">The period under audit, which a person may have told.</param>
    public static IReadOnlyList<AuditInput> Inputs(PolicyTableDraft draft, AuditPeriod period)
    {
        var numbers = NumberFindings.Of([.. draft.Items.Select(item => item.Number)]);
        return [.. draft.Items.Select((item, place) => new AuditInput(Promise(item), period, numbers[place]))];
    }

    /// <summary>An item as the audit takes it.</summary>
    public static AuditedPromise Promise(DraftItem item) => new(
        item.Number, item.Title, item.Lead, item.Supporting, item.Goal?.Text ?? string.Empty,
        [.. item.Milestones.Select(m => new AuditedMilestone(m.Index, m.Text, m.Due, m.Targets))], item.Report, item.Grade);

    /// <summary>The period under audit; where the table names none, the span of the due dates, so that nothing counts as earlier.</summary>
    public static AuditPeriod Period(PolicyTableDraft draft)
    {
        if (draft.Period is { } period)
        {
            return new(period.From, period.To, draft.City);
        }

        var days = draft.Items.SelectMany(i => i.Milestones).SelectMany(m => m.Due).Select(d => d.Due).OfType<DateOnly>().ToList();
        return days.Count == 0
            ? new(DateOnly.MinValue, DateOnly.MaxValue, draft.City)
            : new(days.Min(), days.Max(), draft.City);
    }
}
