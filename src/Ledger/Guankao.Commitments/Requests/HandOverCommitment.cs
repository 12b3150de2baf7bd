using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>Gives an agency's part to another one (改分). Nothing else needs changing: every right and duty follows the commitment.</summary>
/// <param name="Actor">Who hands it over.</param>
/// <param name="Commitment">Which commitment.</param>
/// <param name="From">Whose part; null where nobody led it.</param>
/// <param name="To">To whom; null to take a supporting agency out.</param>
/// <param name="Why">Why.</param>
/// <param name="DocumentNumber">Number of the letter.</param>
public sealed record HandOverCommitment(Actor Actor, Guid Commitment, string? From, string? To, string Why, string DocumentNumber);

/// <summary>Does <see cref="HandOverCommitment"/>: <c>await handOver.Do(command, ct)</c>.</summary>
public sealed class HandOverCommitmentHandler(LedgerStore store)
{
    /// <summary>Hands it over and settles a bounce that asked for it; or says why not.</summary>
    public async Task<Outcome<CommitmentParties>> Do(HandOverCommitment command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await CommitmentAtHand.Of(ledger, command.Commitment, command.Actor, Deed.HandOverCommitment, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (Fault(at.Commitment, command) is { } fault)
        {
            return fault;
        }

        var terms = at.Shelf.Terms(command.Commitment);
        var now = command.From == terms.Lead
            ? terms with { Lead = command.To, Supporting = [.. terms.Supporting.Where(name => name != command.To)] }
            : terms with { Supporting = [.. terms.Supporting.Select(name => name == command.From ? command.To : name).OfType<string>().Where(name => name != terms.Lead).Distinct()] };
        var changes = at.Commitment.Differences(now);
        at.Commitment.Take(now);
        at.Commitment.LeadSince = command.From == terms.Lead ? ledger.Now : at.Commitment.LeadSince;
        at.Record("CommitmentHandedOver", command.Why.Trim(), command.DocumentNumber, changes);
        await Settle(at, command, cancellation);
        await ledger.Commit(cancellation);
        return new CommitmentParties(at.Commitment.Id, now.Title, at.Commitment.Status, now.Lead, now.Supporting);
    }

    private static Refusal? Fault(Commitment commitment, HandOverCommitment command)
    {
        var leads = command.From == commitment.Lead;
        return !leads && !commitment.Supporters.Exists(row => row.Agency == command.From) ? LifeRefusals.NotAParty(command.From ?? "—")
            : leads && string.IsNullOrWhiteSpace(command.To) ? new Refusal("lead-missing", new(
                "主辦機關必須有人承接，請指定新的主辦機關。", "Somebody must lead it: name the new lead agency."))
            : command.To == command.From ? LifeRefusals.NothingChanges
            : string.IsNullOrWhiteSpace(command.Why) ? LifeRefusals.NoStatement
            : string.IsNullOrWhiteSpace(command.DocumentNumber) ? LifeRefusals.NoDocument
            : null;
    }

    private static async Task Settle(CommitmentAtHand at, HandOverCommitment command, CancellationToken cancellation)
    {
        var bounces = await at.Ledger.Db.Set<Request>().Where(row => row.CommitmentId == command.Commitment
            && row.Kind == RequestKind.Bounce && row.State == RequestState.Asked && row.Agency == command.From).ToListAsync(cancellation);
        foreach (var bounce in bounces)
        {
            bounce.Decide(RequestState.Granted, command.Actor.Name, at.Ledger.Now, command.Why, command.DocumentNumber);
            at.Ledger.Record(new NewAct("BounceGranted", bounce.Id, command.Actor.Name, command.Why, command.DocumentNumber,
                [new ActChange("state", "asked", "granted"), new ActChange("agency", command.From, command.To)]));
            await RequestClock.Stop(at.Ledger, bounce, cancellation);
        }
    }
}
