using Guankao.Identity;

namespace Guankao.Lineage;

/// <summary>Takes what is personal out of a text and keeps its length; the same wherever words leave the house.</summary>
public delegate string PublicText(string text);

/// <summary>What of a document the public does not read, and who reads it all the same.</summary>
/// <param name="Sha256">Which document.</param>
/// <param name="Lifts">Whoever may do this reads it whole.</param>
/// <param name="Agency">Whose document it is.</param>
/// <param name="Closed">True until it is published: nothing may be quoted from it.</param>
/// <param name="Words">Words that are covered wherever the public reads them.</param>
public sealed record DocumentVeil(string Sha256, Deed Lifts, string Agency, bool Closed, IReadOnlyList<string> Words)
{
    /// <summary>What stands in place of a character that is covered.</summary>
    public const char Mark = '○';

    /// <summary>True where this reader reads the document whole.</summary>
    public bool LiftedFor(Actor reader) => Lifted(reader, Lifts, Agency);

    /// <summary>True where this reader reads documents of that agency whole.</summary>
    public static bool Lifted(Actor reader, Deed lifts, string agency) => PermissionTable.Shipped.Refuse(reader, lifts, Matter.Of(agency)) is null;

    /// <summary>A text as the public reads it: covered words and everything personal replaced by as many marks.</summary>
    public static string Cover(string text, IEnumerable<string> words, PublicText clean) =>
        clean(words.Aggregate(text, (left, word) => left.Replace(word, new string(Mark, word.Length), StringComparison.Ordinal)));
}
