using Guankao.Web.Tests;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>From a report of a trip to what came of a sentence in it, the way a person goes it.</summary>
public sealed class TripJourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Report_Dropped_BecomesRecommendationsThatAreFollowedAndDecided(bool script)
    {
        await using var site = new OneOffSite();
        await site.InitializeAsync();
        await using var person = await chromium.Open(site.Address, script: script);
        var page = person.Page;

        await page.GotoAsync("/drop");
        var (name, bytes) = SampleTrip.File();
        await page.GetByLabel("選一個檔案").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = bytes });
        await page.GetByRole(AriaRole.Button, new() { Name = "讀取" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "韓國港灣再生與夜間公車考察" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "第 4 句的決定" }).GetByLabel("怎麼處理").SelectOptionAsync(new SelectOptionValue { Label = "列為建議並列管" });
        await page.GetByLabel("確認人").FillAsync("研考會承辦");
        await page.GetByLabel("存檔的理由").FillAsync("依報告登錄");
        await page.GetByRole(AriaRole.Button, new() { Name = "確認登錄" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "建議事項（4 項）" })).ToBeVisibleAsync();
        var first = page.Locator("article.row-pair").First;
        await first.Locator("summary").ClickAsync();
        await first.GetByLabel("採行情形").SelectOptionAsync(new SelectOptionValue { Label = "採行" });
        await first.GetByLabel("確認人").FillAsync("研考會承辦");
        await first.GetByLabel("理由或說明").FillAsync("114年6月已公布");
        await first.GetByRole(AriaRole.Button, new() { Name = "存下採行情形" }).ClickAsync();

        await page.GotoAsync("/recommendations?adoption=Adopted");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("114年6月已公布");
        await page.GetByRole(AriaRole.Link, new() { Name = "北碼頭計畫宜先公布財務試算" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("trip-report.txt");
        Assert.Empty(person.Complaints);
    }

    private sealed class OneOffSite : Site;
}
