using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>Some commitments taken out of the ledger together, to compare them with new terms or to correct them.</summary>
public sealed class CommitmentShelf
{
    private readonly Dictionary<Guid, Commitment> _commitments;

    private CommitmentShelf(Dictionary<Guid, Commitment> commitments) => _commitments = commitments;

    /// <summary>Takes them out: a few queries for all of them.</summary>
    public static async Task<CommitmentShelf> Of(AppDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var wanted = ids.ToArray();
        return wanted.Length == 0 ? new([]) : new(await db.Set<Commitment>()
            .Where(commitment => wanted.Contains(commitment.Id)).ToDictionaryAsync(commitment => commitment.Id, cancellation));
    }

    internal bool Has(Guid id) => _commitments.ContainsKey(id);

    /// <summary>What the terms would change in a commitment.</summary>
    public IReadOnlyList<ActChange> Differences(Guid id, CommitmentTerms terms) => Ordered(id).Differences(terms);

    /// <summary>What a commitment says now; its source is the latest.</summary>
    public CommitmentTerms Terms(Guid id)
    {
        var row = Ordered(id);
        return new CommitmentTerms(
            row.Number, row.Title, row.Lead, row.Supporters.ConvertAll(supporter => supporter.Agency), row.Domain, row.Goal,
            row.Targets.ConvertAll(target => target.Read()),
            row.Milestones.ConvertAll(milestone => new MilestoneTerms(
                milestone.Path, milestone.Text, milestone.Dues.ConvertAll(due => due.Read()),
                milestone.Targets.ConvertAll(target => target.Read()))),
            row.Sources.MaxBy(source => source.Id)!.Read());
    }

    internal Commitment Ordered(Guid id)
    {
        // The database hands children over in any order; the aggregate counts on places.
        var commitment = _commitments[id];
        commitment.Supporters.Sort((one, other) => one.Position.CompareTo(other.Position));
        commitment.Targets.Sort((one, other) => one.Position.CompareTo(other.Position));
        commitment.Milestones.Sort((one, other) => one.Position.CompareTo(other.Position));
        foreach (var milestone in commitment.Milestones)
        {
            milestone.Dues.Sort((one, other) => one.Position.CompareTo(other.Position));
            milestone.Targets.Sort((one, other) => one.Position.CompareTo(other.Position));
        }

        return commitment;
    }
}
