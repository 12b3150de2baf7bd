using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>The centre gives a situation to a bureau by hand (改派).</summary>
/// <param name="Incident">Of which incident.</param>
/// <param name="Situation">Which.</param>
/// <param name="Agency">To whom, full name.</param>
/// <param name="Lead">True to lead it: whoever led before does not any more.</param>
/// <param name="Actor">Who gives it.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record AssignSituation(Guid Incident, Guid Situation, string Agency, bool Lead, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="AssignSituation"/>: <c>await assign.Do(command, ct)</c>.</summary>
public sealed class AssignSituationHandler(LedgerStore store)
{
    /// <summary>Gives it, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(AssignSituation command, CancellationToken cancellation)
    {
        if (IncidentFaults.Unsigned(command.Who, command.Why) is { } unsigned)
        {
            return unsigned;
        }

        if (string.IsNullOrWhiteSpace(command.Agency))
        {
            return IncidentFaults.NoBureau;
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await IncidentAtHand.Open(ledger, command.Incident, command.Actor, Deed.DivideWork, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (await Situations.Tracked(at, command.Situation, cancellation) is not { } row)
        {
            return IncidentFaults.NoSituation;
        }

        if (row.State == SituationState.Merged)
        {
            return IncidentFaults.MergedAlready;
        }

        var changes = new List<ActChange>();
        if (command.Lead)
        {
            foreach (var old in row.Assignments.Where(each => each is { Lead: true, State: AssignmentState.Proposed or AssignmentState.Accepted }))
            {
                changes.Add(new ActChange("assignment", old.Agency, command.Agency.Trim()));
                (old.State, old.EscalateAt, old.Note) = (AssignmentState.Dropped, null, command.Why.Trim());
            }
        }

        Assigning.Add(at, row, new Proposal(command.Agency.Trim(), command.Lead, new($"應變中心指派：{command.Why.Trim()}", $"Given by the centre: {command.Why.Trim()}")));
        row.State = row.Assignments.Exists(each => each.State == AssignmentState.Accepted) ? SituationState.Taken : SituationState.Open;
        at.Record("SituationAssigned", row, command.Who, command.Why.Trim(), [.. changes.DefaultIfEmpty(new ActChange("assignment", null, command.Agency.Trim()))]);
        await ledger.Commit(cancellation);
        return row.Id;
    }
}
