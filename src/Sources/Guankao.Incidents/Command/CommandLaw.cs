using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Who may command: a deputy one incident at a time. Drills and real incidents do not see each other.</summary>
internal static class CommandLaw
{
    public static async Task<Refusal?> Refuse(AppDb db, Guid? here, bool drill, IReadOnlyList<CommandPost> line, int standing, CancellationToken cancellation)
    {
        var who = line[standing].Who;
        var others = await db.Set<Incident>()
            .Where(row => row.State == IncidentState.Open && row.Drill == drill && row.Commander == who && row.Id != here)
            .Select(row => new { row.Title, row.Standing }).ToListAsync(cancellation);

        // Whoever commands by post may look after two; a deputy here or there may not.
        return others.Find(other => standing > 0 || other.Standing > 0) is { } other ? IncidentFaults.TwoCommands(who, other.Title) : null;
    }
}
