using Guankao.Testing;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>
/// Takes the pictures of the readme from our own sample: <c>dotnet run --project tests/Guankao.Browser.Tests -- -explicit only</c>.
/// </summary>
public sealed class Pictures(Chromium chromium)
{
    [Fact(Explicit = true)]
    public async Task Pictures_OfTheSampleTable_AreTaken()
    {
        await using var site = new SampleSite();
        await site.InitializeAsync();
        await using var person = await chromium.Open(site.Address, scale: 2);
        var page = person.Page;
        await page.GotoAsync("/");
        await Take(page, "overview", 1000);
        await page.GotoAsync("/commitments?q=人行廊道");
        await page.Locator("tbody th a").First.ClickAsync();
        await Take(page, "commitment", 1100);
        await page.GotoAsync("/drop");
        await page.Locator("#file").SetInputFilesAsync(Repository.File("samples", "policy-table.txt"));
        await page.Locator("form.drop button").ClickAsync();
        await page.Locator(".row-pair a.button").Nth(2).ClickAsync();
        await page.Locator("#cell-report").FillAsync("一、113年3月12日公告受理申請。 二、截至113年12月26日，受理申請71件，核定補助52件。");
        await page.Locator("form.hand button").ClickAsync();
        await page.Locator("#changed").WaitForAsync();
        await Take(page, "correct", 1500);
    }

    private static async Task Take(IPage page, string name, int height)
    {
        await page.SetViewportSizeAsync(1280, height);
        await page.ScreenshotAsync(new() { Path = Repository.File("docs", "pictures", name + ".png") });
    }

    private sealed class SampleSite : KeptSite
    {
        protected override (string Name, byte[] Bytes) Table
        {
            get
            {
                var file = Repository.File("samples", "policy-table.txt");
                return (Path.GetFileName(file), File.ReadAllBytes(file));
            }
        }
    }
}
