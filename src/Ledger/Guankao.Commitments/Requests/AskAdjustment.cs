using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Commitments;

/// <summary>Asks to move targets or dates (申請調整). Where total goal and last day stay, the agency's own approver decides; else a higher one.</summary>
/// <param name="Actor">Who asks.</param>
/// <param name="Commitment">Which commitment.</param>
/// <param name="Terms">Legal reason, statement, document number.</param>
/// <param name="Adjustment">What would move.</param>
/// <param name="Analysis">Why the target was missed and what will be done: where the city's rules demand it for lowering a target.</param>
public sealed record AskAdjustment(Actor Actor, Guid Commitment, AskTerms Terms, AdjustmentTerms Adjustment, string Analysis = "");

/// <summary>Does <see cref="AskAdjustment"/>: <c>await ask.Do(command, ct)</c>.</summary>
public sealed class AskAdjustmentHandler(LedgerStore store, HomeRules rules)
{
    /// <summary>Hands it in, or says why not.</summary>
    public async Task<Outcome<AskedRequest>> Do(AskAdjustment command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await CommitmentAtHand.Of(ledger, command.Commitment, command.Actor, Deed.AskAdjustment, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if ((command.Terms.Fault() ?? RequestRules.CutOff(rules, at.Commitment.Due, at.Today)) is { } fault)
        {
            return fault;
        }

        return RequestRules.Reason(rules, "tracking.adjust-reasons", command.Terms.Reason, at.Today).Is(out var row, out refusal)
            ? await Ask(at, command, row.Article, cancellation)
            : refusal;
    }

    private async Task<Outcome<AskedRequest>> Ask(CommitmentAtHand at, AskAdjustment command, string basis, CancellationToken cancellation)
    {
        var before = at.Shelf.Terms(command.Commitment);
        if (!command.Adjustment.Apply(before).Is(out var after, out var refusal))
        {
            return refusal;
        }

        var changes = at.Commitment.Differences(after);
        if (changes.Count == 0)
        {
            return LifeRefusals.NothingChanges;
        }

        if (AdjustmentTerms.Lowers(before, after) && string.IsNullOrWhiteSpace(command.Analysis)
            && rules.Find("tracking.kpi-lowering", at.Today).Is(out var lowering, out _))
        {
            return new Refusal("analysis-missing", new(
                "調降目標值須附未達成原因分析及因應策略，請補充說明。", "Lowering a target needs an analysis of the miss and a counter-strategy: add them."), lowering.Article);
        }

        return await new Asking(RequestKind.Adjustment, at.Commitment.Lead!, command.Terms, Json.Of(new AdjustmentDetail(command.Adjustment, command.Analysis)))
        {
            Large = AdjustmentTerms.IsLarge(before, after), Basis = basis, Changes = changes,
        }.Keep(at, cancellation);
    }
}

/// <summary>An adjustment as the request keeps it.</summary>
internal sealed record AdjustmentDetail(AdjustmentTerms Adjustment, string Analysis);
