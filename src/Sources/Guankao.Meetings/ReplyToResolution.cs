using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>Answers a tracked resolution (辦理情形), with what the agency wants to become of it.</summary>
/// <param name="Id">Which resolution.</param>
/// <param name="Text">What was done.</param>
/// <param name="Wish">解除列管 or 繼續列管.</param>
/// <param name="Actor">Who answers.</param>
/// <param name="Who">By what name.</param>
public sealed record ReplyToResolution(Guid Id, string Text, Wish Wish, Actor Actor, string Who);

/// <summary>Does <see cref="ReplyToResolution"/>: <c>await reply.Do(command, ct)</c>.</summary>
public sealed class ReplyToResolutionHandler(LedgerStore store)
{
    /// <summary>Takes the answer, or says why not; gives back the meeting.</summary>
    public async Task<Outcome<Guid>> Do(ReplyToResolution command, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(command.Who) || string.IsNullOrWhiteSpace(command.Text))
        {
            return string.IsNullOrWhiteSpace(command.Who) ? MeetingFaults.NoWho : MeetingFaults.NoReply;
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<Resolution>().Include(row => row.Replies).FirstOrDefaultAsync(row => row.Id == command.Id, cancellation) is not { } row)
        {
            return MeetingFaults.NoResolution;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.ReplyToResolution, Matter.Of(row.Lead ?? "")) is { } refused)
        {
            return refused;
        }

        if (row.Standing != ResolutionStanding.Tracked)
        {
            return MeetingFaults.NotTracked;
        }

        ledger.Db.Add(new Reply
        {
            Id = Guid.CreateVersion7(), ResolutionId = row.Id, Position = row.Replies.Count, Text = command.Text.Trim(), Wish = command.Wish, By = command.Who, At = ledger.Now,
        });
        ActChange[] changes = [new("handling", null, command.Text.Trim()), new("wish", null, command.Wish.Name().ZhHant)];

        // The commitment's own history tells it too.
        foreach (var subject in new[] { row.Id, row.CommitmentId }.OfType<Guid>())
        {
            ledger.Record(new NewAct("ResolutionAnswered", subject, command.Who, command.Text.Trim(), null, changes));
        }

        await ledger.Commit(cancellation);
        return row.MeetingId;
    }
}
