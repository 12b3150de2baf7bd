using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>Cancels a meeting that was called (取消會議); it does not count as held.</summary>
public sealed record CancelMeeting(Guid Id, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="CancelMeeting"/>: <c>await cancel.Do(command, ct)</c>.</summary>
public sealed class CancelMeetingHandler(LedgerStore store)
{
    /// <summary>Cancels it, or says why not; gives back the meeting.</summary>
    public async Task<Outcome<Guid>> Do(CancelMeeting command, CancellationToken cancellation)
    {
        if (MeetingFaults.Unsigned(command.Who, command.Why) is { } unsigned)
        {
            return unsigned;
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<Meeting>().FirstOrDefaultAsync(row => row.Id == command.Id, cancellation) is not { } meeting)
        {
            return MeetingFaults.NoMeeting;
        }

        var series = await ledger.Db.Set<MeetingSeries>().FirstAsync(row => row.Id == meeting.SeriesId, cancellation);
        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.ConveneMeeting, Matter.Of(series.Secretariat)) is { } refused)
        {
            return refused;
        }

        if (meeting.State != MeetingState.Convened)
        {
            return MeetingFaults.NotConvened;
        }

        ledger.Record(new NewAct("MeetingCancelled", meeting.Id, command.Who, command.Why, null,
            [new ActChange("state", meeting.State.Name().ZhHant, MeetingState.Cancelled.Name().ZhHant)]));
        (meeting.State, meeting.Note) = (MeetingState.Cancelled, command.Why.Trim());
        await ledger.Commit(cancellation);
        return meeting.Id;
    }
}
