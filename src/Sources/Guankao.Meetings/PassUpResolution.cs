using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>Passes an open matter up to a series of the city level (陳報府級會議), with the reason.</summary>
/// <param name="Id">Which resolution.</param>
/// <param name="To">The series that is to take it up.</param>
/// <param name="Actor">Who passes it up.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">Why the lower level cannot settle it.</param>
public sealed record PassUpResolution(Guid Id, Guid To, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="PassUpResolution"/>: <c>await pass.Do(command, ct)</c>.</summary>
public sealed class PassUpResolutionHandler(LedgerStore store)
{
    /// <summary>Passes it up, or says why not; gives back the meeting.</summary>
    public async Task<Outcome<Guid>> Do(PassUpResolution command, CancellationToken cancellation)
    {
        if (MeetingFaults.Unsigned(command.Who, command.Why) is { } unsigned)
        {
            return unsigned;
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<Resolution>().FirstOrDefaultAsync(row => row.Id == command.Id, cancellation) is not { } row)
        {
            return MeetingFaults.NoResolution;
        }

        var series = await ledger.Db.Set<MeetingSeries>().FirstAsync(own => own.Id == row.SeriesId, cancellation);
        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.ConveneMeeting, Matter.Of(series.Secretariat)) is { } refused)
        {
            return refused;
        }

        var to = await ledger.Db.Set<MeetingSeries>().FirstOrDefaultAsync(other => other.Id == command.To, cancellation);
        if (to is null || to.Level != MeetingLevel.City || series.Level == MeetingLevel.City || to.City != series.City)
        {
            return MeetingFaults.NotHigher;
        }

        if (row.Standing is ResolutionStanding.Released or ResolutionStanding.Untracked)
        {
            return MeetingFaults.NotTracked;
        }

        var change = new ActChange("passed-to", row.PassedTo?.ToString(), to.Name);
        (row.PassedTo, row.PassedWhy) = (to.Id, command.Why.Trim());
        ledger.Record(new NewAct("ResolutionPassedUp", row.Id, command.Who, command.Why, null, [change]));
        await ledger.Commit(cancellation);
        return row.MeetingId;
    }
}
