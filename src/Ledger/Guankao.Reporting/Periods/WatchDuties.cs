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
public sealed class WatchDuties(LedgerStore store, HomeRules rules, TimeProvider time)
{
    private static readonly DutyState[] WithAgency = [DutyState.Due, DutyState.Writing, DutyState.Submitted, DutyState.SentBack, DutyState.Returned];

    /// <summary>Looks; says how many notices were new.</summary>
    public async Task<int> Do(CancellationToken cancellation)
    {
        var notices = await New(HomeRules.DayOf(time.GetUtcNow().UtcDateTime), cancellation);
        if (notices.Count == 0)
        {
            return 0;
        }

        await using var ledger = await store.Write(cancellation);
        var raised = await RaiseNotice.Do(ledger, notices, cancellation);
        if (raised > 0)
        {
            await ledger.Commit(cancellation);
        }

        return raised;
    }

    // Looking is reading: on the evening before the day nobody who writes waits for it.
    private async Task<IReadOnlyList<NewNotice>> New(DateOnly today, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var periods = await db.Set<ReportingPeriod>()
            .Where(period => period.State == PeriodState.Reporting || period.State == PeriodState.Ended).ToDictionaryAsync(period => period.Id, cancellation);
        var running = periods.Keys.ToArray();
        var owed = await (
            from duty in db.Set<Duty>()
            where running.Contains(duty.PeriodId) && WithAgency.Contains(duty.State)
            join commitment in db.LivingCommitments() on duty.CommitmentId equals commitment.Id
            where commitment.Lead != null
            group duty by new { duty.PeriodId, duty.Due, commitment.Lead } into same
            select new { same.Key.PeriodId, same.Key.Due, same.Key.Lead, Count = same.Count() }).ToListAsync(cancellation);
        return await RaiseNotice.New(
            db, [.. owed.SelectMany(each => Notices(periods[each.PeriodId], each.Due, each.Lead!, each.Count, today))], cancellation);
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
