using Guankao.Identity;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>A half-year of the reporting cycle, as six people live it.</summary>
public sealed class HalfYearTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HalfYear_FromOpeningToPublication_GoesThroughEveryHand(bool script)
    {
        await using var site = new CitySite();
        await site.InitializeAsync();
        await using var evaluator = await site.Sits(chromium, Role.Evaluator, script: script);
        await using var reporter = await site.Sits(chromium, Role.Reporter, CitySite.Social, script);
        await using var supporter = await site.Sits(chromium, Role.Supporter, CitySite.Health, script, "en");
        await using var approver = await site.Sits(chromium, Role.Approver, CitySite.Social, script);
        await using var coordinator = await site.Sits(chromium, Role.Coordinator, CitySite.Works, script, "en");
        await using var executive = await site.Sits(chromium, Role.Executive, script: script);

        await Opens(evaluator.Page);
        await WritesParagraph(supporter.Page);
        await Writes(reporter.Page, "第1號長照床位布建", merge: true);
        await Approves(approver.Page);
        await Returns(evaluator.Page);
        await Mends(reporter.Page);
        await Approves(approver.Page);
        await Accepts(evaluator.Page);
        await Publishes(evaluator.Page);
        await SeesItAll(coordinator.Page, executive.Page);

        await evaluator.Page.GotoAsync($"/commitments/{site.Commitments[0]}");
        await Assertions.Expect(evaluator.Page.Locator("main")).ToContainTextAsync("說明會2場");
        Assert.Empty(new[] { evaluator, reporter, supporter, approver, coordinator, executive }.SelectMany(person => person.Complaints));
    }

    private static async Task Opens(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "填報期別" }).ClickAsync();
        await page.GetByLabel("民國年").FillAsync($"{CitySite.Now.Year}");
        await page.GetByLabel("第幾期").FillAsync($"{CitySite.Now.Half}");
        await page.GetByRole(AriaRole.Button, new() { Name = "開啟", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"{CitySite.Now.Year}年{(CitySite.Now.Half == 1 ? "上" : "下")}半年" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".counts")).ToContainTextAsync("待填報 30");
    }

    private static async Task WritesParagraph(IPage page)
    {
        await page.GotoAsync("/desk");
        await page.GetByRole(AriaRole.Link, new() { Name = "第1號長照床位布建" }).ClickAsync();
        await page.GetByLabel("What 衛生局 did").FillAsync("本局完成床位消防檢查12件。");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the paragraph" }).ClickAsync();
        await Assertions.Expect(page.Locator(".paragraph")).ToContainTextAsync("version 1");
    }

    private static async Task Writes(IPage page, string title, bool merge)
    {
        await page.GotoAsync("/desk");
        await page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await page.GetByLabel("辦理情形及成果").FillAsync(CitySite.Reported);
        await page.GetByLabel("辦理等級").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "存檔並比對" }).ClickAsync();
        await Assertions.Expect(page.Locator("#check")).ToContainTextAsync("工作項目 2");
        if (merge)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "併入報告" }).ClickAsync();
            await Assertions.Expect(page.GetByLabel("辦理情形及成果")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("消防檢查12件"));
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "送主管核定" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/desk$"));
    }

    private static async Task Approves(IPage page)
    {
        await page.GotoAsync("/desk");
        await page.Locator(".queue tbody th a").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "核定並送研考會" }).ClickAsync();
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("目前沒有輪到您的事");
    }

    private static async Task Returns(IPage page)
    {
        await page.GotoAsync("/desk?view=Review");
        await page.Locator(".queue tbody th a").First.ClickAsync();
        await page.Locator(".decide summary").ClickAsync();
        await page.Locator("#mend-2").FillAsync("請補上坡道完成的日期與處數。");
        await page.GetByRole(AriaRole.Button, new() { Name = "退回補正" }).ClickAsync();
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("沒有待審查");
    }

    private static async Task Mends(IPage page)
    {
        await page.GotoAsync("/desk");
        await page.GetByRole(AriaRole.Link, new() { Name = "第1號長照床位布建" }).ClickAsync();
        await Assertions.Expect(page.Locator(".findings")).ToContainTextAsync("請補上坡道完成的日期與處數");
        await page.GetByLabel("辦理情形及成果").FillAsync(CitySite.Reported + "另完成無障礙坡道30處。");
        await page.GetByRole(AriaRole.Button, new() { Name = "送主管核定" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/desk$"));
    }

    private static async Task Accepts(IPage page)
    {
        await page.GotoAsync("/desk?view=Review");
        await page.Locator(".queue tbody th a").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "審查通過" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("view=Review"));
    }

    private static async Task Publishes(IPage page)
    {
        await page.GotoAsync("/desk/periods");
        await page.GetByLabel("理由").First.FillAsync("先公布審查通過的部分");
        await page.GetByRole(AriaRole.Button, new() { Name = "公布已通過的 1 件" }).ClickAsync();
        await Assertions.Expect(page.Locator(".counts").First).ToContainTextAsync("已公布 1");
    }

    private static async Task SeesItAll(IPage coordinator, IPage executive)
    {
        await coordinator.GotoAsync("/desk?view=Agency");
        await Assertions.Expect(coordinator.Locator("h1")).ToHaveTextAsync("My work");
        await Assertions.Expect(coordinator.Locator(".queue")).ToContainTextAsync("第3號長照床位布建");
        await Assertions.Expect(coordinator.Locator(".queue")).Not.ToContainTextAsync("第1號長照床位布建");
        await executive.GotoAsync("/desk?view=Unopened");
        await Assertions.Expect(executive.Locator(".tabs a[aria-current]")).ToContainTextAsync("29");
    }
}
