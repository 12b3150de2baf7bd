using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>One commitment whole.</summary>
/// <param name="Terms">What it says now; its source is the latest.</param>
/// <param name="Sources">Everywhere it is written, oldest first.</param>
public sealed record CommitmentDetail(CommitmentTerms Terms, IReadOnlyList<SourceTerms> Sources)
{
    /// <summary>Reads it; null where there is none.</summary>
    public static async Task<CommitmentDetail?> Of(AppDb db, Guid id, CancellationToken cancellation)
    {
        if (!await db.Set<Commitment>().AnyAsync(commitment => commitment.Id == id, cancellation))
        {
            return null;
        }

        var row = (await CommitmentShelf.Of(db, [id], cancellation)).Ordered(id);
        var sources = row.Sources.OrderBy(source => source.Id).Select(source => source.Read()).ToList();
        var terms = new CommitmentTerms(
            row.Number, row.Title, row.Lead, row.Supporters.ConvertAll(supporter => supporter.Agency), row.Domain, row.Goal,
            row.Targets.ConvertAll(target => target.Read()),
            row.Milestones.ConvertAll(milestone => new MilestoneTerms(
                milestone.Path, milestone.Text, milestone.Dues.ConvertAll(due => due.Read()),
                milestone.Targets.ConvertAll(target => target.Read()))),
            sources[^1]);
        return new CommitmentDetail(terms, sources);
    }
}
