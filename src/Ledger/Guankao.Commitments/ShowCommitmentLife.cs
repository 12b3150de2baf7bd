using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Commitments;

/// <summary>A commitment's life with what the asking person may do about it now.</summary>
/// <param name="Life">What happened.</param>
/// <param name="Parties">Whose it is.</param>
/// <param name="Printed">What the city's own table calls its state.</param>
/// <param name="Deeds">What the asking person may do now.</param>
public sealed record CommitmentLifePage(CommitmentLife Life, CommitmentParties Parties, PrintedStatus Printed, IReadOnlyList<Deed> Deeds)
{
    /// <summary>What it says now.</summary>
    public required CommitmentTerms Terms { get; init; }
}

/// <summary>One commitment's life: <c>await show.Ask(actor, id, ct)</c>.</summary>
public sealed class ShowCommitmentLife(LedgerStore store, HomeRules rules)
{
    private static readonly Deed[] Asked =
    [
        Deed.CorrectCommitment, Deed.AskAdjustment, Deed.AskSuspension, Deed.ResumeCommitment, Deed.AskWithdrawal, Deed.AskClosure,
        Deed.SplitCommitment, Deed.MergeCommitments, Deed.BounceCommitment, Deed.HandOverCommitment, Deed.CarryOverCommitment,
        Deed.RaiseBlocker, Deed.AnswerBlocker,
    ];

    /// <summary>The page; what waits for a decision is left out for those who may not see inside. Refused where there is no such commitment.</summary>
    public async Task<Outcome<CommitmentLifePage>> Ask(Actor actor, Guid id, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        if (await CommitmentLife.Of(db, id, cancellation) is not { } life || await CommitmentParties.Of(db, id, cancellation) is not { } parties)
        {
            return LifeRefusals.NoSuchCommitment;
        }

        var matter = parties.Matter(life.Status.Word());
        life = PermissionTable.Shipped.Refuse(actor, Deed.ReadInternal, matter) is null
            ? life with { Requests = await WithChanges(db, life.Requests, cancellation) }
            : life with { Requests = [.. life.Requests.Where(request => request.State == RequestState.Granted)] };
        return new CommitmentLifePage(
            life, parties, PrintedStatus.Of(life.Status, life.Outcome, rules.City),
            [.. Asked.Where(deed => PermissionTable.Shipped.Refuse(actor, deed, matter) is null)])
        {
            Terms = (await CommitmentShelf.Of(db, [id], cancellation)).Terms(id),
        };
    }

    private static async Task<IReadOnlyList<RequestRow>> WithChanges(AppDb db, IReadOnlyList<RequestRow> requests, CancellationToken cancellation)
    {
        var rows = new List<RequestRow>(requests.Count);
        foreach (var request in requests)
        {
            var asked = (await ActHistory.Of(db, request.Id, cancellation))[^1];
            rows.Add(request with { Changes = [.. asked.Changes.Where(change => change.What is not ("commitment" or "reason"))] });
        }

        return rows;
    }
}
