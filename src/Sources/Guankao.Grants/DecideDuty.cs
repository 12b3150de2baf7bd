using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Grants;

/// <summary>Follows a duty of a plan as a commitment that cites it, or drops it.</summary>
/// <param name="Id">Which duty.</param>
/// <param name="Follow">True to follow, false to drop.</param>
/// <param name="Owner">Who owes it, where the plan does not say or says it wrongly.</param>
/// <param name="Actor">Who decides.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record DecideDuty(Guid Id, bool Follow, string? Owner, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="DecideDuty"/>: <c>await decide.Do(command, ct)</c>.</summary>
public sealed class DecideDutyHandler(LedgerStore store)
{
    private const int LongestTitle = 60;

    /// <summary>Decides, or says why not; gives back the plan.</summary>
    public async Task<Outcome<Guid>> Do(DecideDuty command, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(command.Who) || string.IsNullOrWhiteSpace(command.Why))
        {
            return PlanFaults.NoGround;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.AcceptDuty, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<GrantDuty>().FirstOrDefaultAsync(row => row.Id == command.Id, cancellation) is not { } duty)
        {
            return PlanFaults.NoDuty;
        }

        if (duty.Standing != DutyStanding.Offered)
        {
            return PlanFaults.Decided;
        }

        var plan = await ledger.Db.Set<GrantPlan>().FirstAsync(row => row.Id == duty.PlanId, cancellation);
        duty.CommitmentId = command.Follow ? Open(ledger, plan, Json.To<DutyTerms>(duty.Terms), command) : null;
        duty.Standing = command.Follow ? DutyStanding.Followed : DutyStanding.Dropped;
        ledger.Record(new NewAct(
            command.Follow ? "DutyFollowed" : "DutyDropped", duty.Id, command.Who, command.Why, plan.Sha256,
            [new ActChange("standing", nameof(DutyStanding.Offered), duty.Standing.ToString()), new ActChange("text", null, Json.To<DutyTerms>(duty.Terms).Text)]));
        await ledger.Commit(cancellation);
        return plan.Id;
    }

    private static Guid Open(LedgerTransaction ledger, GrantPlan plan, DutyTerms duty, DecideDuty command)
    {
        var title = duty.Text.Length <= LongestTitle ? duty.Text : duty.Text[..LongestTitle] + "…";
        var source = new SourceTerms(plan.Sha256, plan.Document, duty.Locator, [duty.Text], duty.Text);
        return OpenCommitmentHandler.Do(ledger, new OpenCommitment(
            new CommitmentTerms(null, title, command.Owner ?? duty.Owner, [], null, duty.Text, [], [], source), command.Who, command.Why));
    }
}
