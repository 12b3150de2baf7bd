using System.Net;
using Guankao.Identity;

namespace Guankao.Web.Tests;

public sealed class PublishedPageTests(FilledSite site) : IClassFixture<FilledSite>, IDisposable
{
    private readonly HttpClient _visitor = site.NewVisitor();

    public void Dispose() => _visitor.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/commitments")]
    public async Task Page_AskedAgainWithItsTag_IsNotSentAgain(string address)
    {
        var tag = (await _visitor.GetAsync(address)).Headers.ETag!;
        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } };
        Assert.Equal(HttpStatusCode.NotModified, (await _visitor.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task Page_InAnotherLanguageOrCalendar_HasAnotherTag()
    {
        var tags = new List<string>();
        foreach (var choice in new[] { "lang=zh-Hant", "lang=en", "dates=roc", "dates=ad" })
        {
            using var visitor = site.NewVisitor();
            await visitor.GetAsync("/commitments?" + choice);
            tags.Add((await visitor.GetAsync("/commitments")).Headers.ETag!.Tag);
        }

        Assert.Equal(3, tags.Distinct().Count());
        Assert.Equal(tags[0], tags[2]);
    }

    [Fact]
    public async Task Page_AfterAnAct_ShowsWhatTheActDid()
    {
        var list = await _visitor.Page("/commitments?q=" + Uri.EscapeDataString("社會住宅"));
        var address = list.QuerySelector("tbody th a")!.GetAttribute("href")!;
        var (before, tag) = (await _visitor.Page(address), (await _visitor.GetAsync(address)).Headers.ETag);
        var explain = before.QuerySelector(".findings .settle a")!.GetAttribute("href")!.Split('#')[0];
        var form = await _visitor.Page(explain);
        string Field(string name) => form.QuerySelector($"#explain [name={name}]")!.GetAttribute("value")!;
        var kept = await _visitor.Post(explain, new()
        {
            ["code"] = Field("code"), ["period"] = Field("period"), ["restore"] = "false", ["who"] = "考核員", ["why"] = "驗收紀錄已補",
        });
        Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        using var stranger = site.NewVisitor();
        Assert.Contains("驗收紀錄已補", (await stranger.Page(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(tag, (await stranger.GetAsync(address)).Headers.ETag);
    }

    [Fact]
    public async Task Page_WhileSomebodySignsIn_KeepsItsTag()
    {
        await using var staffed = new StaffedSite();
        await staffed.InitializeAsync();
        using var visitor = staffed.NewVisitor();
        using var person = staffed.NewVisitor();
        var mail = await staffed.WithPassword(Role.Evaluator);
        var tag = (await visitor.GetAsync("/commitments")).Headers.ETag;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.SignIn("nobody@city.example")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await person.SignIn(mail)).StatusCode);
        Assert.NotNull(tag);
        Assert.Equal(tag, (await visitor.GetAsync("/commitments")).Headers.ETag);
    }

    [Fact]
    public async Task EveryPublicAddress_WhileADraftSavesItselfAndIsHandedIn_KeepsItsTag()
    {
        await using var staffed = new StaffedSite();
        await staffed.InitializeAsync();
        var (_, agency) = await staffed.OpenPeriod("文化局", "整修老屋");
        using var reporter = await staffed.SignedIn(Role.Reporter, agency);
        var duty = (await reporter.Page("/desk")).QuerySelector("a[href^='/desk/reports/']")!.GetAttribute("href")!;
        await reporter.Page(duty);
        using var visitor = staffed.NewVisitor();
        var one = (await visitor.Page("/commitments")).QuerySelector("tbody th a")!.GetAttribute("href")!;
        string[] addresses = ["/", "/commitments", one, "/agencies", "/periods", "/changes", "/search?q=老屋", "/pictures", "/data", "/data/v1/commitments.json", "/changes.atom"];
        var before = await Tags(visitor, addresses);
        Assert.DoesNotContain(null, before);
        for (var version = 0; version < 3; version++)
        {
            using var save = new HttpRequestMessage(HttpMethod.Post, duty + "?handler=Save")
            {
                Headers = { { "Guankao-Autosave", "1" } },
                Content = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["form-token"] = await reporter.Token(duty), ["text"] = $"完成老屋整修{version + 1}棟，承辦草稿不公開。", ["basedOn"] = $"{version}",
                }),
            };
            Assert.Equal(HttpStatusCode.OK, (await reporter.SendAsync(save)).StatusCode);
            Assert.Equal(before, await Tags(visitor, addresses));
        }

        var sent = await reporter.Post(duty + "?handler=Submit", new() { ["text"] = "完成老屋整修5棟，承辦草稿不公開。", ["grade"] = "A", ["basedOn"] = "3" });
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(before, await Tags(visitor, addresses));
        foreach (var address in addresses)
        {
            Assert.DoesNotContain("承辦草稿不公開", await visitor.GetStringAsync(address), StringComparison.Ordinal);
        }

        Assert.Empty((await visitor.Page("/search?q=" + Uri.EscapeDataString("承辦草稿"))).QuerySelectorAll(".found li"));
    }

    [Fact]
    public async Task Page_WithAFormForOneVisitor_IsNeverKept()
    {
        var list = await _visitor.Page("/commitments?q=" + Uri.EscapeDataString("社會住宅"));
        var page = await _visitor.Page(list.QuerySelector("tbody th a")!.GetAttribute("href")!);
        if (page.QuerySelector(".findings .settle a") is not { } settle)
        {
            settle = page.QuerySelector(".explained .settle a")!;
        }

        var answer = await _visitor.GetAsync(settle.GetAttribute("href")!.Split('#')[0]);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task VisitorWithASession_GetsAPageOfTheirOwn()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Cookie", "session=1" } } };
        using var visitor = new HttpClient { BaseAddress = site.Address };
        Assert.Null((await visitor.SendAsync(request)).Headers.ETag);
    }

    [Fact]
    public async Task Calendar_Chosen_IsRemembered()
    {
        using var visitor = site.NewVisitor();
        Assert.Equal("112.12.31", await FirstDue(visitor, "/commitments?dates=roc"));
        Assert.Equal("2023-12-31", await FirstDue(visitor, "/commitments?dates=ad"));
        Assert.Equal("2023-12-31", await FirstDue(visitor, "/commitments"));
    }

    private static async Task<IReadOnlyList<string?>> Tags(HttpClient visitor, string[] addresses)
    {
        var tags = new List<string?>();
        foreach (var address in addresses)
        {
            tags.Add((await visitor.GetAsync(address)).Headers.ETag?.Tag);
        }

        return tags;
    }

    private static async Task<string> FirstDue(HttpClient visitor, string address) =>
        (await visitor.Page(address)).QuerySelector("tbody time")!.TextContent;
}
