using Guankao.Lineage;

namespace Guankao.Publishing;

/// <summary>What of a commitment the public does not read, since a document in which it is written is not, or not wholly, published.</summary>
/// <param name="Closed">True until the document is published: the title is told, no sentence of it.</param>
/// <param name="Words">Words that are covered.</param>
internal sealed record CommitmentVeil(bool Closed, IReadOnlyList<string> Words)
{
    /// <summary>Nothing is withheld but what is personal.</summary>
    public static CommitmentVeil None { get; } = new(false, []);

    /// <summary>A text that is published whatever becomes of the document: a title, a report, who did what.</summary>
    public string Over(string text) => Words.Count == 0 ? Redaction.Clean(text) : DocumentVeil.Cover(text, Words, Redaction.Clean);

    /// <summary>All words of a promise: its title, then its sentences.</summary>
    public string OverPromise(string title, string words) => Over(Closed ? title : words);

    /// <summary>A text that was taken out of the document, or tells what stands in it.</summary>
    public string OverSentence(string text) => Closed ? "" : Over(text);
}
