using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>Everything that happened to a commitment since it was opened.</summary>
/// <param name="Id">The commitment.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Outcome">How it was closed; null while it is not.</param>
/// <param name="Requests">What was asked, newest first. Those that wait for a decision are not for the public.</param>
/// <param name="Blockers">What blocks it or did, the unanswered first.</param>
/// <param name="Lineage">Where it came from and where it went.</param>
/// <param name="Moved">Figures and dates that are not what was promised first.</param>
public sealed record CommitmentLife(
    Guid Id, CommitmentStatus Status, string? Outcome, IReadOnlyList<RequestRow> Requests, IReadOnlyList<BlockerRow> Blockers,
    IReadOnlyList<LineageRow> Lineage, IReadOnlyList<MovedPromise> Moved)
{
    /// <summary>Reads it; null where there is no such commitment.</summary>
    public static async Task<CommitmentLife?> Of(AppDb db, Guid id, CancellationToken cancellation)
    {
        var shelf = await CommitmentShelf.Of(db, [id], cancellation);
        if (!shelf.Has(id))
        {
            return null;
        }

        var row = shelf.Ordered(id);
        var requests = await db.Set<Request>().Where(request => request.CommitmentId == id).OrderByDescending(request => request.AskedAt).ToListAsync(cancellation);
        var blockers = await db.Set<Blocker>().Where(blocker => blocker.CommitmentId == id)
            .OrderBy(blocker => blocker.AnsweredOn != null).ThenByDescending(blocker => blocker.AskedOn).ToListAsync(cancellation);
        var decideBy = await RequestClock.DecideBy(db, requests, cancellation);
        return new CommitmentLife(
            id, row.Status, row.Outcome, [.. requests.Select(request => RequestRow.Of(request, row.Title, decideBy(request)))],
            [.. blockers.Select(BlockerRow.Of)], await LineageRow.Of(db, id, cancellation), [.. MovedPromise.In(row)]);
    }
}

/// <summary>A figure or day that is not what was promised first: shown as 285 → 280.</summary>
/// <param name="Milestone">Place of the work item; null for the goal.</param>
/// <param name="First">What was promised first.</param>
/// <param name="Now">What is promised now.</param>
/// <param name="IsDate">True for a day (yyyy-MM-dd), false for a figure.</param>
public sealed record MovedPromise(int? Milestone, string First, string Now, bool IsDate)
{
    internal static IEnumerable<MovedPromise> In(Commitment commitment) =>
        Figures(null, commitment.Targets).Concat(commitment.Milestones.SelectMany(OfMilestone));

    private static IEnumerable<MovedPromise> OfMilestone(Milestone row)
    {
        if (row is { BaselineDue: { } first, Due: { } now } && first != now)
        {
            yield return new MovedPromise(row.Position, RequestRules.Iso(first), RequestRules.Iso(now), true);
        }

        foreach (var moved in Figures(row.Position, row.Targets))
        {
            yield return moved;
        }
    }

    private static IEnumerable<MovedPromise> Figures(int? place, IEnumerable<Target> targets) =>
        targets.Where(target => target.Value != target.BaselineValue).Select(target => new MovedPromise(place, target.BaselineText, target.Text, false));
}

/// <summary>What blocks a commitment, or did.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Commitment">Of which commitment.</param>
/// <param name="Kind">Code of the kind.</param>
/// <param name="Whom">Who outside.</param>
/// <param name="What">What they must do.</param>
/// <param name="AskedOn">When they were asked.</param>
/// <param name="DocumentNumber">Number of the letter.</param>
/// <param name="AnsweredOn">When the answer came; null while it has not.</param>
/// <param name="Answer">What it says.</param>
public sealed record BlockerRow(
    Guid Id, Guid Commitment, string Kind, string Whom, string What, DateOnly AskedOn, string DocumentNumber, DateOnly? AnsweredOn, string? Answer)
{
    internal static BlockerRow Of(Blocker row) =>
        new(row.Id, row.CommitmentId, row.Kind, row.Whom, row.What, row.AskedOn, row.DocumentNumber, row.AnsweredOn, row.Answer);
}

/// <summary>A commitment that this one came from or went into.</summary>
/// <param name="Commitment">The other one.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">How.</param>
/// <param name="Forward">True where this one went into it, false where it came from it.</param>
/// <param name="When">When, UTC.</param>
public sealed record LineageRow(Guid Commitment, string Title, DescentKind Kind, bool Forward, DateTime When)
{
    internal static async Task<IReadOnlyList<LineageRow>> Of(AppDb db, Guid id, CancellationToken cancellation)
    {
        var rows = await (
            from descent in db.Set<Descent>()
            where descent.FromId == id || descent.ToId == id
            join other in db.Set<Commitment>() on (descent.FromId == id ? descent.ToId : descent.FromId) equals other.Id
            select new { other.Id, other.Title, descent.Kind, Forward = descent.FromId == id, descent.DoneAt }).ToListAsync(cancellation);
        return [.. rows.OrderBy(row => row.DoneAt).ThenBy(row => row.Title, StringComparer.Ordinal)
            .Select(row => new LineageRow(row.Id, row.Title, row.Kind, row.Forward, row.DoneAt))];
    }
}
