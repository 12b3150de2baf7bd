using Guankao.Documents;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>Which places of a document stand behind commitments already, so that the same file twice opens nothing twice.</summary>
public static class CitedPlaces
{
    /// <summary>The places and the commitments that cite them.</summary>
    public static async Task<IReadOnlyDictionary<Locator, Guid>> Of(AppDb db, string sha256, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var cited = await db.Set<Commitment>().AsNoTracking()
            .SelectMany(commitment => commitment.Sources.Where(source => source.Sha256 == sha256), (commitment, source) => new { commitment.Id, source.Locator })
            .ToListAsync(cancellation);
        return cited.DistinctBy(source => source.Locator).ToDictionary(source => Json.To<Locator>(source.Locator), source => source.Id);
    }

    /// <summary>Every commitment with every document in which it is written.</summary>
    public static IQueryable<CitedDocument> CitedDocuments(this AppDb db) => db.Set<Commitment>().AsNoTracking()
        .SelectMany(commitment => commitment.Sources, (commitment, source) => new CitedDocument { CommitmentId = commitment.Id, Sha256 = source.Sha256 });
}

/// <summary>A commitment and a document in which it is written.</summary>
public sealed class CitedDocument
{
    /// <summary>The commitment.</summary>
    public Guid CommitmentId { get; init; }

    /// <summary>Hash of the document.</summary>
    public string Sha256 { get; init; } = "";
}
