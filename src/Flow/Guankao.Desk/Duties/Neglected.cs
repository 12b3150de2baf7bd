using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Desk;

/// <summary>What nobody looks after.</summary>
/// <param name="Unowned">Open commitments without a lead agency.</param>
/// <param name="NeverReported">Open commitments on which nothing was ever reported, here or in a document.</param>
/// <param name="NotOpened">For each agency, what it owes in open periods and has never looked at; most first.</param>
public sealed record Neglect(
    IReadOnlyList<NeglectedCommitment> Unowned, IReadOnlyList<NeglectedCommitment> NeverReported, IReadOnlyList<UnopenedAgency> NotOpened);

/// <summary>A commitment that nobody looks after.</summary>
/// <param name="Commitment">Which.</param>
/// <param name="Number">Number in its list.</param>
/// <param name="Title">Title.</param>
/// <param name="Lead">Who leads it; null where nobody does.</param>
/// <param name="Due">Its last day.</param>
public sealed record NeglectedCommitment(Guid Commitment, int? Number, string Title, string? Lead, DateOnly? Due);

/// <summary>An agency that has not looked at what it owes.</summary>
/// <param name="Agency">Which.</param>
/// <param name="Duties">How many reports or paragraphs it has never opened.</param>
/// <param name="Of">How many it owes.</param>
/// <param name="First">The most urgent of them.</param>
/// <param name="Due">When that one is due.</param>
public sealed record UnopenedAgency(string Agency, int Duties, int Of, Guid First, DateOnly Due);

/// <summary>Unowned, never reported, never opened: <c>await neglected.Ask(actor, ct)</c>.</summary>
public sealed class Neglected(LedgerStore store)
{
    private const int Most = 200;

    /// <summary>The lists, or why this person may not see them.</summary>
    public async Task<Outcome<Neglect>> Ask(Actor actor, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(actor, Deed.ReadBriefing, Matter.OfCity) is { } refusal)
        {
            return refusal;
        }

        await using var db = await store.Read(cancellation);
        var reported = db.LatestReports().Select(report => report.CommitmentId);
        var started = db.Duties().Where(duty => duty.Version > 0).Select(duty => duty.CommitmentId);
        return new Neglect(
            await Rows(db.OpenCommitments().Where(row => row.Lead == null), cancellation),
            await Rows(db.OpenCommitments().Where(row => !reported.Contains(row.Id) && !started.Contains(row.Id)), cancellation),
            await NotOpened(db, cancellation));
    }

    private static async Task<IReadOnlyList<NeglectedCommitment>> Rows(IQueryable<CommitmentLine> rows, CancellationToken cancellation) =>
        [
            .. (await rows.OrderBy(row => row.Due).ThenBy(row => row.Number).ThenBy(row => row.Id).Take(Most).ToListAsync(cancellation))
                .Select(row => new NeglectedCommitment(row.Id, row.Number, row.Title, row.Lead, row.Due)),
        ];

    private static async Task<IReadOnlyList<UnopenedAgency>> NotOpened(AppDb db, CancellationToken cancellation)
    {
        DutyState[] open = [DutyState.Due, DutyState.Writing, DutyState.SentBack, DutyState.Returned];
        var living = db.LivingCommitments().Select(row => row.Id);
        var owed = await (
            from duty in db.Duties()
            where open.Contains(duty.State) && duty.PeriodState == PeriodState.Reporting && living.Contains(duty.CommitmentId)
            join part in db.CommitmentAgencies() on duty.CommitmentId equals part.CommitmentId
            join looked in db.DutyAgencies() on new { DutyId = duty.Id, part.Agency } equals new { looked.DutyId, looked.Agency } into looks
            from looked in looks.DefaultIfEmpty()
            select new { duty.Id, duty.Due, part.Agency, Opened = looked.OpenedAt != null || ((int?)looked.Version ?? 0) > 0 }).ToListAsync(cancellation);
        return
        [
            .. from same in owed.GroupBy(row => row.Agency)
               let unseen = same.Where(row => !row.Opened).OrderBy(row => row.Due).ThenBy(row => row.Id).ToList()
               where unseen.Count > 0
               orderby unseen.Count descending, same.Key
               select new UnopenedAgency(same.Key, unseen.Count, same.Count(), unseen[0].Id, unseen[0].Due),
        ];
    }
}
