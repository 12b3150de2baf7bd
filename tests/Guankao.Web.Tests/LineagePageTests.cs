using System.Net;

namespace Guankao.Web.Tests;

public sealed class LineagePageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Record_LinkedAndEndedOnItsPage_IsDrawnAndListedInBothLanguages()
    {
        using var visitor = site.NewVisitor();
        var trip = await Register(visitor);
        var commitment = (await visitor.Page(trip)).QuerySelectorAll("article.row-pair a[href^='/commitments/']")[0].GetAttribute("href")!;
        var other = (await visitor.Page(trip)).QuerySelectorAll("article.row-pair a[href^='/commitments/']")[1].GetAttribute("href")!;
        var address = (await visitor.Page(commitment)).QuerySelector("#h-links ~ p a")!.GetAttribute("href")!;

        var page = await visitor.Page(address);
        Assert.Equal(3, page.QuerySelectorAll("table.figures tbody tr").Length);
        Assert.Equal("img", page.QuerySelector("svg.drawing")!.GetAttribute("role"));

        var title = (await visitor.Page(other)).QuerySelector("h1")!.TextContent;
        var found = "?handler=link&q=" + Uri.EscapeDataString(title[..8]);
        var key = "commitment/" + other.Split('/')[^1];
        var refused = await visitor.Post(address + found, new() { ["other"] = key, ["quote"] = "沒有這句話", ["who"] = "研考會", ["why"] = "同案" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("沒有這段引文", (await refused.Page()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.Post(address + found, new() { ["other"] = key, ["who"] = "研考會", ["why"] = "同案" })).StatusCode);
        Assert.Contains((await visitor.Page(commitment)).QuerySelectorAll("section[aria-labelledby=h-links] a"), link => link.GetAttribute("href") == other);
        Assert.Contains("研考會：同案", (await visitor.Page("/lineage")).QuerySelector("section[aria-labelledby=h-latest]")!.TextContent, StringComparison.Ordinal);

        var link = (await visitor.Page(address)).QuerySelector("input[name=link]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.Post(address + "?handler=end", new() { ["link"] = link, ["who"] = "研考會", ["why"] = "連錯" })).StatusCode);
        Assert.Null((await visitor.Page(address)).QuerySelector("input[name=link]"));
        Assert.Equal("The way of", (await visitor.Page(address + "?lang=en")).QuerySelector("svg.drawing")!.GetAttribute("aria-label")!.Split(':')[0]);
    }

    [Fact]
    public async Task Record_LookedForByItsWords_IsFound()
    {
        using var visitor = site.NewVisitor();
        Assert.Contains("沒有符合", (await visitor.Page("/lineage?q=" + Uri.EscapeDataString("不存在的字詞"))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/lineage/commitment/{Guid.CreateVersion7()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/lineage/nothing/at-all")).StatusCode);
    }

    private static async Task<string> Register(HttpClient visitor)
    {
        var address = (await visitor.Drop(SampleTrip.File())).Headers.Location!.ToString();
        return (await visitor.Post(address, new() { ["who"] = "研考會承辦", ["why"] = "依報告登錄" })).Headers.Location!.ToString();
    }
}
