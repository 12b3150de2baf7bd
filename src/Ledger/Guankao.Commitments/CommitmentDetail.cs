using Guankao.Store;

namespace Guankao.Commitments;

/// <summary>One commitment whole.</summary>
/// <param name="Terms">What it says now; its source is the latest.</param>
/// <param name="Sources">Everywhere it is written, oldest first.</param>
public sealed record CommitmentDetail(CommitmentTerms Terms, IReadOnlyList<SourceTerms> Sources)
{
    /// <summary>Figures and days that are not what was promised first.</summary>
    public IReadOnlyList<MovedPromise> Moved { get; init; } = [];

    /// <summary>Reads it; null where there is none.</summary>
    public static async Task<CommitmentDetail?> Of(AppDb db, Guid id, CancellationToken cancellation)
    {
        var shelf = await CommitmentShelf.Of(db, [id], cancellation);
        if (!shelf.Has(id))
        {
            return null;
        }

        var sources = shelf.Ordered(id).Sources.OrderBy(source => source.Id).Select(source => source.Read()).ToList();
        return new CommitmentDetail(shelf.Terms(id), sources) { Moved = [.. MovedPromise.In(shelf.Ordered(id))] };
    }
}
