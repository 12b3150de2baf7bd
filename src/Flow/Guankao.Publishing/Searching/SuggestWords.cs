using Guankao.Audit;

namespace Guankao.Publishing;

/// <summary>Words that lead somewhere, to choose from while typing: <c>await suggest.Ask(ct)</c>.</summary>
public sealed class SuggestWords(CubeShelf cubes)
{
    private const int MostOfAKind = 60;

    /// <summary>Agencies, domains, headings, districts and findings of this ledger, those with most commitments first.</summary>
    public async Task<IReadOnlyList<string>> Ask(CancellationToken cancellation)
    {
        var cube = await cubes.Now(cancellation);
        return cube.Once(nameof(SuggestWords), () => Of(cube));
    }

    private static List<string> Of(PublishedCube cube)
    {
        var facets = Facets.OfAll(cube, new CommitmentSearch());
        return
        [
            .. new[]
            {
                facets.Domains.Select(choice => choice.Value), facets.Agencies.Select(choice => choice.Value),
                Most(cube, PublishedMark.Tag), Most(cube, PublishedMark.District),
                FindingCatalog.All.Where(kind => cube.Tally(PublishedMark.Finding, kind.Code) > 0).Select(kind => kind.Title.ZhHant),
            }.SelectMany(words => words.Take(MostOfAKind)).Distinct(),
        ];
    }

    private static IEnumerable<string> Most(PublishedCube cube, string kind) =>
        cube.Tallies(kind).OrderByDescending(tally => tally.Count).ThenBy(tally => tally.Value, StringComparer.Ordinal).Select(tally => tally.Value);
}
