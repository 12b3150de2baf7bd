using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Commitments;

/// <summary>Asks that nobody need follow a commitment any more (申請解除列管).</summary>
/// <param name="Actor">Who asks.</param>
/// <param name="Commitment">Which commitment.</param>
/// <param name="Terms">How it ended (a code of <c>tracking.close-outcomes</c>), statement, document number.</param>
/// <param name="Proofs">What the rules demand, by the codes of <c>tracking.close-proofs</c>: words, a document number or the hash of a file.</param>
public sealed record AskClosure(Actor Actor, Guid Commitment, AskTerms Terms, IReadOnlyDictionary<string, string> Proofs);

/// <summary>Does <see cref="AskClosure"/>: <c>await ask.Do(command, ct)</c>.</summary>
public sealed class AskClosureHandler(LedgerStore store, HomeRules rules)
{
    // An outcome that has demands of its own names them in a row of this name; the others share the common one.
    private const string Demands = "tracking.close-proofs";

    /// <summary>Hands it in, or says what is missing.</summary>
    public async Task<Outcome<AskedRequest>> Do(AskClosure command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await CommitmentAtHand.Of(ledger, command.Commitment, command.Actor, Deed.AskClosure, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (command.Terms.Fault() is { } fault)
        {
            return fault;
        }

        if (!RequestRules.Reason(rules, "tracking.close-outcomes", command.Terms.Reason, at.Today).Is(out _, out refusal)
            || !Demanded(command.Terms.Reason, at.Today).Is(out var demands, out refusal))
        {
            return refusal;
        }

        var missing = demands.Options.Where(option => string.IsNullOrWhiteSpace(command.Proofs.GetValueOrDefault(option.Code))).ToList();
        if (missing.Count > 0)
        {
            return LifeRefusals.ProofMissing(string.Join('、', missing.Select(option => option.Text.ZhHant)), demands.Article);
        }

        return await new Asking(RequestKind.Closure, at.Commitment.Lead!, command.Terms, Json.Of(new ClosureDetail(command.Terms.Reason, command.Proofs)))
        {
            Basis = demands.Article, Changes = [.. command.Proofs.Select(proof => new ActChange("proof-" + proof.Key, null, proof.Value))],
        }.Keep(at, cancellation);
    }

    private Outcome<RuleRow> Demanded(string outcome, DateOnly today) =>
        rules.Find($"{Demands}-{outcome}", today) is { Refusal: null } own ? own : rules.Find(Demands, today);
}

/// <summary>A closure as the request keeps it.</summary>
internal sealed record ClosureDetail(string Outcome, IReadOnlyDictionary<string, string> Proofs);
