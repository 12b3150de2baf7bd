using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Puts assignments on a situation and starts their minutes.</summary>
internal static class Assigning
{
    private static readonly AssignmentState[] Carried = [AssignmentState.Proposed, AssignmentState.Accepted];

    /// <summary>What the table proposes.</summary>
    public static async Task Propose(IncidentAtHand at, Situation row, IReadOnlyList<string> named, CancellationToken cancellation)
    {
        var damage = Store.Json.To<SituationTerms>(row.Terms).Damage;
        var load = await Load(at, DivisionTable.Candidates(at.Incident.City, row.District, damage), cancellation);
        foreach (var proposal in DivisionTable.Propose(at.Incident.City, row.District, damage, named, load))
        {
            Add(at, row, proposal);
        }
    }

    /// <summary>One bureau.</summary>
    public static Assignment Add(IncidentAtHand at, Situation row, Proposal proposal)
    {
        var severity = IncidentBook.Shipped.SeverityOf(row.Severity)!;
        var assignment = new Assignment
        {
            Id = Guid.CreateVersion7(), SituationId = row.Id, IncidentId = row.IncidentId, Agency = proposal.Agency, Lead = proposal.Lead, State = AssignmentState.Proposed,
            WhyZh = proposal.Why.ZhHant, WhyEn = proposal.Why.En, ProposedAt = at.Now, AcceptBy = at.Now.AddMinutes(severity.Accept),
            EscalateAt = proposal.Lead ? at.Now.AddMinutes(severity.Escalate[0]) : null,
        };
        row.Assignments.Add(assignment);
        at.Ledger.Db.Add(assignment);
        return assignment;
    }

    private static async Task<Dictionary<string, int>> Load(IncidentAtHand at, IReadOnlyList<string> agencies, CancellationToken cancellation) =>
        await at.Ledger.Db.Set<Assignment>()
            .Where(row => row.IncidentId == at.Incident.Id && row.Lead && Carried.Contains(row.State) && agencies.Contains(row.Agency))
            .GroupBy(row => row.Agency).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancellation);

    /// <summary>Ends what is still carried of a situation.</summary>
    public static IReadOnlyList<ActChange> Drop(Situation row, string note)
    {
        var changes = new List<ActChange>();
        foreach (var assignment in row.Assignments.Where(each => Carried.Contains(each.State)))
        {
            changes.Add(new ActChange("assignment", assignment.Agency, null));
            (assignment.State, assignment.EscalateAt, assignment.Note) = (AssignmentState.Dropped, null, note);
        }

        return changes;
    }
}
