using System.Net;
using AngleSharp.Html.Dom;

namespace Guankao.Web.Tests;

public sealed class ExplainedFindingTests(FilledSite site) : IClassFixture<FilledSite>
{
    [Fact]
    public async Task Finding_ExplainedAndRestored_LeavesTheListAndComesBack()
    {
        using var visitor = site.NewVisitor();
        var address = await Late(visitor);
        var before = await visitor.Page(address);
        Assert.Null(before.QuerySelector("input[name=form-token]"));
        var findings = before.QuerySelectorAll(".findings ol > li").Length;

        var form = await visitor.Page(Link(before, ".findings .settle a[href*='explain=late']"));
        var saved = await Send(visitor, form, "研考會承辦", "已核定展延至8月底");
        Assert.Equal((HttpStatusCode.SeeOther, address), (saved.StatusCode, saved.Headers.Location!.ToString()));
        var explained = await visitor.Page(address);
        Assert.True(explained.QuerySelectorAll(".findings ol > li").Length < findings);
        Assert.Contains("已核定展延至8月底", explained.QuerySelector(".explained")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("研考會承辦", explained.QuerySelector(".explained")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("註記已說明", explained.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(address, await Listed(visitor, "/commitments?finding=late"));

        var back = await visitor.Page(Link(explained, ".explained .settle a"));
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(visitor, back, "工務局承辦", "展延函撤回")).StatusCode);
        var restored = await visitor.Page(address);
        Assert.Equal(findings, restored.QuerySelectorAll(".findings ol > li").Length);
        Assert.Null(restored.QuerySelector(".explained"));
        Assert.Contains(address, await Listed(visitor, "/commitments?finding=late"));
    }

    [Fact]
    public async Task Finding_ExplainedWithoutReason_IsRefusedAndKeepsWhatWasWritten()
    {
        using var visitor = site.NewVisitor();
        var form = await visitor.Page(await Late(visitor) + "?explain=late");
        var answer = await Send(visitor, form, "研考會承辦", " ");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains("理由", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("研考會承辦", page.QuerySelector("#who")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Finding_ExplainedWithoutFormToken_IsRefused()
    {
        using var visitor = site.NewVisitor();
        var address = await Late(visitor);
        var answer = await visitor.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["code"] = "late", ["period"] = "2023-12-31", ["who"] = "研考會承辦", ["why"] = "已展延",
        }));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null((await visitor.Page(address)).QuerySelector(".explained"));
    }

    [Theory]
    [InlineData("?explain=not-done")]
    [InlineData("?explain=nothing-known")]
    [InlineData("?restore=late")]
    public async Task Form_OfAFindingThatIsNotThere_IsNotShown(string query)
    {
        using var visitor = site.NewVisitor();
        Assert.Null((await visitor.Page(await Late(visitor) + query)).QuerySelector("#explain"));
    }

    private static async Task<string> Late(HttpClient visitor) => (await visitor.Page("/commitments"))
        .QuerySelectorAll("tbody th a").Single(a => a.TextContent == "興建青年社會住宅").GetAttribute("href")!;

    private static async Task<IEnumerable<string?>> Listed(HttpClient visitor, string address) =>
        (await visitor.Page(address)).QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href"));

    private static string Link(IHtmlDocument page, string selector) => page.QuerySelector(selector)!.GetAttribute("href")!;

    /// <summary>Fills in the form as it stands on the page, the way a browser without scripts does.</summary>
    private static async Task<HttpResponseMessage> Send(HttpClient visitor, IHtmlDocument page, string who, string why)
    {
        var form = page.QuerySelector("#explain form")!;
        var fields = form.QuerySelectorAll("input").OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
        (fields["who"], fields["why"]) = (who, why);
        return await visitor.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
    }
}
