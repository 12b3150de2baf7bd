using Guankao.Documents;
using Guankao.Store;

namespace Guankao.Commitments;

/// <summary>A place where the commitment is written.</summary>
internal sealed class CommitmentSource
{
    public Guid Id { get; init; }

    public required string Sha256 { get; init; }

    public required string Document { get; init; }

    /// <summary>The locator as JSON.</summary>
    public required string Locator { get; init; }

    /// <summary>The printed cells as JSON.</summary>
    public required string RawCells { get; init; }

    public required string Quote { get; init; }

    public static CommitmentSource Cite(SourceTerms terms) => new()
    {
        Id = Guid.CreateVersion7(), Sha256 = terms.Sha256, Document = terms.Document, Locator = Json.Of(terms.Locator),
        RawCells = Json.Of(terms.RawCells), Quote = terms.Quote,
    };

    public bool Stands(SourceTerms terms) => Sha256 == terms.Sha256 && Locator == Json.Of(terms.Locator);

    public SourceTerms Read() => new(Sha256, Document, Json.To<Locator>(Locator), Json.To<List<string>>(RawCells), Quote);
}
