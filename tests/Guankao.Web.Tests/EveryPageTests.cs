using System.Net;

namespace Guankao.Web.Tests;

public sealed class EveryPageTests(FilledSite site) : IClassFixture<FilledSite>
{
    public static readonly TheoryData<string> Pages = ["/", "/commitments", "/drop", "/remembered", "/rules", "/rules/trip.report", "/clock", "/clock/moved", "/method", "/agencies", "/periods", "/pictures", "/changes", "/search", "/search?q=社會住宅", "/corrections", "/sitemap", "/accessibility", "/data", "/data/vocabulary", "/trips", "/recommendations", "/grants", "/meetings", "/meetings/series", "/meetings/calendar", "/meetings/rulings", "/grants/programmes", "/trips/figures", "/lineage", "/youth", "/nowhere"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InEnglish_HasNoChineseOfItsOwn(string address)
    {
        using var visitor = site.NewVisitor();
        var page = await (await visitor.GetAsync(address + (address.Contains('?') ? "&lang=en" : "?lang=en"))).Page();
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        var own = page.QuerySelectorAll("h1, nav a:not([lang]), label, button, thead th, dt, .lamp").Select(e => e.TextContent);
        Assert.DoesNotContain(own, text => text.Any(c => c is >= '一' and <= '鿿'));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ByDefault_IsChineseAndGivesAwayNothing(string address)
    {
        using var visitor = site.NewVisitor();
        var response = await visitor.GetAsync(address);
        var page = await response.Page();
        Assert.Equal("zh-Hant-TW", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Server"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Language_OnceChosen_IsRemembered()
    {
        using var visitor = site.NewVisitor();
        var chinese = await visitor.Page("/commitments?grade=A");
        var other = chinese.QuerySelector("a.language")!.GetAttribute("href")!;
        Assert.Contains("grade=A", other, StringComparison.Ordinal);
        await visitor.Page(other);
        Assert.Equal("en", (await visitor.Page("/method")).DocumentElement.GetAttribute("lang"));
        await visitor.Page("/?lang=zh-Hant");
        Assert.Equal("zh-Hant-TW", (await visitor.Page("/method")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Language_ThatNobodySpeaksHere_IsLeftAside()
    {
        using var visitor = site.NewVisitor();
        Assert.Equal("zh-Hant-TW", (await visitor.Page("/?lang=xx")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Stylesheet_WithItsHash_IsKeptForAYearAndWithoutItIsNot()
    {
        using var visitor = site.NewVisitor();
        var address = (await visitor.Page("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var kept = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal(TimeSpan.FromDays(365), kept.Headers.CacheControl!.MaxAge);
        Assert.True((await visitor.GetAsync("/site.css?v=old")).Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task Text_PastedOnTheMethodPage_ShowsItsMarksWithReasons()
    {
        using var visitor = site.NewVisitor();
        var answer = await visitor.Post("/method", new() { ["text"] = "<b>112.6.30前</b>完成3場次說明會" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal("<b>112.6.30前</b>完成3場次說明會", page.QuerySelector(".pasted")!.TextContent.Trim());
        Assert.Equal("112.6.30前", page.QuerySelector(".pasted .k-date")!.TextContent);
        Assert.Equal("3場次", page.QuerySelector(".pasted .k-quantity")!.TextContent);
        var reasons = page.QuerySelector(".reasons")!.TextContent;
        Assert.Contains("最晚到", reasons, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongText_PastedOnTheMethodPage_IsCutAndSaysSo()
    {
        using var visitor = site.NewVisitor();
        var answer = await visitor.Post("/method", new() { ["text"] = new string('甲', 30_000) });
        var page = await answer.Page();
        Assert.Equal(20_000, page.QuerySelector(".pasted")!.TextContent.Trim().Length);
        Assert.Contains("只讀了前", page.QuerySelector(".result")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("rebound.example", 400)]
    public async Task Page_AskedForUnderAnotherName_IsNotGiven(string host, int expected)
    {
        using var visitor = site.NewVisitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, (int)answer.StatusCode);
    }
}
