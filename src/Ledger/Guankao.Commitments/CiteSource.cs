namespace Guankao.Commitments;

/// <summary>Adds a place where a commitment is written again, such as the table of a later period.</summary>
/// <param name="Id">Which commitment.</param>
/// <param name="Source">Where.</param>
public sealed record CiteSource(Guid Id, SourceTerms Source);

/// <summary>Does <see cref="CiteSource"/> inside an open change; the act that cites it names the document as evidence.</summary>
public static class CiteSourceHandler
{
    /// <summary>Adds it unless it stands there already.</summary>
    public static void Do(CommitmentShelf shelf, CiteSource command)
    {
        var commitment = shelf.Ordered(command.Id);
        if (!commitment.Sources.Exists(source => source.Stands(command.Source)))
        {
            commitment.Sources.Add(CommitmentSource.Cite(command.Source));
        }
    }
}
