using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Guankao.Web.Tests;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>Words that read like personal data, as the evaluation office decides on them, in both languages and the narrowest window.</summary>
public sealed class PersonalDeskTests(Chromium chromium)
{
    [Fact]
    public async Task WordsThatWait_AndThoseDecided_AreAccessibleAndFit()
    {
        await using var site = new WordsSite();
        await site.InitializeAsync();
        await using var person = await chromium.Open(site.Address);
        var page = person.Page;
        foreach (var (language, width) in new[] { ("zh-Hant", 1280), ("en", 320) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.GotoAsync("/desk/personal?lang=" + language);
            foreach (var summary in await page.Locator("main summary").AllAsync())
            {
                await summary.ClickAsync();
            }

            await Holds(page, "personal-waiting", language, width);
            // What is decided goes behind what waits.
            var first = page.Locator("article.paragraph h3 > span[lang]").First;
            var words = await first.InnerTextAsync();
            await page.Locator("article.paragraph button[value=yes]").First.ClickAsync();
            await Assertions.Expect(first).Not.ToHaveTextAsync(words, new() { Timeout = 20_000 });
            await page.GotoAsync("/desk/personal?view=decided");
            await Holds(page, "personal-decided", language, width);
        }

        Assert.Empty(person.Complaints);
    }

    private static async Task Holds(IPage page, string name, string language, int width)
    {
        var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.Equal("", string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
        var widest = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(widest <= width, $"{name} is {widest} px wide in a window of {width}.");
        if (Environment.GetEnvironmentVariable("GUANKAO_PICTURES") is { Length: > 1 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{language}-{width}.png"), FullPage = true });
        }
    }

    private sealed class WordsSite : KeptSite
    {
        protected override (string Name, byte[] Bytes) Table => ("表.txt", Encoding.UTF8.GetBytes(SampleTable.Text
            .Replace("前累計完成 300 戶。\t", "前累計完成 300 戶，電話 0912-345-678。\t", StringComparison.Ordinal)
            .Replace("累計完成 280 戶。", "累計完成 280 戶，陳情人王小明先生（A123456789）來信 a.b-c@example.org.tw。", StringComparison.Ordinal)));
    }
}
