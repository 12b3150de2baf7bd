using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Guankao.Testing;
using Guankao.Web.Tests;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>A grant from the dropped plan to what goes back, and a trip from its report to its publication, the way people go them.</summary>
public sealed class GrantYearTests(Chromium chromium)
{
    [Theory]
    [InlineData("zh-Hant", true)]
    [InlineData("en", true)]
    [InlineData("zh-Hant", false)]
    public async Task Grant_FromThePlanToTheSurplus_IsKeptAndExplained(string language, bool script)
    {
        await using var site = new OneOffSite();
        await site.InitializeAsync();
        await using var person = await chromium.Open(site.Address, script: script);
        var page = person.Page;
        await page.GotoAsync("/?lang=" + language);
        await Drop(page, "grant-plan.txt");
        await Look(person, script, "grant-draft", language);
        await Ground(page, "#who-plan", "#why-plan", "section:has(#h-save) button");
        await Look(person, script, "grant", language);

        await page.GotoAsync(page.Url.Split('#')[0] + "/account");
        await Fill(page, "claim", ("#cl-amount", "100"), ("#cl-on", "115.2.1"), ("#cl-doc", "府社字第1號"));
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync(language == "en" ? "not approved yet" : "還沒有登錄核定");
        await Fill(page, "approve", ("#ap-doc", "衛部救字第1150000001號"), ("#ap-on", "115.1.20"));
        await Fill(page, "claim", ("#cl-amount", "5,000,000"), ("#cl-on", "115.2.1"), ("#cl-doc", "府社字第1號"));
        await Fill(page, "spend", ("#sp-own", "180000"), ("#sp-subsidy", "820000"));
        await Fill(page, "fill", ("#fi-count", "2"), ("#fi-on", "115.3.31"));
        await Fill(page, "build", ("#bu-built", "2"), ("#bu-planned", "1"), ("#bu-why", "用地協調中"));
        await Fill(page, "explain");
        await Assertions.Expect(page.Locator("section:has(#h-claims)")).ToContainTextAsync("4,180,000");
        await Assertions.Expect(page.Locator("section:has(#h-sites)")).ToContainTextAsync("用地協調中");
        await Look(person, script, "account", language);
        Assert.DoesNotContain(person.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant", true)]
    [InlineData("en", true)]
    [InlineData("zh-Hant", false)]
    public async Task Trip_FromItsReportToThePublic_PassesItsLevelsAndMeetsItsDuties(string language, bool script)
    {
        await using var site = new OneOffSite();
        await site.InitializeAsync();
        await using var person = await chromium.Open(site.Address, script: script);
        var page = person.Page;
        await page.GotoAsync("/?lang=" + language);
        await Drop(page, "trip-report.txt");
        await Ground(page, "#who", "#why", "section:has(#h-save) button");
        var trip = page.Url.Split('#')[0];

        await Ground(page, "#who-submit", "#why-submit", "form:has(#why-submit) button");
        while (await page.Locator("#who-review").CountAsync() > 0)
        {
            await Ground(page, "#who-review", "#why-review", "form:has(#why-review) button");
        }

        await page.Locator("#cover").FillAsync("釜山港灣公社");
        await Ground(page, "#who-publish", "#why-publish", "form:has(#why-publish) button");
        await page.Locator("details:has(#duty-on) > summary").ClickAsync();
        await page.Locator("#duty-rule").SelectOptionAsync("trip.sharing");
        await page.Locator("#duty-on").FillAsync("113.11.26");
        await page.Locator("#duty-note").FillAsync("局務會議");
        await Ground(page, "#who-duty", "#why-duty", "form:has(#why-duty) button");
        await Assertions.Expect(page.Locator("dl.facts")).ToContainTextAsync(language == "en" ? "published" : "已公布");
        await Look(person, script, "trip-published", language);

        await page.GotoAsync("/trips/figures");
        await Look(person, script, "figures", language);
        await page.GotoAsync("/trips?q=" + Uri.EscapeDataString("釜山港灣公社"));
        await Assertions.Expect(page.Locator("#h-came")).ToBeVisibleAsync();
        await Look(person, script, "been-before", language);
        await page.GotoAsync(trip);
        await page.Locator("section:has(#h-points) article a[href^='/commitments/']").First.ClickAsync();
        await page.Locator("section:has(#h-links) > p > a").ClickAsync();
        await Assertions.Expect(page.Locator("svg.drawing")).ToBeVisibleAsync();
        await Look(person, script, "lineage", language);
        Assert.Empty(person.Complaints);
    }

    private static async Task Drop(IPage page, string sample)
    {
        // The rules of Taipei know the most of trips: two levels, a sharing session.
        await page.GotoAsync("/drop");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload
        {
            Name = sample, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes((await File.ReadAllTextAsync(Repository.File("samples", sample))).Replace("海安市", "臺北市", StringComparison.Ordinal)),
        });
        await page.Locator("form.drop button").ClickAsync();
        await page.WaitForURLAsync(address => address.EndsWith("/plan", StringComparison.Ordinal) || address.EndsWith("/trip", StringComparison.Ordinal));
    }

    private static async Task Fill(IPage page, string form, params (string Field, string Value)[] fields)
    {
        var part = page.Locator($"details:has(form[action$='handler={form}'])");
        if (await part.GetAttributeAsync("open") is null)
        {
            await part.Locator("summary").ClickAsync();
        }

        foreach (var (field, value) in fields)
        {
            await page.Locator(field).FillAsync(value);
        }

        await part.Locator("input[name=who]").FillAsync("研考會");
        await part.Locator("input[name=why]").FillAsync("依函文");
        await part.Locator("button").ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    private static async Task Ground(IPage page, string who, string why, string button)
    {
        await page.Locator(who).FillAsync("研考會");
        await page.Locator(why).FillAsync("依規定");
        await page.Locator(button).First.ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    private static async Task Look(Person person, bool script, string name, string language)
    {
        // What is measured inside the page needs its script; without it the same pages are walked only.
        if (!script)
        {
            return;
        }

        var page = person.Page;
        foreach (var width in new[] { 1280, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var widest = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(widest <= width, $"{name} is {widest} px wide in a window of {width}.");
            var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            Assert.Equal("", string.Join('\n', found.Violations.Select(v => $"{name} {v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
            if (Environment.GetEnvironmentVariable("GUANKAO_PICTURES") is { Length: > 1 } folder)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{language}-{width}.png"), FullPage = true });
            }
        }

        await page.SetViewportSizeAsync(1280, 900);
    }

    private sealed class OneOffSite : Site;
}
