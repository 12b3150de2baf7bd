using System.Net;
using Guankao.Testing;

namespace Guankao.Web.Tests;

/// <summary>Our own sample, in which a row has lost its name.</summary>
public sealed class LostTitleSite : Site
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var visitor = NewVisitor();
        var draft = await visitor.Drop(("政策表.txt", await File.ReadAllBytesAsync(Repository.File("samples", "policy-table.txt"))));
        var saved = await visitor.Post(draft.Headers.Location!.ToString(), new() { ["who"] = "研考會承辦", ["why"] = "試辦" });
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
    }
}

public sealed class LostTitleTests(LostTitleSite site) : IClassFixture<LostTitleSite>
{
    [Fact]
    public async Task List_OfATableThatLostAName_StillNamesEveryLink()
    {
        using var visitor = site.NewVisitor();
        var page = await visitor.Page("/commitments");
        Assert.All(page.QuerySelectorAll("tbody th a"), link => Assert.False(string.IsNullOrWhiteSpace(link.TextContent)));
        var lost = Assert.Single(page.QuerySelectorAll("tbody th a"), link => link.TextContent == "（項目名稱遺失）");
        var own = await visitor.Page(lost.GetAttribute("href")!);
        Assert.Contains("項目名稱遺失", own.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }
}
