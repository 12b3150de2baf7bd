using System.Globalization;
using Guankao.Calendar;
using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>Reviews the latest answer to a resolution: 解除列管 with how it ended, or 繼續列管.</summary>
/// <param name="Id">Which resolution.</param>
/// <param name="Wish">What becomes of it.</param>
/// <param name="Outcome">How it ended, a code of <c>tracking.close-outcomes</c>; only where it is released.</param>
/// <param name="Actor">Who reviews.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record ReviewReply(Guid Id, Wish Wish, string? Outcome, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="ReviewReply"/>: <c>await review.Do(command, ct)</c>.</summary>
public sealed class ReviewReplyHandler(LedgerStore store, HomeRules rules)
{
    private const string Outcomes = "tracking.close-outcomes";

    /// <summary>Reviews it, or says why not; gives back the meeting.</summary>
    public async Task<Outcome<Guid>> Do(ReviewReply command, CancellationToken cancellation)
    {
        if (MeetingFaults.Unsigned(command.Who, command.Why) is { } unsigned)
        {
            return unsigned;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.ReviewReply, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<Resolution>().Include(row => row.Replies).FirstOrDefaultAsync(row => row.Id == command.Id, cancellation) is not { } row)
        {
            return MeetingFaults.NoResolution;
        }

        if (Fault(row, command, HomeRules.DayOf(ledger.Now)) is { } fault)
        {
            return fault;
        }

        var reply = row.Replies.MaxBy(answer => answer.Position)!;
        (reply.Review, reply.ReviewNote, reply.ReviewedBy, reply.ReviewedAt) = (command.Wish, command.Why, command.Who, ledger.Now);
        if (command.Wish == Wish.Release && await Release(ledger, row, command, reply.At, cancellation) is { } unreleased)
        {
            return unreleased;
        }

        if (command.Wish == Wish.Continue)
        {
            ledger.Record(new NewAct("ResolutionContinued", row.Id, command.Who, command.Why, null, [new ActChange("review", null, command.Wish.Name().ZhHant)]));
        }

        await ledger.Commit(cancellation);
        return row.MeetingId;
    }

    private static async Task<Refusal?> Release(LedgerTransaction ledger, Resolution row, ReviewReply command, DateTime answered, CancellationToken cancellation)
    {
        // What counts is when the agency said that it was done, not when somebody found time to look at it.
        (row.Standing, row.Note, row.Outcome, row.EndedOn) = (ResolutionStanding.Released, command.Why, command.Outcome, Moment.FromUtc(answered).Day);
        ledger.Record(new NewAct("ResolutionReleased", row.Id, command.Who, command.Why, null,
        [
            new("standing", ResolutionStanding.Tracked.Name().ZhHant, row.Standing.Name().ZhHant), new("outcome", null, command.Outcome),
            new("ended", null, row.EndedOn.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ]));
        return row.CommitmentId is not { } commitment ? null : await ReleaseCommitmentHandler.Do(
            ledger, new ReleaseCommitment(command.Actor, commitment, command.Outcome!, command.Who, command.Why, null), cancellation);
    }

    private Refusal? Fault(Resolution row, ReviewReply command, DateOnly today) =>
        row.Standing != ResolutionStanding.Tracked ? MeetingFaults.NotTracked
        : row.Replies.MaxBy(answer => answer.Position) is not { Review: null } ? MeetingFaults.NothingToReview
        : command.Wish == Wish.Release && !(rules.Find(Outcomes, today).Is(out var found, out _) && found.Options.Any(option => option.Code == command.Outcome)) ? MeetingFaults.NoOutcome
        : null;
}
