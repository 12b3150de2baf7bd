using System.Net;
using AngleSharp.Dom;
using Guankao.Testing;

namespace Guankao.Web.Tests;

/// <summary>A site whose ledger holds a table, the report of a trip and minutes, put there through the pages.</summary>
public sealed class SourcedSite : Site
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var visitor = NewVisitor();
        var minutes = ("minutes-rulings.txt", await File.ReadAllBytesAsync(Repository.File("samples", "minutes-rulings.txt")));
        foreach (var file in new[] { SampleTable.File(), SampleTrip.File(), minutes })
        {
            var draft = await visitor.Drop(file);
            Assert.Equal(HttpStatusCode.SeeOther, draft.StatusCode);
            var saved = await visitor.Post(draft.Headers.Location!.ToString(), new() { ["who"] = "研考會承辦", ["why"] = "依文件登錄" });
            Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        }
    }
}

public sealed class SearchKindTests(SourcedSite site) : IClassFixture<SourcedSite>, IDisposable
{
    private readonly HttpClient _visitor = site.NewVisitor();

    public void Dispose() => _visitor.Dispose();

    [Theory]
    [InlineData("港灣再生", "", "trip", "/trips/")]
    [InlineData("聯合巡查時段", "", "meeting", "/meetings/")]
    [InlineData("聯合巡查時段", "&kind=meeting", "meeting", "/meetings/")]
    [InlineData("強化社會安全網", "", "meeting", "/meetings/")]
    [InlineData("釜山", "&kind=trip", "trip", "/trips/")]
    [InlineData("第一期", "&kind=milestone", "milestone", "#m0")]
    [InlineData("飲用水", "&kind=report", "report", "#h-report")]
    [InlineData("累計完成 300", "&kind=milestone", "milestone", "#m1")]
    public async Task Search_OfAKind_FindsItWithItsWordsMarkedAndLeadsThere(string words, string more, string kind, string address)
    {
        var page = await Search(words, more);
        var found = page.QuerySelectorAll(".found li").First(li => li.QuerySelector("h2 a")!.GetAttribute("href")!.Contains(address, StringComparison.Ordinal));
        Assert.Equal(page.QuerySelector($"#kind option[value={kind}]")!.TextContent, found.QuerySelector(".tag")!.TextContent);
        Assert.NotNull(found.QuerySelector("mark"));
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync(found.QuerySelector("h2 a")!.GetAttribute("href")!)).StatusCode);
    }

    [Theory]
    [InlineData("飲用水", "&kind=milestone")]
    [InlineData("飲用水", "&kind=trip")]
    [InlineData("興建青年", "&kind=report")]
    [InlineData("聯合巡查時段", "&kind=trip")]
    [InlineData("港灣再生", "&kind=commitment&domain=宜居城市")]
    public async Task Search_OfAnotherKind_FindsNothingAndOffersAll(string words, string more)
    {
        var page = await Search(words, more);
        Assert.Empty(page.QuerySelectorAll(".found li"));
        Assert.Contains("/search?q=", page.QuerySelector(".empty a")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnpublishedReport_IsFoundByWhatThePublicReadsOfItAndByNothingElse()
    {
        Assert.Single((await Search("韓國港灣", "&kind=trip")).QuerySelectorAll(".found li"));
        foreach (var inside in new[] { "釜山港灣公社", "沈若舟", "業務聯繫人員" })
        {
            Assert.Empty((await Search(inside, "&kind=trip")).QuerySelectorAll(".found li"));
        }
    }

    [Theory]
    [InlineData("逾期完成", "/commitments?finding=late")]
    [InlineData("late", "/commitments?finding=late")]
    [InlineData("社會住宅 逾期", "/commitments?q=")]
    public async Task NameOfAFinding_LeadsToTheCommitmentsThatHaveIt(string words, string address)
    {
        var link = (await Search(words, "")).QuerySelector("[aria-labelledby=h-findings] a")!.GetAttribute("href")!;
        Assert.StartsWith(address, link, StringComparison.Ordinal);
        Assert.Contains("finding=late", link, StringComparison.Ordinal);
        Assert.NotEmpty((await _visitor.Page(link)).QuerySelectorAll("table.list tbody tr"));
    }

    [Fact]
    public async Task Box_OffersWordsThatLeadSomewhere()
    {
        var page = await _visitor.Page("/search");
        var ideas = page.QuerySelectorAll("#ideas option").Select(option => option.GetAttribute("value")!).ToList();
        Assert.Contains("宜居城市", ideas);
        Assert.Contains("三、強化防災", ideas);
        Assert.Equal("ideas", page.QuerySelector("#q")!.GetAttribute("list"));
        Assert.All(["宜居城市", "逾期完成"], idea => Assert.Contains(idea, ideas));
    }

    [Fact]
    public async Task Kinds_BesideAMixedAnswer_AreCountedAndNarrow()
    {
        var page = await Search("社會", "");
        var kinds = page.QuerySelector("aside .tally")!.QuerySelectorAll("li").Select(li => li.TextContent.Trim()).ToList();
        Assert.Contains(kinds, kind => kind.StartsWith("列管事項", StringComparison.Ordinal));
        Assert.Contains(kinds, kind => kind.StartsWith("會議", StringComparison.Ordinal));
        var meeting = page.QuerySelectorAll("aside a").Single(a => a.TextContent == "會議").GetAttribute("href")!;
        Assert.All((await _visitor.Page(meeting)).QuerySelectorAll(".found h2 a"), a => Assert.StartsWith("/meetings/", a.GetAttribute("href")!, StringComparison.Ordinal));
    }

    private Task<AngleSharp.Html.Dom.IHtmlDocument> Search(string words, string more) => _visitor.Page($"/search?q={Uri.EscapeDataString(words)}{more}");
}
