using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Guankao.Web.Tests;

namespace Guankao.Browser.Tests;

/// <summary>A year of one series the way its secretariat goes it: opened, called, minuted, selected, answered, released, and one quarter missed.</summary>
public sealed class MeetingYearTests(Chromium chromium)
{
    private static readonly int Year = TimeProvider.System.GetUtcNow().AddHours(8).Year - 1;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Series_PlayedThroughItsYear_ShowsWhatWasRuledAndWhatWasMissed(bool script)
    {
        await using var site = new OneOffSite();
        await site.InitializeAsync();
        await using var person = await chromium.Open(site.Address, script: script);
        var page = person.Page;

        await Open(page);
        await Call(page, $"{Year}-03-04");
        await Minute(page, Year - 1911);
        await Answer(page);

        // The other quarters: two are minuted from the drop page, one never met.
        foreach (var month in (int[])[6, 12])
        {
            await page.GotoAsync("/drop");
            await page.GetByLabel("選一個檔案").SetInputFilesAsync(Minutes(Year - 1911, month, month / 3));
            await page.GetByRole(AriaRole.Button, new() { Name = "讀取" }).ClickAsync();
            await Sign(page.Locator("section.save"), "依紀錄登錄");
            await page.GetByRole(AriaRole.Button, new() { Name = "登錄", Exact = true }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("公園友善會議");
        }

        await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"/meetings/series?year={Year}"));
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        var rounds = page.Locator("tbody .rounds li");
        Assert.Equal(["已召開", "已召開", "未召開", "已召開"], (await rounds.AllInnerTextsAsync()).Select(text => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)[^1]));
        await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"/meetings/series?year={Year}&lang=en"));
        await Assertions.Expect(rounds.Nth(2)).ToContainTextAsync("missed");
        await page.GotoAsync("/meetings/rulings?standing=Released");
        await Assertions.Expect(page.Locator("tbody tr")).ToContainTextAsync("released");
        Assert.DoesNotContain(person.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
    }

    private static async Task Open(IPage page)
    {
        await page.GotoAsync("/desk/meetings");
        var form = page.Locator("section[aria-labelledby=h-new]");
        await form.GetByLabel("會議名稱").FillAsync("公園友善會議");
        await form.GetByLabel("城市").FillAsync("海安市");
        await form.GetByLabel("應召開週期").FillAsync("視需要");
        await form.GetByLabel("自何日起監看").FillAsync($"{Year}-01-01");
        await Sign(form, "依設置要點");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("週期看不懂");
        await form.GetByLabel("應召開週期").FillAsync("每季至少1次");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("會議不能沒有主席");
        await form.GetByLabel("主席", new() { Exact = true }).FillAsync("方副市長若白");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("公園友善會議");
    }

    private static async Task Call(IPage page, string day)
    {
        var form = page.Locator("section[aria-labelledby=h-convene]");
        await form.GetByLabel("日期").FillAsync(day);
        await form.GetByLabel("開始時間").FillAsync("14:00");
        await form.GetByLabel("新案").FillAsync("遊戲場檢修\n公廁改善");
        await Sign(form, "第1季例會");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator("section[aria-labelledby=h-agenda] li")).ToHaveCountAsync(2);
    }

    private static async Task Minute(IPage page, int roc)
    {
        await page.GetByLabel("會議紀錄檔案").SetInputFilesAsync(Minutes(roc, 3, 1));
        await page.GetByRole(AriaRole.Button, new() { Name = "讀取紀錄" }).ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "第 1 項怎麼處理" }).GetByLabel("怎麼處理").SelectOptionAsync(new SelectOptionValue { Label = "列管" });
        await Sign(page.Locator("section.save"), "依紀錄登錄");
        await page.GetByRole(AriaRole.Button, new() { Name = "登錄", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/desk/meetings/"));
        await Assertions.Expect(page.Locator("article.row-pair")).ToHaveCountAsync(2);
    }

    private static async Task Answer(IPage page)
    {
        await page.Locator("summary", new() { HasText = "回復辦理情形" }).ClickAsync();
        await page.GetByLabel("辦理情形", new() { Exact = true }).FillAsync("12座遊戲場均已檢修");
        await page.GetByLabel("主辦建議").SelectOptionAsync(new SelectOptionValue { Label = "解除列管" });
        await page.GetByLabel("確認人").First.FillAsync("公園處承辦");
        await page.GetByRole(AriaRole.Button, new() { Name = "送出回復" }).ClickAsync();
        await page.Locator("summary", new() { HasTextRegex = new("^審查") }).ClickAsync();
        var review = page.Locator("form[action$='handler=Review']");
        await review.GetByLabel("審查結果").SelectOptionAsync(new SelectOptionValue { Label = "解除列管" });
        await review.GetByLabel("結果", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "已完成" });
        await Sign(review, "佐證齊全");
        await review.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator("article.row-pair").First).ToContainTextAsync("逾期完成");
    }

    private static async Task Sign(ILocator form, string why)
    {
        await form.GetByLabel("確認人").FillAsync("研考會承辦");
        await form.GetByLabel("存檔的理由").FillAsync(why);
    }

    private static FilePayload Minutes(int roc, int month, int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            海安市政府公園友善會議第{number}次會議紀錄
            時間：{roc}年{month}月4日下午2時
            地點：市府
            主席：方副市長若白
            紀錄：許澄
            出席：公園處 林處長、環保局 沈科長
            主席裁示：
            一、請公園處於{roc}年{month}月28日前完成12座遊戲場檢修。
            二、公廁改善請環保局持續辦理。
            散會：下午4時
            """);
        return new FilePayload { Name = $"紀錄{number}.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) };
    }

    private sealed class OneOffSite : Site;
}
