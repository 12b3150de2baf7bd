using Guankao.Web.Tests;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>A row that was read wrongly, put right by hand, with and without JavaScript, and with the keyboard alone.</summary>
public sealed class CorrectingTests(Chromium chromium)
{
    private static readonly string Odd = SampleTable.Text.Replace("\tB執行中", "\t普通", StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Row_CorrectedByHand_IsReadAgainRememberedAndTakenBack(bool script)
    {
        await using var site = new OneOffSite();
        await site.InitializeAsync();
        await using var person = await chromium.Open(site.Address, script: script);
        var page = person.Page;
        await Drop(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "更正：興建青年社會住宅" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "讀作 B" }).ClickAsync();
        await Assertions.Expect(page.Locator("#changed")).ToContainTextAsync("辦理等級");
        await page.GetByLabel("年度目標").FillAsync("完工社會住宅 280 戶");
        await page.GetByLabel("更正人").FillAsync("研考會承辦");
        await page.GetByRole(AriaRole.Button, new() { Name = "存下更正" }).ClickAsync();
        await Assertions.Expect(page.Locator("#changed ins").First).ToHaveTextAsync("完工社會住宅 280 戶");

        await page.GetByRole(AriaRole.Link, new() { Name = "記住的更正" }).ClickAsync();
        await Assertions.Expect(page.GetByText("「普通」讀作「B」")).ToBeVisibleAsync();
        await Drop(page);
        await Assertions.Expect(page.GetByText("「普通」讀作「B」")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "更正：興建青年社會住宅" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "取消這項修補" }).Last.ClickAsync();
        await Assertions.Expect(page.GetByLabel("辦理等級", new() { Exact = true })).ToHaveValueAsync("普通");
        await page.GetByRole(AriaRole.Button, new() { Name = "取消這項更正" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("辦理等級", new() { Exact = true })).ToHaveValueAsync("B");
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task Row_CorrectedWithTheKeyboardAlone_IsReadAgain()
    {
        await using var site = new OneOffSite();
        await site.InitializeAsync();
        await using var person = await chromium.Open(site.Address);
        var page = person.Page;
        await Drop(page);
        await Reach(page, ".row-pair a.button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/drop/*/1");
        await Reach(page, "#cell-title");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("興建國宅");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("興建國宅");
        await Reach(page, "#corrections button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("興建青年社會住宅");
    }

    private static async Task Reach(IPage page, string wanted)
    {
        for (var stop = 0; stop < 120; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("wanted => document.activeElement.matches(wanted)", wanted))
            {
                Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
                return;
            }
        }

        Assert.Fail($"{wanted} is not reached with the Tab key.");
    }

    private sealed class OneOffSite : Site;

    private static async Task Drop(IPage page)
    {
        await page.GotoAsync("/drop");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "半年表.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Odd) });
        await page.Locator("form.drop button").ClickAsync();
        await page.WaitForURLAsync("**/drop/*");
    }
}
