using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Grants;

/// <summary>Who writes into the account of a plan, and on what ground.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record PlanGround(Actor Actor, string Who, string Why);

/// <summary>A plan taken out with its account for an act that its actor may do.</summary>
internal sealed record PlanAtHand(LedgerTransaction Ledger, GrantPlan Plan, PlanGround Ground)
{
    public PlanTerms Terms { get; } = Json.To<PlanTerms>(Plan.Terms);

    public static async Task<Outcome<PlanAtHand>> Of(LedgerTransaction ledger, Guid id, PlanGround ground, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(ground.Actor, Deed.KeepGrant, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        if (string.IsNullOrWhiteSpace(ground.Who) || string.IsNullOrWhiteSpace(ground.Why))
        {
            return PlanFaults.NoGround;
        }

        var plan = await ledger.Db.Set<GrantPlan>().Include(row => row.Lines).Include(row => row.Claims).Include(row => row.Spending)
            .Include(row => row.Filled).Include(row => row.Built).AsSplitQuery().FirstOrDefaultAsync(row => row.Id == id, cancellation);
        return plan is null ? AccountFaults.NoPlan : new PlanAtHand(ledger, plan, ground);
    }

    /// <summary>Writes it down, keeps it and gives back the plan.</summary>
    public async Task<Outcome<Guid>> Done(string kind, string? evidence, IReadOnlyList<ActChange> changes, CancellationToken cancellation)
    {
        Ledger.Record(new NewAct(kind, Plan.Id, Ground.Who.Trim(), Ground.Why.Trim(), evidence, [.. changes.Where(change => change.Old != change.New)]));
        await Ledger.Commit(cancellation);
        return Plan.Id;
    }
}
