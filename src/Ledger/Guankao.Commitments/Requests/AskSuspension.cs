using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>Asks to put a commitment on hold (申請暫緩) because of something outside, which must stand in the ledger as a blocker.</summary>
/// <param name="Actor">Who asks.</param>
/// <param name="Commitment">Which commitment.</param>
/// <param name="Terms">Legal reason, statement, document number.</param>
/// <param name="Blocker">What blocks it, unanswered so far.</param>
public sealed record AskSuspension(Actor Actor, Guid Commitment, AskTerms Terms, Guid Blocker);

/// <summary>Asks to give a commitment up (申請撤銷).</summary>
/// <param name="Actor">Who asks.</param>
/// <param name="Commitment">Which commitment.</param>
/// <param name="Terms">Legal reason, statement, document number.</param>
public sealed record AskWithdrawal(Actor Actor, Guid Commitment, AskTerms Terms);

/// <summary>Does <see cref="AskSuspension"/>: <c>await ask.Do(command, ct)</c>.</summary>
public sealed class AskSuspensionHandler(LedgerStore store, HomeRules rules)
{
    /// <summary>Hands it in, or says why not.</summary>
    public async Task<Outcome<AskedRequest>> Do(AskSuspension command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await CommitmentAtHand.Of(ledger, command.Commitment, command.Actor, Deed.AskSuspension, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (command.Terms.Fault() is { } fault)
        {
            return fault;
        }

        if (!RequestRules.Reason(rules, "tracking.suspend-reasons", command.Terms.Reason, at.Today).Is(out var row, out refusal))
        {
            return refusal;
        }

        var blocked = await ledger.Db.Set<Blocker>().AnyAsync(
            blocker => blocker.Id == command.Blocker && blocker.CommitmentId == command.Commitment && blocker.AnsweredOn == null, cancellation);
        return blocked
            ? await new Asking(RequestKind.Suspension, at.Commitment.Lead!, command.Terms, Json.Of(new SuspensionDetail(command.Blocker)))
            {
                Basis = row.Article, Changes = [new ActChange("blocker", null, command.Blocker.ToString())],
            }.Keep(at, cancellation)
            : LifeRefusals.NoSuchBlocker;
    }
}

/// <summary>Does <see cref="AskWithdrawal"/>: <c>await ask.Do(command, ct)</c>.</summary>
public sealed class AskWithdrawalHandler(LedgerStore store, HomeRules rules)
{
    /// <summary>Hands it in, or says why not.</summary>
    public async Task<Outcome<AskedRequest>> Do(AskWithdrawal command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await CommitmentAtHand.Of(ledger, command.Commitment, command.Actor, Deed.AskWithdrawal, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if ((command.Terms.Fault() ?? RequestRules.CutOff(rules, at.Commitment.Due, at.Today)) is { } fault)
        {
            return fault;
        }

        return RequestRules.Reason(rules, "tracking.withdraw-reasons", command.Terms.Reason, at.Today).Is(out var row, out refusal)
            ? await new Asking(RequestKind.Withdrawal, at.Commitment.Lead!, command.Terms, "{}") { Large = true, Basis = row.Article }.Keep(at, cancellation)
            : refusal;
    }
}

/// <summary>A suspension as the request keeps it.</summary>
internal sealed record SuspensionDetail(Guid Blocker);
