using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>Decides what was asked (核定): who may depends on what it is. What is granted happens in the same change.</summary>
/// <param name="Actor">Who decides.</param>
/// <param name="Request">Which request.</param>
/// <param name="Grant">True to grant it, false to refuse it.</param>
/// <param name="Why">Why; needed to refuse.</param>
/// <param name="DocumentNumber">Number of the approval; needed to grant.</param>
public sealed record DecideRequest(Actor Actor, Guid Request, bool Grant, string Why, string DocumentNumber);

/// <summary>Does <see cref="DecideRequest"/>: <c>await decide.Do(command, ct)</c>. A bounce is granted by handing over.</summary>
public sealed class DecideRequestHandler(LedgerStore store)
{
    /// <summary>Decides it and gives where the commitment stands, or says why not.</summary>
    public async Task<Outcome<CommitmentStatus>> Do(DecideRequest command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<Request>().FirstOrDefaultAsync(row => row.Id == command.Request, cancellation) is not { } request)
        {
            return LifeRefusals.NoSuchRequest;
        }

        var shelf = await CommitmentShelf.Of(ledger.Db, [request.CommitmentId], cancellation);
        var at = new CommitmentAtHand(ledger, shelf, shelf.Ordered(request.CommitmentId), command.Actor);
        if (Fault(at, request, command) is { } fault)
        {
            return fault;
        }

        request.Decide(command.Grant ? RequestState.Granted : RequestState.Refused, command.Actor.Name, ledger.Now, command.Why.Trim(), command.DocumentNumber.Trim());
        ledger.Record(new NewAct(command.Grant ? $"{request.Kind}Granted" : $"{request.Kind}Refused", request.Id, command.Actor.Name, command.Why,
            Number(command.DocumentNumber), [new ActChange("state", "asked", command.Grant ? "granted" : "refused")]));
        await RequestClock.Stop(ledger, request, cancellation);
        if (command.Grant && Happen(at, request) is { } cannot)
        {
            return cannot;
        }

        await ledger.Commit(cancellation);
        return at.Commitment.Status;
    }

    private static Refusal? Fault(CommitmentAtHand at, Request request, DecideRequest command)
    {
        // Decided first: who comes second is told by whom, not that a state is wrong.
        if (request.State != RequestState.Asked)
        {
            return LifeRefusals.Decided(request.DecidedBy ?? "");
        }

        var state = request.Kind == RequestKind.Bounce ? null : "asked";
        return PermissionTable.Shipped.Refuse(command.Actor, request.Deed, CommitmentAtHand.MatterOf(at.Commitment, state)) is { } refusal ? refusal
            : command.Grant && request.Kind == RequestKind.Bounce ? new Refusal("bounce-needs-agency", new(
                "同意退回分派時，請直接改分給承接的機關。", "To agree to this, hand the commitment over to the agency that takes it."))
            : command.Grant && string.IsNullOrWhiteSpace(command.DocumentNumber) ? LifeRefusals.NoDocument
            : !command.Grant && string.IsNullOrWhiteSpace(command.Why) ? LifeRefusals.NoStatement
            : command.Grant && at.Commitment.Status is not (CommitmentStatus.Open or CommitmentStatus.Suspended) ? LifeRefusals.Decided(at.Commitment.Status.Word())
            : null;
    }

    private static Refusal? Happen(CommitmentAtHand at, Request request)
    {
        var (why, number) = (Because(request), Number(request.DecisionNumber));
        switch (request.Kind)
        {
            case RequestKind.Adjustment:
                return Adjust(at, request, why, number);
            case RequestKind.Suspension:
                var blocker = Json.To<SuspensionDetail>(request.Detail).Blocker;
                at.Move("CommitmentSuspended", CommitmentStatus.Suspended, why, number, [new ActChange("blocker", null, blocker.ToString())]);
                break;
            case RequestKind.Withdrawal:
                at.Move("CommitmentWithdrawn", CommitmentStatus.Withdrawn, why, number, [new ActChange("reason", null, request.Reason)]);
                break;
            default:
                at.Commitment.Outcome = Json.To<ClosureDetail>(request.Detail).Outcome;
                at.Move("CommitmentClosed", CommitmentStatus.Closed, why, number, [new ActChange("outcome", null, at.Commitment.Outcome)]);
                break;
        }

        return null;
    }

    private static Refusal? Adjust(CommitmentAtHand at, Request request, string why, string? number)
    {
        var adjustment = Json.To<AdjustmentDetail>(request.Detail).Adjustment;
        if (!adjustment.Apply(at.Shelf.Terms(at.Commitment.Id)).Is(out var terms, out var refusal))
        {
            return refusal;
        }

        var changes = at.Commitment.Differences(terms);
        at.Commitment.Take(terms);
        at.Record("CommitmentAdjusted", why, number, [new ActChange("reason", null, request.Reason), .. changes]);
        return null;
    }

    private static string Because(Request request) => $"{request.Statement}（{request.Basis}）";

    private static string? Number(string? number) => string.IsNullOrWhiteSpace(number) ? null : number.Trim();
}
