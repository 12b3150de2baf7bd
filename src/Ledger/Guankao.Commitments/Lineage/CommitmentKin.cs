using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>Commitments that came out of one another by parting, merging and carrying over.</summary>
public static class CommitmentKin
{
    // Ten years of carrying over; a circle cannot be made, since what has moved on takes no further part.
    private const int MostSteps = 10;

    /// <summary>For each of them itself and all that it came out of.</summary>
    public static async Task<ILookup<Guid, Guid>> WithForebears(this AppDb db, IReadOnlyCollection<Guid> commitments, CancellationToken cancellation)
    {
        var kin = commitments.Distinct().Select(id => (Of: id, Is: id)).ToHashSet();
        for (var (step, edge) = (0, kin.ToList()); step < MostSteps && edge.Count > 0; step++)
        {
            var sought = edge.ConvertAll(pair => pair.Is);
            var found = (await db.Set<Descent>().AsNoTracking().Where(row => sought.Contains(row.ToId)).ToListAsync(cancellation)).ToLookup(row => row.ToId, row => row.FromId);
            edge = [.. edge.SelectMany(pair => found[pair.Is].Select(from => (pair.Of, Is: from))).Where(kin.Add)];
        }

        return kin.ToLookup(pair => pair.Of, pair => pair.Is);
    }

    /// <summary>Them and all that came out of them.</summary>
    public static async Task<IReadOnlyCollection<Guid>> WithOffspring(this AppDb db, IReadOnlyCollection<Guid> commitments, CancellationToken cancellation)
    {
        var kin = commitments.ToHashSet();
        for (var (step, edge) = (0, kin.ToList()); step < MostSteps && edge.Count > 0; step++)
        {
            var sought = edge;
            edge = [.. (await db.Set<Descent>().AsNoTracking().Where(row => sought.Contains(row.FromId)).Select(row => row.ToId).ToListAsync(cancellation)).Where(kin.Add)];
        }

        return kin;
    }
}
