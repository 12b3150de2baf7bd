using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Desk;

/// <summary>How an agency stands in a period.</summary>
/// <param name="Agency">Which agency.</param>
/// <param name="States">How many of its own reports stand where.</param>
/// <param name="Led">Its own reports, the most urgent first.</param>
/// <param name="Supported">Reports of others that it supports.</param>
public sealed record AgencyStanding(
    string Agency, IReadOnlyDictionary<DutyState, int> States, IReadOnlyList<AgencyDuty> Led, IReadOnlyList<AgencyDuty> Supported);

/// <summary>A report that an agency leads or supports.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Commitment">The commitment.</param>
/// <param name="Number">Number in its list.</param>
/// <param name="Title">Title.</param>
/// <param name="Lead">Who leads it.</param>
/// <param name="State">Where the report stands.</param>
/// <param name="Due">By when its next writer must act.</param>
/// <param name="DaysLeft">Days from today; negative where it is overdue.</param>
/// <param name="Opened">True where the agency has looked at it.</param>
/// <param name="Written">True where the agency has written its part.</param>
/// <param name="SavedBy">Who wrote the report last.</param>
/// <param name="WaitingFor">Supporting agencies that have not written yet; empty for what is only supported.</param>
public sealed record AgencyDuty(
    Guid Duty, Guid Commitment, int? Number, string Title, string? Lead, DutyState State, DateOnly Due, int DaysLeft, bool Opened, bool Written,
    string? SavedBy, IReadOnlyList<string> WaitingFor);

/// <summary>A coordinator's view of the agency: <c>await desk.Ask(actor, agency, period, ct)</c>.</summary>
public sealed class AgencyDesk(LedgerStore store, TimeProvider time)
{
    /// <summary>How the agency stands, or why this person may not see it.</summary>
    public async Task<Outcome<AgencyStanding>> Ask(Actor actor, string agency, Guid period, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(actor, Deed.ReadInternal, Matter.Of(agency)) is { } refusal)
        {
            return refusal;
        }

        await using var db = await store.Read(cancellation);
        var today = HomeRules.DayOf(time.GetUtcNow().UtcDateTime);
        var supported = db.SupportedBy(agency);
        var rows = await (
            from duty in db.Duties()
            where duty.PeriodId == period
            join commitment in db.LivingCommitments() on duty.CommitmentId equals commitment.Id
            where commitment.Lead == agency || supported.Contains(commitment.Id)
            orderby duty.Due, commitment.Number, commitment.Id
            select new { Duty = duty, commitment.Number, commitment.Title, commitment.Lead }).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Duty.Id).ToArray();
        var commitments = rows.ConvertAll(row => row.Duty.CommitmentId).ToArray();
        var done = (await db.DutyAgencies().Where(row => ids.Contains(row.DutyId)).ToListAsync(cancellation)).ToLookup(row => row.DutyId);
        var helpers = (await db.SupportingAgencies().Where(row => commitments.Contains(row.CommitmentId)).ToListAsync(cancellation)).ToLookup(row => row.CommitmentId);
        var all = rows.ConvertAll(row => Of(agency, row.Duty, row.Number, row.Title, row.Lead, [.. done[row.Duty.Id]], helpers[row.Duty.CommitmentId], today));
        var led = all.FindAll(row => row.Lead == agency);
        return new AgencyStanding(
            agency, led.GroupBy(row => row.State).ToDictionary(same => same.Key, same => same.Count()), led, all.FindAll(row => row.Lead != agency));
    }

    private static AgencyDuty Of(
        string agency, DutyLine duty, int? number, string title, string? lead, List<DutyAgencyLine> done, IEnumerable<CommitmentAgency> helpers, DateOnly today)
    {
        var leads = lead == agency;
        var own = done.Find(row => row.Agency == agency);
        return new AgencyDuty(
            duty.Id, duty.CommitmentId, number, title, lead, duty.State, duty.Due, duty.Due.DayNumber - today.DayNumber, own?.OpenedAt is not null,
            leads ? duty.Version > 0 : own is { Version: > 0 }, duty.SavedBy,
            leads ? [.. helpers.Select(row => row.Agency).Where(name => done.Find(row => row.Agency == name) is not { Version: > 0 })] : []);
    }
}
