using System.Text;
using System.Text.RegularExpressions;
using Guankao.Documents;
using Guankao.Identity;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>A half-year of the reporting cycle, as six people in two languages live it, with a browser that runs scripts and with one that does not.</summary>
public sealed class HalfYearTests(Chromium chromium)
{
    private const string First = "第1號長照床位布建";
    private const string Moved = "第28號長照床位布建";
    private const string NotOurs = "第29號長照床位布建";
    private const string Ended = "第30號長照床位布建";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HalfYear_OfThirtyItems_GoesThroughEveryHandFromOpeningToPublication(bool script)
    {
        await using var site = new BureauSite();
        await site.InitializeAsync();
        await using var evaluator = await site.Sits(chromium, Role.Evaluator, script: script);
        await using var reporter = await site.Sits(chromium, Role.Reporter, CitySite.Social, script);
        await using var supporter = await site.Sits(chromium, Role.Supporter, CitySite.Health, script, "en");
        await using var approver = await site.Sits(chromium, Role.Approver, CitySite.Social, script);
        await using var coordinator = await site.Sits(chromium, Role.Coordinator, CitySite.Works, script, "en");
        await using var executive = await site.Sits(chromium, Role.Executive, script: script, language: "en");
        var people = new[] { evaluator, reporter, supporter, approver, coordinator, executive };

        await Opens(evaluator.Page);
        await Bounces(coordinator.Page);
        await HandsOver(evaluator.Page);
        await Adjusts(approver.Page, executive.Page, site.Commitments[27]);
        await WritesParagraph(supporter.Page);
        await WritesAndMerges(reporter.Page);
        await FillsTheRest(reporter.Page, upload: script);
        await ApprovesAll(approver.Page, 30);
        await ReturnsFirst(evaluator.Page, site.Commitments[0]);
        await Mends(reporter.Page);
        await ApprovesAll(approver.Page, 1);
        await AcceptsAll(evaluator.Page, 30);
        await Publishes(evaluator.Page);
        await Closes(approver.Page, evaluator.Page, site.Commitments[29]);
        await Holds(evaluator.Page, site);
        Assert.Empty(people.SelectMany(person => person.Complaints));
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

    /// <summary>The agency says in its clock that it is not its business.</summary>
    private static async Task Bounces(IPage page)
    {
        await page.GotoAsync("/desk");
        await page.GetByRole(AriaRole.Link, new() { Name = NotOurs }).ClickAsync();
        await page.Locator("header.subject h1 a").ClickAsync();
        var form = await Opened(page, "Bounce");
        await form.GetByLabel("Statement").FillAsync("床位屬社會局權責，非本局業務。");
        await form.GetByLabel("Document number").FillAsync("工字第1號");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator("#h-requests ~ article")).ToContainTextAsync("非本局業務");
    }

    private static async Task HandsOver(IPage page)
    {
        await page.GotoAsync("/desk/requests");
        await page.GetByRole(AriaRole.Link, new() { Name = NotOurs }).ClickAsync();
        var form = await Opened(page, "HandOver");
        await form.Locator("[name=to]").FillAsync(CitySite.Social);
        await form.Locator("[name=statement]").FillAsync("改由社會局主辦");
        await form.Locator("[name=document]").FillAsync("研字第2號");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator("header.subject dd").First).ToHaveTextAsync(CitySite.Social);
    }

    /// <summary>The whole goal moves, so the agency's own approver may ask but not decide.</summary>
    private static async Task Adjusts(IPage approver, IPage executive, Guid commitment)
    {
        await approver.GotoAsync($"/desk/commitments/{commitment}");
        var form = await Opened(approver, "Adjust");
        await form.Locator("[name='goals[0]']").FillAsync("66");
        await form.Locator("[name=analysis]").FillAsync("土地取得不及，改以整建補足。");
        await form.Locator("[name=statement]").FillAsync("中央補助調整。");
        await form.Locator("[name=document]").FillAsync("社字第3號");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(approver.Locator("#h-requests ~ article")).ToContainTextAsync("66");
        await Assertions.Expect(approver.Locator("form[action*='handler=Decide']")).ToHaveCountAsync(0);

        await executive.GotoAsync("/desk/requests");
        await executive.GetByRole(AriaRole.Link, new() { Name = Moved }).ClickAsync();
        var decide = await Opened(executive, "Decide");
        await decide.Locator("[name=document]").FillAsync("府核字第4號");
        await decide.GetByRole(AriaRole.Button, new() { Name = "Grant" }).ClickAsync();
        await Assertions.Expect(executive.Locator("#h-moved ~ ul")).ToContainTextAsync("68床 → 66床");
    }

    private static async Task WritesParagraph(IPage page)
    {
        await page.GotoAsync("/desk");
        await page.GetByRole(AriaRole.Link, new() { Name = First }).ClickAsync();
        await page.GetByLabel("What 衛生局 did").FillAsync("本局完成床位消防檢查12件。");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the paragraph" }).ClickAsync();
        await Assertions.Expect(page.Locator(".paragraph")).ToContainTextAsync("version 1");
    }

    private static async Task WritesAndMerges(IPage page)
    {
        await page.GotoAsync("/desk");
        await page.GetByRole(AriaRole.Link, new() { Name = First }).ClickAsync();
        await page.GetByLabel("辦理情形及成果").FillAsync(CitySite.Reported);
        await page.GetByLabel("辦理等級").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "存檔並比對" }).ClickAsync();
        await Assertions.Expect(page.Locator("#check")).ToContainTextAsync("工作項目 2");
        await page.GetByRole(AriaRole.Button, new() { Name = "併入報告" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("辦理情形及成果")).ToHaveValueAsync(new Regex("消防檢查12件"));
        await page.GetByRole(AriaRole.Button, new() { Name = "送主管核定" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk$"));
    }

    /// <summary>Takes the table, fills what is still owed, brings it back as a file or pasted, looks and takes it over.</summary>
    private static async Task FillsTheRest(IPage page, bool upload)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "整批填報" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        var filled = Filled(await File.ReadAllBytesAsync(await download.PathAsync()));
        await (upload
            ? page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "填好的表格.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(filled) })
            : page.Locator("#table").FillAsync(filled));
        await page.GetByRole(AriaRole.Button, new() { Name = "先看會改什麼" }).ClickAsync();
        await Assertions.Expect(page.Locator(".counts")).ToContainTextAsync("新填 29");
        await page.GetByLabel("存檔後一併送主管核定").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "更新勾選的報告" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("已更新 29 件報告。 其中 29 件已送主管核定。");
    }

    private static string Filled(byte[] table)
    {
        using var content = new MemoryStream(table);
        var rows = DocumentReader.Read(content, "待填.csv").Value.Blocks.OfType<Table>().Single().Rows
            .Select(row => row.Cells.Select(cell => cell.Text).ToArray()).ToList();
        var head = rows.Single(row => row.Contains("政策項目"));
        var (report, grade) = (Array.FindIndex(head, cell => cell.Contains("辦理情形", StringComparison.Ordinal)), Array.IndexOf(head, "辦理等級"));
        foreach (var row in rows.Skip(rows.IndexOf(head) + 1).Where(row => row.Length == head.Length))
        {
            (row[report], row[grade]) = (CitySite.Reported + "完成無障礙坡道30處。", "A");
        }

        return string.Join('\n', rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));
    }

    /// <summary>One page for each: the next follows by itself.</summary>
    private static async Task ApprovesAll(IPage page, int count)
    {
        await page.GotoAsync("/desk");
        await Assertions.Expect(page.Locator(".tabs a[aria-current]")).ToContainTextAsync($"{count}");
        await page.Locator(".queue tbody th a").First.ClickAsync();
        for (var each = 0; each < count; each++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "核定並送研考會" }).ClickAsync();
        }

        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("目前沒有輪到您的事");
    }

    private static async Task ReturnsFirst(IPage page, Guid commitment)
    {
        await page.GotoAsync("/desk?view=Review");
        await Assertions.Expect(page.Locator(".tabs a[aria-current]")).ToContainTextAsync("30");
        await page.GetByRole(AriaRole.Link, new() { Name = First }).ClickAsync();
        await page.Locator(".deciding summary").First.ClickAsync();
        await page.Locator("#mend-2").FillAsync("請補上坡道完成的日期與處數。");
        await page.GetByRole(AriaRole.Button, new() { Name = "退回補正" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "審查通過" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("header.subject h1")).Not.ToContainTextAsync(First);
    }

    private static async Task Mends(IPage page)
    {
        await page.GotoAsync("/desk");
        await page.GetByRole(AriaRole.Link, new() { Name = First }).ClickAsync();
        await Assertions.Expect(page.Locator(".findings")).ToContainTextAsync("請補上坡道完成的日期與處數");
        await page.GetByLabel("辦理情形及成果").FillAsync(CitySite.Reported + "另完成無障礙坡道30處。");
        await page.GetByRole(AriaRole.Button, new() { Name = "送主管核定" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk$"));
    }

    private static async Task AcceptsAll(IPage page, int count)
    {
        await page.GotoAsync("/desk?view=Review");
        await page.Locator(".queue tbody th a").First.ClickAsync();
        for (var each = 0; each < count; each++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "審查通過" }).ClickAsync();
        }

        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("沒有待審查");
    }

    private static async Task Publishes(IPage page)
    {
        await page.GotoAsync("/desk/periods");
        await page.GetByLabel("理由").First.FillAsync("全數審查通過");
        await page.GetByRole(AriaRole.Button, new() { Name = "公布已通過的 30 件" }).ClickAsync();
        await Assertions.Expect(page.Locator(".counts").First).ToContainTextAsync("已公布 30");
    }

    private static async Task Closes(IPage approver, IPage evaluator, Guid commitment)
    {
        await approver.GotoAsync($"/desk/commitments/{commitment}");
        var form = await Opened(approver, "Close");
        await form.Locator("[name=reason]").SelectOptionAsync("completed");
        foreach (var proof in await form.Locator("textarea[name^=proofs]").AllAsync())
        {
            await proof.FillAsync("完成長照床位70床，驗收紀錄社字第5號。");
        }

        await form.Locator("[name=statement]").FillAsync("已全部完成。");
        await form.Locator("[name=document]").FillAsync("社字第6號");
        await form.GetByRole(AriaRole.Button).ClickAsync();

        await evaluator.GotoAsync("/desk/requests");
        await evaluator.GetByRole(AriaRole.Link, new() { Name = Ended }).ClickAsync();
        var decide = await Opened(evaluator, "Decide");
        await decide.Locator("[name=document]").FillAsync("研字第7號");
        await decide.Locator("button[value=true]").ClickAsync();
        await Assertions.Expect(evaluator.Locator("header.subject")).ToContainTextAsync("已完成");
    }

    private static async Task Holds(IPage page, BureauSite site)
    {
        await page.GotoAsync($"/commitments/{site.Commitments[0]}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("另完成無障礙坡道30處");
        await page.GotoAsync($"/commitments/{site.Commitments[28]}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("社會局");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("說明會2場");
        await page.GotoAsync($"/commitments/{site.Commitments[27]}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("66床");
    }

    private static async Task<ILocator> Opened(IPage page, string act)
    {
        var form = page.Locator($"form[action*='handler={act}']");
        if (!await form.IsVisibleAsync())
        {
            await page.Locator("details").Filter(new() { Has = form }).Locator("summary").ClickAsync();
        }

        return form;
    }

    /// <summary>One bureau leads everything, but for one item that was given to the wrong one; one runs on long enough to be adjusted.</summary>
    private sealed class BureauSite : CitySite
    {
        protected override string Leads(int number) => number == 29 ? Works : Social;

        protected override DateOnly Last(int number) => number == 28 ? Now.End.AddYears(1) : Now.End;
    }
}
