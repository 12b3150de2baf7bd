using System.Globalization;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Grants;

/// <summary>Enters a claim (請款).</summary>
/// <param name="Plan">Which plan.</param>
/// <param name="Amount">How much, in whole 元.</param>
/// <param name="On">When.</param>
/// <param name="DocumentNumber">Number of the letter.</param>
/// <param name="Proof">What goes with it: <c>budget</c> 納入預算證明, <c>advance</c> 議會同意墊付函, <c>pass-through</c> 代收代付.</param>
/// <param name="Ground">Who enters it and why.</param>
public sealed record RecordClaim(Guid Plan, long Amount, DateOnly On, string DocumentNumber, string Proof, PlanGround Ground);

/// <summary>Does <see cref="RecordClaim"/>: <c>await handler.Do(command, ct)</c>; gives back the plan.</summary>
public sealed class RecordClaimHandler(LedgerStore store)
{
    /// <summary>The proofs that may go with a claim.</summary>
    public static IReadOnlyList<(string Code, Bilingual Name)> Proofs { get; } =
    [
        ("budget", new("納入預算證明", "proof that the city budgeted it")), ("advance", new("議會同意墊付函", "the council's consent to advance it")),
        ("pass-through", new("代收代付，免附", "paid on behalf, none needed")),
    ];

    /// <summary>Enters it, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(RecordClaim command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await PlanAtHand.Of(ledger, command.Plan, command.Ground, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (Fault(at.Plan, command) is { } fault)
        {
            return fault;
        }

        at.Ledger.Db.Add(new GrantClaim
        {
            Id = Guid.CreateVersion7(), PlanId = at.Plan.Id, Amount = command.Amount, On = command.On, DocumentNumber = command.DocumentNumber.Trim(), Proof = command.Proof,
        });
        return await at.Done("GrantClaimed", command.DocumentNumber.Trim(),
        [
            new("claim", null, command.Amount.ToString(CultureInfo.InvariantCulture)), new("on", null, command.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("proof", null, command.Proof),
        ], cancellation);
    }

    private static Refusal? Fault(GrantPlan plan, RecordClaim command)
    {
        if (plan.ApprovedOn is not { } approved)
        {
            return AccountFaults.NotApproved;
        }

        var (all, most) = (plan.Claims.Sum(claim => claim.Amount) + command.Amount, plan.Lines.Sum(line => line.ApprovedSubsidy ?? 0));
        return command.Amount <= 0 ? AccountFaults.NoAmount
            : string.IsNullOrWhiteSpace(command.DocumentNumber) ? AccountFaults.NoDocument
            : command.On < approved ? AccountFaults.BeforeApproval(command.On, approved)
            : Proofs.All(proof => proof.Code != command.Proof) ? AccountFaults.NoProof
            : command.Proof == "pass-through" && !plan.Lines.Exists(line => GrantAccount.ExceptionOf(line) == "pass-through") ? AccountFaults.NotPassThrough
            : all > most ? AccountFaults.ClaimTooMuch(all, most)
            : null;
    }
}
