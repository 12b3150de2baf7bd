using Guankao.Testing;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>
/// Every public page within a budget, opened for the first time: bytes, answers, nothing that moves while it loads, nothing
/// in the console; and with what Taiwan's rules ask of each page: ::: blocks with their keys, the way to the site map.
/// </summary>
public sealed class BudgetTests(Chromium chromium, KeptSite site)
{
    /// <summary>Address, or where the first such link of a page leads.</summary>
    public static TheoryData<string, string?> Pages => new()
    {
        { "/", null }, { "/commitments", null }, { "/commitments?period=2023-12-31&sort=due", null }, { "/commitments", "tbody th a" }, { "/agencies", null },
        { "/agencies/交通局", null }, { "/periods", null }, { "/pictures", null }, { "/changes?since=2020-01-01", null }, { "/search", null },
        { "/search?q=社會", null }, { "/search?q=釜山&kind=trip", null }, { "/corrections", null }, { "/data", null }, { "/data/vocabulary", null }, { "/method", null },
        { "/rules", null }, { "/rules/trip.report", null }, { "/clock", null }, { "/clock/moved", null }, { "/sitemap", null }, { "/accessibility", null },
        { "/trips", null }, { "/trips", "tbody th a" }, { "/trips/figures", null }, { "/recommendations", null }, { "/grants", null }, { "/grants/programmes", null },
        { "/meetings", null }, { "/meetings", "tbody th a" }, { "/meetings/series", null }, { "/meetings/calendar?year=113&month=5", null }, { "/meetings/rulings", null },
        { "/lineage", null },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task PublicPage_OpenedForTheFirstTime_KeepsToTheBudgetAndTheRules(string address, string? link)
    {
        var target = address;
        if (link is not null)
        {
            await using var before = await chromium.Open(site.Address);
            await before.Page.GotoAsync(address);
            target = (await before.Page.Locator(link).First.GetAttributeAsync("href"))!;
        }

        await using var person = await chromium.Open(site.Address);
        var (page, cost) = (person.Page, new PageCost(person.Page));
        await page.GotoAsync(target, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(0, await PageCost.Shift(page));
        Assert.InRange(cost.Bytes, 1, PageCost.MostBytes);
        Assert.InRange(cost.Requests, 1, PageCost.MostRequests);
        Assert.Empty(person.Complaints);

        var blocks = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a.block')].map(a => a.accessKey + a.textContent.trim() + (a.title ? '' : ' no title') + (document.getElementById(a.hash.slice(1)) ? '' : ' nowhere'))");
        Assert.Equal(["U:::", "C:::", "Z:::"], blocks);
        Assert.Equal(1, await page.Locator("footer a[href='/sitemap']").CountAsync());
        Assert.Equal(1, await page.Locator("a.skip[href='#main']").CountAsync());
    }
}
