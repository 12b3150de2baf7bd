using Guankao.Publishing;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Publishing;

public class SearchPagesTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Search_WordInThePromiseAndTheReport_ShowsBothPlacesWithTheWordMarked(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(A.Commitment("公園更新").Numbered(1).DueBy("112/9/30", "前完成遊具驗收").Reporting("已完成兩座遊具的安裝。", "B")));
        var found = Assert.Single((await Search(city, "遊具")).Found);
        Assert.Equal(2, found.Excerpts.Count);
        Assert.All(found.Excerpts, excerpt => Assert.Equal("遊具", Marked(excerpt)));
        Assert.Empty(found.Title.Hits);
    }

    [Theory, EveryDatabase]
    public async Task Search_WordInTheTitleAlone_MarksItThereAndShowsWhatWasPromised(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(A.Commitment("公園更新").Numbered(1).DueBy("112/9/30", "前完成遊具驗收").Reporting("已安裝兩座。", "B")));
        var found = Assert.Single((await Search(city, "更新")).Found);
        Assert.Equal("更新", Marked(found.Title));
        var excerpt = Assert.Single(found.Excerpts);
        Assert.Contains("前完成遊具驗收", excerpt.Text, StringComparison.Ordinal);
        Assert.Empty(excerpt.Hits);
    }

    [Theory, EveryDatabase]
    public async Task Search_WordThatVeryManyHold_SaysAtLeastHowMany(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable([.. Enumerable.Range(1, 520).Select(number =>
            A.Commitment($"人行工程{number}").Numbered(number).OwedBy("工務局").Reporting("工程完工。", "A"))]));
        Assert.Equal(520, (await Search(city, "工程")).Listing.AtLeast);
        var listing = await city.Browse(new CommitmentSearch(Words: "工程"));
        Assert.Equal((520, 500, true), (listing.AtLeast, listing.Rows.Total, listing.Rows.Capped));
        var narrowed = await city.Browse(new CommitmentSearch(Words: "工程", Agency: "工務局"));
        Assert.Equal((null, 520, false), (narrowed.AtLeast, narrowed.Rows.Total, narrowed.Rows.Capped));
        Assert.Null((await city.Browse(new CommitmentSearch(Words: "工程52"))).AtLeast);
    }

    private static Task<SearchResults> Search(TestCity city, string words) =>
        city.Get<SearchPages>().Ask(new CommitmentSearch(Words: words), null, CancellationToken.None);

    private static string Marked(Excerpt excerpt)
    {
        var (start, end) = Assert.Single(excerpt.Hits);
        return excerpt.Text[start..end];
    }
}
