using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Reporting;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Desk;

/// <summary>What somebody is to do with a report.</summary>
public enum DeskTask
{
    /// <summary>填寫辦理情形.</summary>
    Write,

    /// <summary>填寫協辦段落.</summary>
    Paragraph,

    /// <summary>核定.</summary>
    Approve,
}

/// <summary>One thing to do, with its clock.</summary>
/// <param name="Duty">The duty: one click starts it.</param>
/// <param name="Commitment">The commitment.</param>
/// <param name="Number">Number in its list.</param>
/// <param name="Title">Title.</param>
/// <param name="Agency">For which agency.</param>
/// <param name="Task">What is to be done.</param>
/// <param name="Period">For which period.</param>
/// <param name="State">Where the report stands.</param>
/// <param name="Due">By when.</param>
/// <param name="DaysLeft">Days from today, today being 0; negative where it is overdue.</param>
/// <param name="Opened">False where nobody of the agency has looked at it yet.</param>
/// <param name="SavedBy">Who wrote last; null where nobody did.</param>
public sealed record DeskDuty(
    Guid Duty, Guid Commitment, int? Number, string Title, string Agency, DeskTask Task, string Period, DutyState State, DateOnly Due,
    int DaysLeft, bool Opened, string? SavedBy);

/// <summary>What one person is to do, the most urgent first: <c>await duties.Ask(actor, ct)</c>.</summary>
public sealed class MyDuties(LedgerStore store, TimeProvider time)
{
    private static readonly DutyState[] ToWrite = [DutyState.Due, DutyState.Writing, DutyState.SentBack, DutyState.Returned];

    /// <summary>The list, by the posts held now.</summary>
    public async Task<IReadOnlyList<DeskDuty>> Ask(Actor actor, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var today = HomeRules.DayOf(time.GetUtcNow().UtcDateTime);
        var found = new List<DeskDuty>();
        if (At(actor, Deed.WriteReport, Tie.Lead) is { Length: > 0 } writing)
        {
            found.AddRange(await Led(db, writing, ToWrite, DeskTask.Write, today, cancellation));
        }

        if (At(actor, Deed.ApproveReport, Tie.Lead) is { Length: > 0 } approving)
        {
            found.AddRange(await Led(db, approving, [DutyState.Submitted], DeskTask.Approve, today, cancellation));
        }

        if (At(actor, Deed.WriteParagraph, Tie.Supporting) is { Length: > 0 } supporting)
        {
            found.AddRange(await Supported(db, supporting, today, cancellation));
        }

        return [.. found.OrderBy(row => row.Due).ThenBy(row => row.Number ?? int.MaxValue).ThenBy(row => row.Title, StringComparer.Ordinal)];
    }

    // The permission table says which posts count, so that nobody finds on the desk what they may not do.
    private static string[] At(Actor actor, Deed deed, Tie tie)
    {
        var roles = PermissionTable.Shipped.Of(deed).Who.Where(grant => grant.At == tie).Select(grant => grant.Role).ToList();
        return [.. actor.Posts.Where(post => post.Agency is not null && roles.Contains(post.Role)).Select(post => post.Agency!).Distinct()];
    }

    private static async Task<IEnumerable<DeskDuty>> Led(
        AppDb db, string[] agencies, DutyState[] states, DeskTask task, DateOnly today, CancellationToken cancellation)
    {
        var rows = await (
            from duty in db.Duties()
            where states.Contains(duty.State)
            join commitment in db.LivingCommitments() on duty.CommitmentId equals commitment.Id
            where agencies.Contains(commitment.Lead!)
            select new
            {
                duty, commitment.Number, commitment.Title, Agency = commitment.Lead!,
                Opened = db.DutyAgencies().Any(agency => agency.DutyId == duty.Id && agency.Agency == commitment.Lead && agency.OpenedAt != null),
            }).ToListAsync(cancellation);
        return rows.Select(row => Of(row.duty, row.Number, row.Title, row.Agency, task, row.Opened, row.duty.SavedBy, today));
    }

    private static async Task<IEnumerable<DeskDuty>> Supported(AppDb db, string[] agencies, DateOnly today, CancellationToken cancellation)
    {
        var rows = await (
            from support in db.SupportingAgencies()
            where agencies.Contains(support.Agency)
            join duty in db.Duties() on support.CommitmentId equals duty.CommitmentId
            where ToWrite.Contains(duty.State)
            join commitment in db.LivingCommitments() on duty.CommitmentId equals commitment.Id
            join done in db.DutyAgencies() on new { DutyId = duty.Id, support.Agency } equals new { done.DutyId, done.Agency } into dones
            from done in dones.DefaultIfEmpty()
            where ((int?)done.Version ?? 0) == 0
            select new { duty, commitment.Number, commitment.Title, support.Agency, Opened = done.OpenedAt != null }).ToListAsync(cancellation);
        return rows.Select(row => Of(row.duty, row.Number, row.Title, row.Agency, DeskTask.Paragraph, row.Opened, null, today));
    }

    private static DeskDuty Of(
        DutyLine duty, int? number, string title, string agency, DeskTask task, bool opened, string? savedBy, DateOnly today) => new(
        duty.Id, duty.CommitmentId, number, title, agency, task, duty.Period, duty.State, duty.Due, duty.Due.DayNumber - today.DayNumber, opened, savedBy);
}
