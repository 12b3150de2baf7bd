using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>A request that was handed in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Large">True where a higher approval decides.</param>
/// <param name="DecideBy">By when it should be decided; null where no rule says.</param>
public sealed record AskedRequest(Guid Id, RequestKind Kind, bool Large, DateOnly? DecideBy);

/// <summary>A request on its way into the ledger.</summary>
internal sealed record Asking(RequestKind Kind, string Agency, AskTerms Terms, string Detail)
{
    public bool Large { get; init; }

    public string? Basis { get; init; }

    public DateOnly? DecideBy { get; init; }

    /// <summary>The rule whose clock runs until it is decided; null where none does.</summary>
    public (HomeRules Rules, string Id)? Clock { get; init; }

    public IReadOnlyList<ActChange> Changes { get; init; } = [];

    /// <summary>Keeps it unless the same kind is pending; its own history begins, the commitment's stays silent until it is decided.</summary>
    public async Task<Outcome<AskedRequest>> Keep(CommitmentAtHand at, CancellationToken cancellation)
    {
        var pending = await at.Ledger.Db.Set<Request>().AnyAsync(
            row => row.CommitmentId == at.Commitment.Id && row.Kind == Kind && row.Agency == Agency && row.State == RequestState.Asked, cancellation);
        if (pending)
        {
            return LifeRefusals.Pending(Kind);
        }

        var request = new Request
        {
            Id = Guid.CreateVersion7(), CommitmentId = at.Commitment.Id, Kind = Kind, State = RequestState.Asked, Agency = Agency,
            Reason = Terms.Reason, Statement = Terms.Statement.Trim(), DocumentNumber = Terms.DocumentNumber.Trim(), Large = Large,
            Detail = Detail, Basis = Basis, DecideBy = DecideBy, AskedBy = at.Actor.Name, AskedAt = at.Ledger.Now,
        };
        at.Ledger.Db.Add(request);
        at.Ledger.Record(new NewAct($"{Kind}Asked", request.Id, at.Actor.Name, request.Statement, request.DocumentNumber,
            [new("commitment", null, at.Commitment.Id.ToString()), new("reason", null, Terms.Reason), .. Changes]));
        if (await RequestClock.Start(at, request, Clock, cancellation) is { } refusal)
        {
            return refusal;
        }

        await at.Ledger.Commit(cancellation);
        return new AskedRequest(request.Id, Kind, Large, DecideBy);
    }
}
