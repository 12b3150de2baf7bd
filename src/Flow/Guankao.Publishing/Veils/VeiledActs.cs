using Guankao.Store.Acts;

namespace Guankao.Publishing;

/// <summary>Acts of a commitment as the public reads them.</summary>
internal static class VeiledActs
{
    // Links are shown under the veils of both their ends; told again here, one end would tell what the other covers.
    private static readonly string[] Links = ["RecordsLinked", "LinkEnded"];

    // Told while the document is closed: what a list tells too, and states. Everything else may be its words.
    private static readonly string[] Told = ["number", "title", "lead", "supporting", "domain", "status", "adoption", "from", "into", "part"];

    public static PublishedAct Of(PastAct act, CommitmentVeil veil) => Array.IndexOf(Links, act.Kind) >= 0
        ? new PublishedAct(act.Kind, act.Who, act.When, "", [])
        : new PublishedAct(
            act.Kind, act.Who, act.When, veil.OverSentence(act.Why),
            [.. act.Changes.Where(change => !veil.Closed || Array.IndexOf(Told, change.What) >= 0).Select(change => new PublishedChange(change.What, Over(veil, change.Old), Over(veil, change.New)))]);

    private static string? Over(CommitmentVeil veil, string? text) => text is null ? null : veil.Over(text);
}
