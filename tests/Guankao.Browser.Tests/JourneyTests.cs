using Guankao.Web.Tests;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>From a file to one of its promises, the way a person goes it.</summary>
public sealed class JourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_Dropped_BecomesCommitmentsThatOneCanRead(bool script)
    {
        await using var site = new OneOffSite();
        await site.InitializeAsync();
        await using var person = await chromium.Open(site.Address, script: script);
        var page = person.Page;

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "放入第一份檔案" }).ClickAsync();
        var (name, bytes) = SampleTable.File();
        await page.GetByLabel("選一個檔案").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = bytes });
        await page.GetByRole(AriaRole.Button, new() { Name = "讀取" }).ClickAsync();

        await Assertions.Expect(page.GetByText("讀到 3 項")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "興建青年社會住宅" })).ToBeVisibleAsync();
        await page.GetByLabel("確認人").FillAsync("研考會承辦");
        await page.GetByLabel("存檔的理由").FillAsync("年中定稿");
        await page.GetByRole(AriaRole.Button, new() { Name = "確認存檔" }).ClickAsync();

        await Assertions.Expect(page.GetByText("新增 3 項")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "看列管事項" }).ClickAsync();
        await page.GetByLabel("關鍵字").FillAsync("社會住宅");
        await page.GetByRole(AriaRole.Button, new() { Name = "套用" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "興建青年社會住宅" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "當初的承諾" })).ToContainTextAsync("完工社會住宅 300 戶");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "報告寫了什麼" })).ToContainTextAsync("累計完成 280 戶");
        await page.GetByRole(AriaRole.Link, new() { Name = "看報告裡的答覆" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".report mark:target")).ToBeInViewportAsync();
        await page.Locator(".report mark:target + a.ref").ClickAsync();
        await Assertions.Expect(page.Locator(".promise .pledge:target")).ToBeInViewportAsync();
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task File_ThatIsRefused_SaysWhyOnTheSamePageAndCanBeFollowedByAnother()
    {
        await using var site = new OneOffSite();
        await site.InitializeAsync();
        await using var person = await chromium.Open(site.Address);
        var page = person.Page;
        await page.GotoAsync("/drop");
        await Drop(page, "空白.txt", []);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("空白.txt");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        var (name, bytes) = SampleTable.File();
        await Drop(page, name, bytes);
        await Assertions.Expect(page.GetByText("讀到 3 項")).ToBeVisibleAsync();
    }

    private static async Task Drop(IPage page, string name, byte[] bytes)
    {
        await page.GetByLabel("選一個檔案").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = bytes });
        await page.GetByRole(AriaRole.Button, new() { Name = "讀取" }).ClickAsync();
    }

    private sealed class OneOffSite : Site;
}
