using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Grants;

/// <summary>Registers a plan; its duties wait for a decision.</summary>
public sealed record RegisterPlan(PlanTerms Plan, Actor Actor, string Who, string Why);

/// <summary>What registering did.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Lines">Budget lines.</param>
/// <param name="Offered">Duties that wait for a decision.</param>
public sealed record PlanReceipt(Guid Plan, int Lines, int Offered);

/// <summary>Does <see cref="RegisterPlan"/> inside an open change.</summary>
public static class RegisterPlanHandler
{
    /// <summary>Registers it, or says why not; a refusal leaves nothing behind.</summary>
    public static async Task<Outcome<PlanReceipt>> Do(LedgerTransaction ledger, RegisterPlan command, CancellationToken cancellation)
    {
        if (PlanFaults.Of(command.Plan, command.Who, command.Why) is { } fault)
        {
            return fault;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.RegisterPlan, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        if (await ledger.Db.Set<GrantPlan>().AnyAsync(plan => plan.Sha256 == command.Plan.Sha256, cancellation))
        {
            return PlanFaults.Known(command.Plan.Document);
        }

        var plan = Make(command.Plan, ledger.Now);
        ledger.Db.Add(plan);
        ledger.Record(new NewAct("PlanRegistered", plan.Id, command.Who, command.Why, plan.Sha256, Facts(plan)));
        return new PlanReceipt(plan.Id, plan.Lines.Count, plan.Duties.Count);
    }

    private static GrantPlan Make(PlanTerms terms, DateTime now)
    {
        var sum = terms.Lines.Aggregate(BudgetFigures.None, (all, line) => all + line.Money);
        var plan = new GrantPlan
        {
            Id = Guid.CreateVersion7(), City = terms.City!, Year = terms.Year!.Value, Programme = terms.Programme, Title = terms.Title,
            Sha256 = terms.Sha256, Document = terms.Document, Total = sum.Total, Own = sum.Own, Subsidy = sum.Subsidy,
            Terms = Json.Of(terms with { Lines = [], Duties = [] }), RegisteredAt = now,
        };
        plan.Lines.AddRange(terms.Lines.Select((line, at) => new BudgetLine
        {
            Id = Guid.CreateVersion7(), PlanId = plan.Id, Position = at, Name = line.Name, Total = line.Money.Total, Own = line.Money.Own,
            Subsidy = line.Money.Subsidy, Standing = line.Proof?.Standing, Terms = Json.Of(line),
        }));
        plan.Duties.AddRange(terms.Duties.Select((duty, at) => new GrantDuty
        {
            Id = Guid.CreateVersion7(), PlanId = plan.Id, Position = at, Standing = DutyStanding.Offered, Terms = Json.Of(duty),
        }));
        return plan;
    }

    private static ActChange[] Facts(GrantPlan plan) =>
    [
        new("title", null, plan.Title), new("city", null, plan.City), new("year", null, plan.Year.ToString(CultureInfo.InvariantCulture)),
        new("programme", null, plan.Programme), new("document", null, plan.Document),
        new("total", null, plan.Total.ToString(CultureInfo.InvariantCulture)), new("own", null, plan.Own.ToString(CultureInfo.InvariantCulture)),
        new("subsidy", null, plan.Subsidy.ToString(CultureInfo.InvariantCulture)),
    ];
}
