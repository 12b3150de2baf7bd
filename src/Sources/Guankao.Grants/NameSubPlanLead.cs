using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Grants;

/// <summary>Says who leads a sub-plan (子計畫主責機關), where the plan names nobody or names it wrongly.</summary>
/// <param name="Plan">Which plan.</param>
/// <param name="Position">Place among its sub-plans, from 0.</param>
/// <param name="Lead">Full name of the agency.</param>
/// <param name="Ground">Who says so and why.</param>
public sealed record NameSubPlanLead(Guid Plan, int Position, string Lead, PlanGround Ground);

/// <summary>Does <see cref="NameSubPlanLead"/>: <c>await handler.Do(command, ct)</c>; gives back the plan.</summary>
public sealed class NameSubPlanLeadHandler(LedgerStore store)
{
    private const int LongestName = 60;

    private static readonly Refusal NoSubPlan = new("subplan-unknown", new(
        "計畫沒有這個子計畫，請重新整理頁面。", "The plan has no such sub-plan: load the page again."));

    private static readonly Refusal NoLead = new("subplan-lead-missing", new(
        "請填主責機關的全名，例如「宜蘭縣政府消防局」。", "Give the full name of the agency that leads it."));

    /// <summary>Writes it beside what the plan says, which stays; or says why not.</summary>
    public async Task<Outcome<Guid>> Do(NameSubPlanLead command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await PlanAtHand.Of(ledger, command.Plan, command.Ground, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var (subs, lead) = (at.Terms.SubPlans, command.Lead.Trim());
        if (command.Position < 0 || command.Position >= subs.Count)
        {
            return NoSubPlan;
        }

        if (lead.Length is 0 or > LongestName)
        {
            return NoLead;
        }

        var sub = subs[command.Position];
        if (sub.LedBy == lead)
        {
            return Same(sub);
        }

        // A name that is the plan's own again needs no hand.
        var named = sub with { Named = lead == sub.Lead ? null : lead };
        at.Plan.Terms = Json.Of(at.Terms with { SubPlans = [.. subs.Select((each, place) => place == command.Position ? named : each)] });
        return await at.Done("PlanLeadNamed", null, [new ActChange("subplan", null, sub.Name), new ActChange("lead", sub.LedBy, lead)], cancellation);
    }

    private static Refusal Same(SubPlanTerms sub) => new("subplan-lead-same", new(
        $"「{sub.Name}」的主責機關已經是{sub.LedBy}，沒有變動。", $"“{sub.Name}” is led by {sub.LedBy} already; nothing changed."));
}
