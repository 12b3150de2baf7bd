using System.Net;

namespace Guankao.Web.Tests;

public sealed class SavedTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Table_SavedThenCorrected_ShowsTheDifferenceBeforeItIsSaved()
    {
        using var visitor = site.NewVisitor();
        var first = (await visitor.Drop(SampleTable.File())).Headers.Location!.ToString();
        var saved = await visitor.Post(first, new() { ["who"] = "研考會承辦", ["why"] = "年中定稿" });
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        var receipt = await visitor.Page(saved.Headers.Location!.ToString());
        Assert.Contains("新增 3 項", receipt.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Null(receipt.QuerySelector(".save form"));

        var again = await visitor.Page((await visitor.Drop(SampleTable.File())).Headers.Location!.ToString());
        Assert.Contains("再存一次不會改變任何東西", again.QuerySelector(".save")!.TextContent, StringComparison.Ordinal);

        var corrected = SampleTable.Text.Replace("增設人行道 12 處\t", "增設人行道 18 處\t", StringComparison.Ordinal);
        var draft = (await visitor.Drop(("更正.txt", corrected.Utf8()))).Headers.Location!.ToString();
        var page = await visitor.Page(draft);
        var difference = page.QuerySelector(".difference")!;
        Assert.Contains("增設標線型人行道", difference.TextContent, StringComparison.Ordinal);
        Assert.Equal("增設人行道 12 處", difference.QuerySelector("del")!.TextContent);
        Assert.Equal("增設人行道 18 處", difference.QuerySelector("ins")!.TextContent);

        await visitor.Post(draft, new() { ["who"] = "研考會承辦", ["why"] = "更正目標" });
        var list = await visitor.Page("/commitments");
        var address = list.QuerySelectorAll("tbody th a").Single(a => a.TextContent == "增設標線型人行道").GetAttribute("href")!;
        var commitment = await visitor.Page(address);
        Assert.Contains("增設人行道 18 處", commitment.QuerySelector("#goal")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("更正目標", commitment.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
    }
}
