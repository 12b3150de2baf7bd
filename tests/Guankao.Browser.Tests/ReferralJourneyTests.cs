using Guankao.Identity;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>The school procedure as a school goes it, once round and once again; and a hand-off that one body rejects and another takes.</summary>
public sealed class ReferralJourneyTests(Chromium chromium)
{
    private const string Referring = "社會局社工";
    private const string School = "教育局社工";
    private static readonly string[] Came = ["校長", "輔導", "家長", "警政"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SchoolProcedure_OnceRoundAndOnceAgain_IsPlayedThrough(bool script)
    {
        await using var site = await Site();
        var address = await Propose(site, "7歲以上未滿12歲偏差行為學生", "7歲以上未滿12歲", "桃園市政府教育局", script);
        await using (var school = await site.Sits(chromium, School, script))
        {
            var page = school.Page;
            await page.GotoAsync("/referrals?view=asked");
            await page.Locator("tbody th a").First.ClickAsync();
            await Assertions.Expect(page.Locator(".holder")).ToContainTextAsync("還沒有機關受理");
            await page.GetByRole(AriaRole.Button, new() { Name = "受理，由我們主責" }).ClickAsync();
            await Assertions.Expect(page.Locator(".holder .big")).ToHaveTextAsync("桃園市政府教育局");
            await Step(page, "收到教育局來文", "2024-01-15");
            await Assertions.Expect(page.Locator("section[aria-labelledby=h-next]")).ToContainTextAsync("113.1.22");
            await Step(page, "情節重大或需介入性輔導", "2024-01-15");
            await Assertions.Expect(page.Locator("section[aria-labelledby=h-next]")).ToContainTextAsync("5個工作日");
            await Step(page, "召開需求評估會議", "2024-01-15", refused: "請勾選出席人員");
            await Step(page, "召開需求評估會議", "2024-01-15", who: Came);
            await Step(page, "成效檢核表及會議紀錄報局", "2024-01-15");
            await Step(page, "啟動個別化輔導教育措施", "2024-01-15");
            await Step(page, "召開成效評估會議", "2024-01-15", "已改善，可結案", Came, "依規定要到113.4.16");
        }

        await Evaluate(site, address, script, "2024-05-10", "未改善，再次啟動", again: true);
        await Evaluate(site, address, script, "2024-09-02", "已改善，可結案", again: false);
        await using var referrer = await site.Sits(chromium, Referring, script, "en");
        await referrer.Page.GotoAsync("/referrals?view=ended");
        await referrer.Page.Locator("tbody th a").First.ClickAsync();
        await Assertions.Expect(referrer.Page.Locator("section[aria-labelledby=h-deeds]")).ToContainTextAsync("goal reached");
        await Assertions.Expect(referrer.Page.Locator(".flow")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HandOff_RejectedByOneBody_IsTakenByAnother(bool script)
    {
        await using var site = await Site();
        var address = await Propose(site, "家庭支持", "全家", "桃園市政府衛生局", script);
        await using (var health = await site.Sits(chromium, "衛生局社工", script))
        {
            await health.Page.GotoAsync(address);
            await health.Page.GetByLabel("退回的理由").SelectOptionAsync(new SelectOptionValue { Label = "不在服務區域" });
            await health.Page.GetByRole(AriaRole.Button, new() { Name = "退回", Exact = true }).ClickAsync();
            await Assertions.Expect(health.Page.Locator("h1")).ToHaveTextAsync("轉介");
            Assert.Equal(404, (await health.Page.GotoAsync(address))!.Status);
        }

        await using (var referrer = await site.Sits(chromium, Referring, script))
        {
            await referrer.Page.GotoAsync(address);
            await Assertions.Expect(referrer.Page.Locator("section[aria-labelledby=h-deeds]")).ToContainTextAsync("不在服務區域");
            await referrer.Page.Locator("summary", new() { HasText = "改請其他機關主責" }).ClickAsync();
            await referrer.Page.GetByLabel("請哪個機關主責").SelectOptionAsync("桃園市政府警察局");
            await referrer.Page.GetByRole(AriaRole.Button, new() { Name = "送請主責" }).ClickAsync();
            await Assertions.Expect(referrer.Page.Locator(".holder")).ToContainTextAsync("桃園市政府警察局");
        }

        await using var police = await site.Sits(chromium, "警察局社工", script);
        await police.Page.GotoAsync(address);
        await police.Page.GetByRole(AriaRole.Button, new() { Name = "受理，由我們主責" }).ClickAsync();
        await Assertions.Expect(police.Page.Locator(".holder .big")).ToHaveTextAsync("桃園市政府警察局");

        // A note that tells who is refused where it stands, and what was written is still in the form.
        await police.Page.Locator("summary", new() { HasText = "回報轉介者" }).ClickAsync();
        await police.Page.GetByLabel("告訴轉介者什麼").FillAsync("案母陳美玲已聯繫上");
        await police.Page.GetByRole(AriaRole.Button, new() { Name = "回報", Exact = true }).ClickAsync();
        await Assertions.Expect(police.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("第3到5字像是姓名");
        await Assertions.Expect(police.Page.GetByLabel("告訴轉介者什麼")).ToHaveValueAsync("案母陳美玲已聯繫上");
    }

    private static async Task<MovingSite> Site()
    {
        var site = new MovingSite();
        await site.InitializeAsync();
        foreach (var body in new[] { "社會局", "教育局", "衛生局", "警察局" })
        {
            await site.Enter(body + "社工", Role.Caseworker, "桃園市政府" + body);
        }

        return site;
    }

    private async Task<string> Propose(MovingSite site, string procedure, string age, string to, bool script)
    {
        await using var person = await site.Sits(chromium, Referring, script);
        var page = person.Page;
        await page.GotoAsync("/referrals/new");
        await page.GetByLabel("程序").SelectOptionAsync(new SelectOptionValue { Label = procedure });
        await page.GetByLabel("主題").SelectOptionAsync(new SelectOptionValue { Label = "偏差行為" });
        await page.GetByLabel("年齡層").SelectOptionAsync(new SelectOptionValue { Label = age });
        await page.GetByLabel("原系統", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "關懷e起來" });
        await page.GetByLabel("原系統案號").FillAsync("AF1130115001");
        await page.GetByLabel("同意或法律依據").SelectOptionAsync(new SelectOptionValue { Label = "法定代理人同意" });
        await page.GetByLabel("請哪個機關主責").SelectOptionAsync(to);
        await page.GetByRole(AriaRole.Button, new() { Name = "送出轉介" }).ClickAsync();
        await Assertions.Expect(page.Locator(".holder .big")).ToHaveTextAsync("桃園市政府社會局");
        return new Uri(page.Url).AbsolutePath;
    }

    private async Task Evaluate(MovingSite site, string address, bool script, string day, string outcome, bool again)
    {
        site.Until(day);
        await using var school = await site.Sits(chromium, School, script);
        var page = school.Page;
        await page.GotoAsync(address);
        await Step(page, "召開成效評估會議", day, outcome, Came);
        await Step(page, "檢核表及評估會議紀錄報局", day);
        if (again)
        {
            await Step(page, "再次啟動個別化輔導教育措施", day);
            await Assertions.Expect(page.Locator("#h-flow")).ToContainTextAsync("第 2 輪");
            await Step(page, "啟動個別化輔導教育措施", day);
            return;
        }

        await page.Locator("summary", new() { HasTextRegex = new("^結案") }).ClickAsync();
        await page.GetByLabel("結案事由").SelectOptionAsync(new SelectOptionValue { Label = "達成目標" });
        await page.GetByRole(AriaRole.Button, new() { Name = "結案", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".holder")).ToContainTextAsync("已結案");
    }

    private static async Task Step(IPage page, string step, string day, string? outcome = null, string[]? who = null, string? refused = null)
    {
        var version = page.Locator("input[name=version]").First;
        var before = await version.InputValueAsync();
        var row = page.Locator(".flow > li", new() { Has = page.Locator($"b:text-is('{step}')") });
        if (await row.Locator("details[open]").CountAsync() == 0)
        {
            await row.Locator("summary").ClickAsync();
        }

        await row.Locator("input[type=date]").FillAsync(day);
        if (outcome is not null)
        {
            await row.GetByLabel("結果").SelectOptionAsync(new SelectOptionValue { Label = outcome });
        }

        foreach (var each in who ?? [])
        {
            await row.GetByLabel(each, new() { Exact = true }).CheckAsync();
        }

        await row.GetByRole(AriaRole.Button, new() { Name = "登錄", Exact = true }).ClickAsync();
        if (refused is not null)
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(refused);
            return;
        }

        // The page that follows shows the next version; until then the old one still stands there.
        await Assertions.Expect(version).Not.ToHaveValueAsync(before);
    }
}
