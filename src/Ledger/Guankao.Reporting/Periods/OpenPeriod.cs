using System.Globalization;
using Guankao.Calendar;
using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>Opens a period to report on (開啟填報期別): a duty appears for every open commitment in scope.</summary>
/// <param name="Actor">Who opens it.</param>
/// <param name="Kind">How long it is; its days come from the rules of that kind.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Session">Opening day of the council's session, for a period of that kind.</param>
/// <param name="Name">As printed; null for the usual name.</param>
/// <param name="Domains">Only commitments of these 領域; null for all.</param>
public sealed record OpenPeriod(
    Actor Actor, PeriodKind Kind, DateOnly From, DateOnly To, DateOnly? Session = null, string? Name = null,
    IReadOnlyList<string>? Domains = null);

/// <summary>A period that was opened.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">As printed.</param>
/// <param name="Duties">How many reports are owed.</param>
/// <param name="Days">By when, and by which rules.</param>
public sealed record OpenedPeriod(Guid Id, string Name, int Duties, PeriodDays Days);

/// <summary>Does <see cref="OpenPeriod"/>: <c>await open.Do(command, ct)</c>.</summary>
public sealed class OpenPeriodHandler(LedgerStore store, HomeRules rules)
{
    /// <summary>Opens it, or says why not.</summary>
    public async Task<Outcome<OpenedPeriod>> Do(OpenPeriod command, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.OpenPeriod, Matter.OfCity) is { } refusal)
        {
            return refusal;
        }

        if (!PeriodDays.Of(rules, command).Is(out var days, out refusal))
        {
            return refusal;
        }

        await using var ledger = await store.Write(cancellation);
        var period = await ledger.Db.Set<ReportingPeriod>()
            .FirstOrDefaultAsync(row => row.FirstDay == command.From && row.LastDay == command.To, cancellation);
        if (period is { State: not PeriodState.Imported })
        {
            return new Refusal("period-open-already", new(
                $"「{period.Name}」已經開啟過，請到期別清單查看。", $"{period.Name} has been opened already: see the list of periods."));
        }

        period ??= New(ledger.Db, command);
        (period.State, period.Kind, period.Late, period.OpenedAt) = (PeriodState.Reporting, command.Kind, days.Late, ledger.Now);
        (period.AgencyDue, period.ReviewDue, period.PublishDue, period.Basis) = (days.Agency, days.Review, days.Publish, days.Basis);
        var duties = await Owe(ledger.Db, period, command.Domains, cancellation);
        if (duties.Count == 0)
        {
            return new Refusal("period-without-duties", new(
                "範圍內沒有執行中的列管事項，沒有人需要填報；請先匯入或立案，或放寬範圍。",
                "No commitment in scope is open, so nobody would report: import or open commitments first, or widen the scope."));
        }

        ledger.Record(new NewAct("PeriodOpened", period.Id, command.Actor.Name, days.Basis, null, Facts(period, duties.Count)));
        await DutyNotices.Opened(ledger, period, (await CommitmentParties.Of(ledger.Db, [.. duties], cancellation)).Values, cancellation);
        await ledger.Commit(cancellation);
        return new OpenedPeriod(period.Id, period.Name, duties.Count, days);
    }

    private static ReportingPeriod New(AppDb db, OpenPeriod command)
    {
        var period = new ReportingPeriod
        {
            Id = Guid.CreateVersion7(), FirstDay = command.From, LastDay = command.To,
            Name = string.IsNullOrWhiteSpace(command.Name) ? PeriodDays.NameOf(command.Kind, command.From, command.To) : command.Name.Trim(),
        };
        db.Add(period);
        return period;
    }

    // What was imported for the period already is public: nobody needs to write it again.
    private static async Task<IReadOnlyList<Guid>> Owe(AppDb db, ReportingPeriod period, IReadOnlyList<string>? domains, CancellationToken cancellation)
    {
        var answered = db.Set<Report>().Where(report => report.PeriodId == period.Id).Select(report => report.CommitmentId);
        var open = db.OpenCommitments().Where(row => !answered.Contains(row.Id));
        if (domains is not null)
        {
            var wanted = domains.ToArray();
            open = open.Where(row => row.Domain != null && wanted.Contains(row.Domain));
        }

        var ids = await open.OrderBy(row => row.Number).ThenBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellation);
        db.AddRange(ids.Select(id => new Duty
        {
            Id = Guid.CreateVersion7(), PeriodId = period.Id, CommitmentId = id, State = DutyState.Due, Due = period.AgencyDue!.Value,
        }));
        return ids;
    }

    private static List<ActChange> Facts(ReportingPeriod period, int duties) =>
    [
        new("period", null, period.Name), new("agency-due", null, Day(period.AgencyDue)), new("review-due", null, Day(period.ReviewDue)),
        new("publish-due", null, Day(period.PublishDue)), new("late-entry", null, period.Late.ToString()),
        new("duties", null, duties.ToString(CultureInfo.InvariantCulture)),
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
