using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Minutes, not days: tells the superior, then the commander, of what nobody has taken.</summary>
public sealed class WatchAssignments(LedgerStore store, TimeProvider time)
{
    private const int AtOnce = 200;

    /// <summary>Looks; says how many were escalated.</summary>
    public async Task<int> Do(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (!await Any(now, cancellation))
        {
            return 0;
        }

        await using var ledger = await store.Write(cancellation);
        var late = await (
            from assignment in ledger.Db.Set<Assignment>()
            where assignment.EscalateAt != null && assignment.EscalateAt <= now && assignment.State == AssignmentState.Proposed
            join situation in ledger.Db.Set<Situation>() on assignment.SituationId equals situation.Id
            join incident in ledger.Db.Set<Incident>() on assignment.IncidentId equals incident.Id
            where incident.State == IncidentState.Open
            orderby assignment.EscalateAt
            select new { Assignment = assignment, Situation = situation, Incident = incident }).Take(AtOnce).ToListAsync(cancellation);
        var notices = new List<NewNotice>();
        foreach (var row in late)
        {
            var at = IncidentAtHand.Of(ledger, row.Incident);
            notices.AddRange(Escalate(at, row.Situation, row.Assignment));
        }

        await RaiseNotice.Do(ledger, notices, cancellation);
        await ledger.Commit(cancellation);
        return late.Count;
    }

    private async Task<bool> Any(DateTime now, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<Assignment>().AnyAsync(row => row.EscalateAt != null && row.EscalateAt <= now && row.State == AssignmentState.Proposed, cancellation);
    }

    private static IEnumerable<NewNotice> Escalate(IncidentAtHand at, Situation row, Assignment assignment)
    {
        var steps = IncidentBook.Shipped.SeverityOf(row.Severity)!.Escalate;
        var waited = (int)(at.Now - assignment.ProposedAt).TotalMinutes;
        assignment.Escalated++;
        assignment.EscalateAt = assignment.Escalated < steps.Count ? assignment.ProposedAt.AddMinutes(steps[assignment.Escalated]) : null;
        var drill = at.Incident.Drill ? "【演練】" : "";
        var played = at.Incident.Drill ? "[Drill] " : "";
        var sentence = new Bilingual(
            string.Create(CultureInfo.InvariantCulture, $"{drill}{at.Incident.Title}第{row.Number}案（{row.District}{row.Place}）派給{assignment.Agency}已 {waited} 分鐘，還沒有人接案。"),
            string.Create(CultureInfo.InvariantCulture, $"{played}{at.Incident.Title}, no. {row.Number} ({row.District} {row.Place}) has waited {waited} minutes for {assignment.Agency} to take it."));
        at.Record("AssignmentEscalated", row, "系統", sentence.ZhHant,
            new ActChange("agency", null, assignment.Agency), new ActChange("minutes", null, waited.ToString(CultureInfo.InvariantCulture)));
        var once = string.Create(CultureInfo.InvariantCulture, $"assignment/{assignment.Id:n}/{assignment.Escalated}");
        var path = $"/desk/incidents/{at.Incident.Id:D}/situations/{row.Id:D}";
        return (assignment.Escalated == 1 ? (Addressee[])[Addressee.At(Role.Approver, assignment.Agency), Addressee.OfCity(Role.Dispatcher)] : [Addressee.OfCity(Role.Executive)])
            .Select(to => new NewNotice(NoticeKind.Escalated, once, to, row.Id, path, sentence));
    }
}
