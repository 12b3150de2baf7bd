using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

public sealed class KeyboardTests(Chromium chromium, KeptSite site)
{
    [Fact]
    public async Task SkipLink_IsTheFirstStopAndLeadsToTheContent()
    {
        await using var person = await chromium.Open(site.Address);
        await person.Page.GotoAsync("/commitments");
        await person.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(person.Page.Locator(".skip")).ToBeFocusedAsync();
        await Assertions.Expect(person.Page.Locator(".skip")).ToBeInViewportAsync();
        await person.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(person.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("/drop", "#file, form.drop button")]
    [InlineData("/commitments", "#q, #domain, #agency, #grade, #verdict, #sort, .filters button, thead a, tbody th a")]
    [InlineData("/method", "#text, .try button")]
    [InlineData("/", ".chart th a, .groups summary, .tally a")]
    public async Task MainActs_OfAPage_AreReachedWithTheTabKeyAndShowIt(string address, string acts)
    {
        await using var person = await chromium.Open(site.Address);
        var page = person.Page;
        await page.GotoAsync(address);
        var wanted = await page.Locator(acts).CountAsync();
        Assert.True(wanted > 0);
        var reached = 0;
        for (var stop = 0; stop < 200 && reached < wanted; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("acts => document.activeElement.matches(acts)", acts))
            {
                reached++;
                Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
            }
        }

        Assert.Equal(wanted, reached);
    }
}
