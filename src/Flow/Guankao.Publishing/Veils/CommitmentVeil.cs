using System.Collections.Frozen;
using Guankao.Lineage;

namespace Guankao.Publishing;

/// <summary>
/// What of a commitment the public does not read: what a document withholds in which it is written, what a person covered,
/// and what looks personal unless a person said that it is not.
/// </summary>
/// <param name="Closed">True until the document is published: the title is told, no sentence of it.</param>
/// <param name="Words">Words that are covered.</param>
/// <param name="Shown">Words that look personal and are not.</param>
internal sealed record CommitmentVeil(bool Closed, IReadOnlyList<string> Words, IReadOnlySet<string> Shown)
{
    /// <summary>Nothing is withheld but what is personal.</summary>
    public static CommitmentVeil None { get; } = new(false, [], FrozenSet<string>.Empty);

    /// <summary>A text that is published whatever becomes of the document: a title, a report, who did what.</summary>
    public string Over(string text) => Words.Count == 0 ? Clean(text) : DocumentVeil.Cover(text, Words, Clean);

    /// <summary>All words of a promise: its title, then its sentences.</summary>
    public string OverPromise(string title, string words) => Over(Closed ? title : words);

    /// <summary>A text that was taken out of the document, or tells what stands in it.</summary>
    public string OverSentence(string text) => Closed ? "" : Over(text);

    private string Clean(string text) => Redaction.Clean(text, Shown);
}
