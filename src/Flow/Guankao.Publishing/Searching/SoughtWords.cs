using Guankao.Commitments;
using Guankao.Store;
using Guankao.Store.Search;

namespace Guankao.Publishing;

/// <summary>Something that answers, before its texts are fetched.</summary>
internal sealed record Hit(FoundKind Kind, Guid Id, int Weight, PublishedCommitment? Row = null);

/// <summary>Trips and meetings that answer; not all where more do than are looked at.</summary>
internal sealed record FoundOthers(IReadOnlyList<Hit> Ranked, bool All)
{
    public static FoundOthers None { get; } = new([], true);
}

/// <summary>Typed words in all their spellings, and what holds one of them.</summary>
internal sealed class SoughtWords(AppDb db, IReadOnlyList<string> spellings, IReadOnlyList<string> terms)
{
    private const int MostOthers = 200;

    /// <summary>Every term of every spelling, to be marked.</summary>
    public IReadOnlyList<string> Terms => terms;

    /// <summary>Commitments that hold one of the spellings: anywhere, in a work item or in the latest report.</summary>
    public async Task<WordHits> Commitments(FoundKind? kind, bool marked, CancellationToken cancellation)
    {
        var found = new List<WordHits>();
        foreach (var typed in spellings)
        {
            found.Add(kind switch
            {
                FoundKind.Report => await Part("report", typed, cancellation),
                FoundKind.Milestone => await InWorkItems(await Part("promise", typed, cancellation), typed, cancellation),
                _ => await WordHits.Of(db, typed, WordHits.Most, marked, cancellation),
            });
        }

        return found is [var only] ? only : new WordHits(
            [.. found.SelectMany(hits => hits.Rows).DistinctBy(row => row.Id)],
            found.SelectMany(hits => hits.Marks.SelectMany(marks => marks)).DistinctBy(mark => (mark.CommitmentId, mark.Kind, mark.Value)).ToLookup(mark => mark.CommitmentId),
            found.TrueForAll(hits => hits.All), found.Max(hits => hits.AtLeast));
    }

    /// <summary>The commitments in order, those with most terms in the title first.</summary>
    public IEnumerable<Hit> Ranked(IReadOnlyList<PublishedCommitment> rows, FoundKind kind) =>
        rows.Select(row => new Hit(kind, row.Id, Weight(Folding.Fold(row.Title)), row))
            .OrderByDescending(hit => hit.Weight).ThenBy(hit => hit.Row!.Place).ThenBy(hit => hit.Id);

    /// <summary>Trips and meetings, the latest entered first where the title holds as many terms.</summary>
    public async Task<FoundOthers> Others(FoundKind? kind, CancellationToken cancellation)
    {
        var (hits, all) = (new List<Hit>(), true);
        foreach (var (part, of) in new[] { (PublicWords.Trip, FoundKind.Trip), (PublicWords.Meeting, FoundKind.Meeting) }.Where(part => kind is null || kind == part.Item2))
        {
            foreach (var typed in spellings)
            {
                if (await SearchText.Of(db, part, typed, MostOthers, cancellation) is { } found)
                {
                    hits.AddRange(found.Texts.Select(text => new Hit(of, text.Subject, Weight(text.Head))));
                    all &= found.All;
                }
            }
        }

        return new FoundOthers([.. hits.DistinctBy(hit => hit.Id).OrderByDescending(hit => hit.Weight).ThenBy(hit => hit.Kind).ThenByDescending(hit => hit.Id)], all);
    }

    private async Task<WordHits> Part(string part, string typed, CancellationToken cancellation) =>
        await SearchText.Of(db, part, typed, WordHits.Most, cancellation) is { Texts.Count: > 0 } found
            ? await WordHits.Of(db, [.. found.Texts.Select(text => text.Subject)], found.All, cancellation) : WordHits.None;

    // A promise is indexed whole; which line holds the words is seen in the lines.
    private async Task<WordHits> InWorkItems(WordHits promises, string typed, CancellationToken cancellation)
    {
        var items = await db.WorkItems([.. promises.Rows.Select(row => row.Id)], cancellation);
        var veils = await CommitmentVeils.Over(db, [.. promises.Rows.Select(row => row.Id)], cancellation);
        var wanted = Folding.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return promises with { Rows = [.. promises.Rows.Where(row => items[row.Id].Any(item => Holds(Folding.Fold(veils[row.Id].OverSentence(item.Text)), wanted)))] };
    }

    private static bool Holds(string folded, string[] wanted) => wanted.All(term => folded.Contains(term, StringComparison.Ordinal));

    private int Weight(string folded) => terms.Count(term => folded.Contains(term, StringComparison.Ordinal));
}
