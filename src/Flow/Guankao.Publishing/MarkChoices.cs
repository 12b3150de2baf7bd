using Guankao.Reporting;
using Guankao.Store;

namespace Guankao.Publishing;

/// <summary>
/// What one may filter by of the things that a commitment can have several of. How many have a value is told where nothing
/// else is asked for: under other filters it would have to be counted for one reader.
/// </summary>
internal sealed record MarkChoices(
    IReadOnlyList<FilterChoice> Districts, IReadOnlyList<FilterChoice> Periods, IReadOnlyList<FilterChoice> Tags, IReadOnlyList<FilterChoice> Amounts)
{
    // More than so many nobody reads in a list; the one that was chosen is always among them.
    private const int MostTags = 200;

    /// <summary>The choices under a search.</summary>
    public static async Task<MarkChoices> Of(AppDb db, PublishedCube cube, CommitmentSearch search, CancellationToken cancellation)
    {
        var names = await cube.Once(nameof(PeriodReads), async () => (await db.Periods(cancellation)).ToLookup(period => PublishedMark.Day(period.LastDay)!, period => period.Name), cancellation);
        var bare = search with { Sort = default, Descending = false, Page = 1, Size = 25 };
        IReadOnlyList<FilterChoice> Choices(string kind, CommitmentSearch without) =>
            without == new CommitmentSearch() ? Counted(cube, kind) : cube.Once((nameof(MarkChoices), kind), () => Uncounted(cube, kind));
        var tags = Choices(PublishedMark.Tag, bare with { Tag = null });
        return new MarkChoices(
            Choices(PublishedMark.District, bare with { District = null }),
            [.. Choices(PublishedMark.Period, bare with { Period = null }).OrderByDescending(choice => choice.Value, StringComparer.Ordinal)
                .Select(choice => choice with { Label = names[choice.Value].FirstOrDefault() })],
            [.. tags.Where((choice, at) => at < MostTags || choice.Value == search.Tag)],
            [.. AmountStep.All.Join(Choices(PublishedMark.Amount, bare with { Amount = null }), step => step.Code, choice => choice.Value, (_, choice) => choice)]);
    }

    /// <summary>The listing with these choices.</summary>
    public CommitmentListing Beside(CommitmentListing listing) =>
        listing with { Districts = Districts, Periods = Periods, Tags = Tags, Amounts = Amounts };

    private static List<FilterChoice> Counted(PublishedCube cube, string kind) => cube.Once((nameof(Counted), kind), () =>
        cube.Tallies(kind).OrderByDescending(tally => tally.Count).ThenBy(tally => tally.Value, StringComparer.Ordinal)
            .Select(tally => new FilterChoice(tally.Value, tally.Count)).ToList());

    private static List<FilterChoice> Uncounted(PublishedCube cube, string kind) => Counted(cube, kind).ConvertAll(choice => choice with { Count = null });
}
