using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>Decides whether a resolution is tracked (選項列管).</summary>
/// <param name="Id">Which.</param>
/// <param name="Track">True to track it, false to leave it to its agency.</param>
/// <param name="Lead">Lead agency, where the minutes name none or another.</param>
/// <param name="Actor">Who decides.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record DecideResolution(Guid Id, bool Track, string? Lead, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="DecideResolution"/>: <c>await decide.Do(command, ct)</c>.</summary>
public sealed class DecideResolutionHandler(LedgerStore store)
{
    /// <summary>Decides, or says why not; gives back the meeting.</summary>
    public async Task<Outcome<Guid>> Do(DecideResolution command, CancellationToken cancellation)
    {
        if (MeetingFaults.Unsigned(command.Who, command.Why) is { } unsigned)
        {
            return unsigned;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.SelectResolution, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<Resolution>().FirstOrDefaultAsync(row => row.Id == command.Id, cancellation) is not { } row)
        {
            return MeetingFaults.NoResolution;
        }

        row.Lead = string.IsNullOrWhiteSpace(command.Lead) ? row.Lead : command.Lead.Trim();
        if (row.Standing is not (ResolutionStanding.Offered or ResolutionStanding.Untracked) || (row.Standing == ResolutionStanding.Untracked && !command.Track))
        {
            return MeetingFaults.NotOffered;
        }

        if (command.Track && string.IsNullOrWhiteSpace(row.Lead))
        {
            return MeetingFaults.NoLead;
        }

        var meeting = await ledger.Db.Set<Meeting>().FirstAsync(held => held.Id == row.MeetingId, cancellation);
        Tracking.Decide(ledger, meeting, row, command.Track, command.Who, command.Why);
        await ledger.Commit(cancellation);
        return row.MeetingId;
    }
}
