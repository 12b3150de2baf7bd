using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Guankao.Testing;
using Guankao.Web.Tests;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>What must hold of every page in both languages, on a desk and on the smallest phone (also a desk at 400 %). Pictures into the folder that GUANKAO_PICTURES names.</summary>
public sealed class EveryPageTests(Chromium chromium, KeptSite site)
{
    private static readonly int[] Widths = [1280, 320];

    public static TheoryData<string, string> Shapes()
    {
        var shapes = new TheoryData<string, string>();
        foreach (var page in new[] { "overview", "list", "nothing found", "commitment", "drop", "preview", "row", "row corrected", "corrections", "remembered", "other tables", "rules", "rule", "clock", "clock refused", "method", "agencies", "agency", "periods", "pictures", "changes", "search", "search all", "search nothing", "programmes", "filters", "note", "sitemap", "accessibility", "data", "vocabulary", "card", "trips", "trip", "trip draft", "trip entry", "trip correction", "recommendations", "meetings", "meeting", "series", "one series", "meeting calendar", "rulings", "minutes draft", "meeting desk", "series desk", "meeting work", "council", "nowhere" })
        {
            foreach (var language in new[] { "zh-Hant", "en" })
            {
                shapes.Add(page, language);
            }
        }

        return shapes;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Page_InAnyShape_IsAccessibleAndFitsAndIsQuiet(string name, string language)
    {
        await using var person = await chromium.Open(site.Address, Widths[0]);
        var page = person.Page;
        await page.GotoAsync("/?lang=" + language);
        await Visit(page, name);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            var widest = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(widest <= width, string.Create(CultureInfo.InvariantCulture, $"The page is {widest} px wide in a window of {width}."));
            if (width == Judged(language))
            {
                await IsAccessible(page, width);
            }

            if (Environment.GetEnvironmentVariable("GUANKAO_PICTURES") is { Length: > 1 } folder)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name.Replace(' ', '-')}-{language}-{width}.png"), FullPage = true });
            }
        }

        Assert.Equal([], person.Complaints.Where(c => name != "nowhere" || !c.Contains("404", StringComparison.Ordinal)));
    }

    // What is on a page is the same at every width; each width is judged in one of the languages.
    private static int Judged(string language) => language == "en" ? Widths[1] : Widths[0];

    private static async Task IsAccessible(IPage page, int width)
    {
        var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.Equal("", string.Join('\n', found.Violations.Select(v =>
            $"{width} px, {v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    private static async Task Visit(IPage page, string name)
    {
        switch (name)
        {
            case "overview":
                await page.Locator(".groups summary").First.ClickAsync();
                break;
            case "list":
                await page.GotoAsync("/commitments");
                break;
            case "nothing found":
                await page.GotoAsync("/commitments?q=zzz");
                break;
            case "trips":
            case "recommendations":
                await page.GotoAsync("/" + name);
                break;
            case "meetings":
                await page.GotoAsync("/meetings");
                break;
            case "meeting" or "meeting work":
                await page.GotoAsync("/meetings");
                await page.Locator("tbody th a").First.ClickAsync();
                if (name == "meeting work")
                {
                    await page.Locator("a.button[href^='/desk/meetings/']").ClickAsync();
                    foreach (var summary in await page.Locator("summary").AllAsync())
                    {
                        await summary.ClickAsync();
                    }
                }

                break;
            case "series":
                await page.GotoAsync("/meetings/series?year=113");
                break;
            case "one series" or "series desk":
                await page.GotoAsync("/meetings/series?year=113");
                await page.Locator("tbody th a").First.ClickAsync();
                if (name == "series desk")
                {
                    await page.Locator("a.button[href^='/desk/meetings/']").ClickAsync();
                }

                break;
            case "meeting calendar":
                await page.GotoAsync("/meetings/calendar?year=113&month=5");
                break;
            case "rulings":
                await page.GotoAsync("/meetings/rulings");
                break;
            case "meeting desk":
                await page.GotoAsync("/desk/meetings");
                break;
            case "council":
                await page.GotoAsync("/desk/meetings/council");
                break;
            case "minutes draft":
                await page.GotoAsync("/drop");
                await page.Locator("input[type=file]").SetInputFilesAsync(Repository.File("samples", "minutes-motions.txt"));
                await page.Locator("form.drop button").ClickAsync();
                await page.Locator("#h-rulings").WaitForAsync();
                break;
            case "trip":
                await page.GotoAsync("/trips");
                await page.Locator("tbody th a").First.ClickAsync();
                foreach (var summary in (await page.Locator("summary").AllAsync()).Take(3))
                {
                    await summary.ClickAsync();
                }

                break;
            case "trip draft":
                await page.GotoAsync("/drop");
                var (report, written) = SampleTrip.File();
                await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = report, MimeType = "text/plain", Buffer = written });
                await page.Locator("form.drop button").ClickAsync();
                await page.Locator("#h-mined").WaitForAsync();
                break;
            case "commitment":
                await page.GotoAsync("/commitments");
                await page.Locator("tbody th a").First.ClickAsync();
                await page.Locator("summary").First.ClickAsync();
                break;
            case "drop":
                await page.GotoAsync("/drop");
                break;
            case "preview":
                await Preview(page);
                break;
            case "other tables":
                await Dropped(page, "總表.txt", "海安市各區托育資源布建情形\n單位：處\n行政區\t目標數\t已開辦\t籌設中\t備註\n東灣區\t12\t9\t3\t含公設民營\n西岸區\t8\t6\t3\t\n石橋區\t5\t5\t0\t\n合計\t25\t20\t5\t\n");
                break;
            case "row":
                await Preview(page);
                await page.Locator(".row-pair a.button").Nth(1).ClickAsync();
                break;
            case "row corrected":
                await Preview(page);
                await page.Locator(".row-pair a.button").Nth(1).ClickAsync();
                await page.Locator("#cell-goal").FillAsync("增設人行道 15 處");
                await page.Locator("form.hand button").ClickAsync();
                await page.Locator("#changed").WaitForAsync();
                break;
            case "corrections":
                await Preview(page);
                await page.Locator(".corrections a").First.ClickAsync();
                break;
            case "remembered":
                await page.GotoAsync("/remembered");
                break;
            case "rules":
                await page.GotoAsync("/rules");
                break;
            case "rule":
                await page.GotoAsync("/rules/trip.report");
                break;
            case "clock":
                await page.GotoAsync("/clock?rule=trip.report&city=臺北市&start=113.9.20");
                break;
            case "clock refused":
                await page.GotoAsync("/clock?rule=trip.report&city=臺北市&start=yesterday");
                break;
            case "agencies" or "periods" or "pictures" or "changes" or "sitemap" or "accessibility" or "data":
                await page.GotoAsync("/" + name);
                break;
            case "agency":
                await page.GotoAsync("/agencies/交通局");
                break;
            case "search":
                await page.GotoAsync("/search?q=人行道");
                break;
            case "search all":
                await page.GotoAsync("/search?q=社會 逾期");
                break;
            case "filters":
                await page.GotoAsync("/commitments?period=2023-12-31&tag=三、強化防災");
                break;
            case "note":
                await page.GotoAsync("/corrections");
                break;
            case "search nothing":
                await page.GotoAsync("/search?q=zzz");
                break;
            case "programmes":
                await page.GotoAsync("/grants/programmes");
                await page.Locator("summary").First.ClickAsync();
                break;
            case "trip entry":
                await page.GotoAsync("/desk/trips/new?city=" + Uri.EscapeDataString("臺北市"));
                break;
            case "trip correction":
                await page.GotoAsync("/trips");
                await page.Locator("tbody th a").First.ClickAsync();
                await page.Locator("a[href^='/desk/trips/']").ClickAsync();
                break;
            case "vocabulary":
                await page.GotoAsync("/data/vocabulary");
                break;
            case "card":
                await page.GotoAsync("/commitments");
                await page.GotoAsync(await page.Locator("tbody th a").First.GetAttributeAsync("href") + "/card");
                break;
            case "method":
                await page.GotoAsync("/method");
                await page.Locator(".try button").ClickAsync();
                break;
            default:
                await page.GotoAsync("/nowhere");
                break;
        }
    }

    private static async Task Preview(IPage page)
    {
        var corrected = SampleTable.Text.Replace("12 處\t", "18 處\t", StringComparison.Ordinal);
        await Dropped(page, "更正.txt", corrected);
    }

    private static async Task Dropped(IPage page, string name, string text)
    {
        await page.GotoAsync("/drop");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload
        {
            Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text),
        });
        await page.Locator("form.drop button").ClickAsync();
        await page.WaitForURLAsync("**/drop/**");
    }
}
