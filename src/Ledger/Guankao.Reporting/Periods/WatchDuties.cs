using System.Globalization;
using Guankao.Calendar;
using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>
/// Looks once a day (or as often as one likes) at what agencies still owe: warns before the day, tells after it, and tells the
/// superior when the rule says so. One notice for each agency and occasion, however many reports it owes.
/// </summary>
public sealed class WatchDuties(LedgerStore store, HomeRules rules)
{
    private static readonly DutyState[] WithAgency = [DutyState.Due, DutyState.Writing, DutyState.Submitted, DutyState.SentBack, DutyState.Returned];

    /// <summary>Looks; says how many notices were new.</summary>
    public async Task<int> Do(CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var today = HomeRules.DayOf(ledger.Now);
        var duties = await ledger.Db.Set<Duty>().AsNoTracking().Include(row => row.Period)
            .Where(row => WithAgency.Contains(row.State) && (row.Period!.State == PeriodState.Reporting || row.Period.State == PeriodState.Ended))
            .ToListAsync(cancellation);
        var parties = await CommitmentParties.Of(ledger.Db, [.. duties.Select(duty => duty.CommitmentId).Distinct()], cancellation);
        var notices = duties.Where(duty => parties.GetValueOrDefault(duty.CommitmentId)?.Lead is not null)
            .GroupBy(duty => (duty.PeriodId, duty.Due, parties[duty.CommitmentId].Lead))
            .SelectMany(owed => Notices(owed.First().Period!, owed.Key.Due, owed.Key.Lead!, owed.Count(), today)).ToList();
        var raised = await RaiseNotice.Do(ledger, notices, cancellation);
        if (raised > 0)
        {
            await ledger.Commit(cancellation);
        }

        return raised;
    }

    private IEnumerable<NewNotice> Notices(ReportingPeriod period, DateOnly due, string agency, int count, DateOnly today)
    {
        var (warnings, escalations) = Occasions(period, due);
        var (roc, iso) = (due.Dotted(), due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var place = $"{period.Id:n}/{iso}";
        if (today <= due && warnings.Where(day => day <= today).Select(day => (DateOnly?)day).Max() is { } warned)
        {
            return To([Role.Coordinator, Role.Reporter], NoticeKind.DueSoon, $"due-soon/{place}/{warned:yyyy-MM-dd}", new Bilingual(
                $"{agency}還有{count}件{period.Name}的辦理情形未送出，期限{roc}。", $"{agency} still owes {count} reports for {period.Name}, due {iso}."));
        }

        if (today <= due)
        {
            return [];
        }

        var overdue = To([Role.Coordinator, Role.Reporter], NoticeKind.Overdue, $"overdue/{place}", new Bilingual(
            $"{agency}有{count}件{period.Name}的辦理情形已逾期（期限{roc}）。", $"{agency} is overdue with {count} reports for {period.Name} (due {iso})."));
        return escalations.Where(day => day <= today).Aggregate(overdue, (all, day) => all.Concat(To(
            [Role.Approver], NoticeKind.Escalated, $"escalated/{place}/{day:yyyy-MM-dd}", new Bilingual(
                $"稽催：{agency}有{count}件{period.Name}的辦理情形逾期未送，期限是{roc}。",
                $"Reminder to superiors: {agency} is overdue with {count} reports for {period.Name}, due {iso}."))));

        IEnumerable<NewNotice> To(Role[] roles, NoticeKind kind, string once, Bilingual sentence) =>
            roles.Select(role => new NewNotice(kind, once, Addressee.At(role, agency), period.Id, "/desk", sentence));
    }

    /// <summary>The days before and after the due day on which the rule speaks; moved along where a report has a day of its own.</summary>
    private (List<DateOnly> Warnings, List<DateOnly> Escalations) Occasions(ReportingPeriod period, DateOnly due)
    {
        if (period.Kind is not { } kind || !PeriodDays.AgencyRule(rules, kind, period.LastDay).Is(out var rule, out _))
        {
            return ([], []);
        }

        var moved = due.DayNumber - rule.Date.Due.Day.DayNumber;
        return ([.. rule.Date.Warnings.Select(at => at.Day.AddDays(moved))], [.. rule.Date.Escalations.Select(each => each.At.Day.AddDays(moved))]);
    }
}
