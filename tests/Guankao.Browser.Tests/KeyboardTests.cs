using Guankao.Identity;
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

    [Fact]
    public async Task Review_WithKeysAlone_IsWalkedReturnedAndAcceptedAndKeysAreLettersWhileWriting()
    {
        await using var city = new CitySite();
        await city.InitializeAsync();
        await ReportsToReview.Send(city, 1, 4);
        await using var evaluator = await city.Sits(chromium, Role.Evaluator);
        var page = evaluator.Page;
        await page.GotoAsync("/desk?view=Review");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#keys dl")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator(".queue tbody th a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator(".queue tbody th a").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        var first = await page.Locator("header.subject h1").TextContentAsync();

        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.Locator("#mend-0")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("narj? 請補日期");
        await Assertions.Expect(page.Locator("#mend-0")).ToHaveValueAsync("narj? 請補日期");
        await page.Locator("#accept-note").FocusAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("#accept-note")).ToHaveValueAsync("n");
        await page.Locator("#accept-note").FillAsync("");
        await page.Locator(".deciding summary").First.FocusAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("header.subject h1")).Not.ToHaveTextAsync(first!);
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("[data-key=a]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("header.subject h1")).ToHaveTextAsync(first!);

        await page.Keyboard.PressAsync("?");
        await page.Locator("#keys-on").UncheckAsync();
        await page.Locator("#keys summary").FocusAsync();
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("[data-key=a]")).Not.ToBeFocusedAsync();
        Assert.Empty(evaluator.Complaints);
    }

    [Fact]
    public async Task Review_EveryActOfThePage_IsReachedWithTheTabKey()
    {
        await using var city = new CitySite();
        await city.InitializeAsync();
        var duty = (await ReportsToReview.Send(city, 1, 4))[0];
        await using var evaluator = await city.Sits(chromium, Role.Evaluator);
        var page = evaluator.Page;
        await page.GotoAsync($"/desk/reports/{duty}");
        var missing = new HashSet<string> { "#accept-note", "[data-key=a]", "[data-key=n]", "[data-key=r] > summary", "#keys > summary" };
        for (var stop = 0; stop < 120 && missing.Count > 0; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            foreach (var act in missing.ToList())
            {
                if (await page.EvaluateAsync<bool>("act => document.activeElement.matches(act)", act))
                {
                    missing.Remove(act);
                }
            }
        }

        Assert.Empty(missing);
    }
}
