using Guankao.Identity;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>A request as lists and pages see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Commitment">Of which commitment.</param>
/// <param name="Title">The commitment's title.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="State">What became of it.</param>
/// <param name="Agency">For whom.</param>
/// <param name="Reason">Code of the legal reason.</param>
/// <param name="Statement">Why.</param>
/// <param name="DocumentNumber">Number of the letter that asks.</param>
/// <param name="Large">True where a higher approval decides.</param>
/// <param name="Basis">The rule it rests on.</param>
/// <param name="DecideBy">By when it should be decided.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="AskedAt">When, UTC.</param>
/// <param name="DecidedBy">Who decided; null while nobody has.</param>
/// <param name="DecidedAt">When, UTC.</param>
/// <param name="Decision">What was said.</param>
/// <param name="DecisionNumber">Number of the approval.</param>
public sealed record RequestRow(
    Guid Id, Guid Commitment, string Title, RequestKind Kind, RequestState State, string Agency, string? Reason, string Statement,
    string DocumentNumber, bool Large, string? Basis, DateOnly? DecideBy, string AskedBy, DateTime AskedAt, string? DecidedBy,
    DateTime? DecidedAt, string? Decision, string? DecisionNumber)
{
    /// <summary>What would change, old and new, where it is an adjustment; as it was when it was asked.</summary>
    public IReadOnlyList<ActChange> Changes { get; init; } = [];

    internal static RequestRow Of(Request row, string title, DateOnly? decideBy) => new(
        row.Id, row.CommitmentId, title, row.Kind, row.State, row.Agency, row.Reason, row.Statement, row.DocumentNumber, row.Large, row.Basis,
        decideBy, row.AskedBy, row.AskedAt, row.DecidedBy, row.DecidedAt, row.Decision, row.DecisionNumber);
}

/// <summary>Requests that wait for a decision: <c>await pending.Ask(actor, ct)</c>.</summary>
public sealed class PendingRequests(LedgerStore store)
{
    /// <summary>Those that this person may decide, the most urgent first.</summary>
    public async Task<IReadOnlyList<RequestRow>> Ask(Actor actor, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var rows = await db.Set<Request>().Where(row => row.State == RequestState.Asked)
            .OrderBy(row => row.AskedAt).ToListAsync(cancellation);
        var parties = await CommitmentParties.Of(db, [.. rows.Select(row => row.CommitmentId).Distinct()], cancellation);
        var due = await RequestClock.DecideBy(db, rows, cancellation);
        return
        [
            .. rows.Where(row => May(actor, row, parties[row.CommitmentId]))
                .Select(row => RequestRow.Of(row, parties[row.CommitmentId].Title, due(row))).OrderBy(row => row.DecideBy ?? DateOnly.MaxValue),
        ];
    }

    private static bool May(Actor actor, Request row, CommitmentParties parties) => PermissionTable.Shipped.Refuse(
        actor, row.Deed, parties.Matter(row.Kind == RequestKind.Bounce ? parties.Status.Word() : "asked")) is null;
}
