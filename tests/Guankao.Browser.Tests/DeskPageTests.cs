using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Jobs;
using Guankao.Reporting;
using Guankao.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>The staff's pages in both languages, on a desk and on the smallest phone, and what an ordinary report costs.</summary>
public sealed class DeskPageTests(Chromium chromium)
{
    [Theory]
    [InlineData("zh-Hant", 1280)]
    [InlineData("en", 320)]
    public async Task Desk_EveryRoom_IsAccessibleAndFitsAndIsQuiet(string language, int width)
    {
        await using var site = new CitySite();
        await site.InitializeAsync();
        await Open(site);
        await using var reporter = await site.Sits(chromium, Role.Reporter, CitySite.Social, language: language, width: width);
        var page = reporter.Page;
        await Holds(page, "/desk?view=Agency", width);
        await Holds(page, "/desk/agency", width);
        await Holds(page, "/desk/fill", width);
        await page.Locator("#table").FillAsync("編號\t政策項目\t主辦\t重要工作項目\t辦理情形\t辦理等級\n4\t第4號長照床位布建\t社會局\t辦理說明會2場\t" + CitySite.Reported + "\tA\n99\t無此事項\t社會局\t辦理\t已辦理。\tA\n");
        await page.Locator("main form button").Last.ClickAsync();
        await page.WaitForURLAsync("**/desk/fill/*");
        await Holds(page, null, width);
        await page.GotoAsync("/desk");
        await page.Locator(".queue tbody th a").First.ClickAsync();
        await page.Locator("#text").FillAsync(CitySite.Reported);
        await page.Locator("#write button").First.ClickAsync();
        await page.WaitForURLAsync("**#check");
        await Holds(page, null, width);
        await page.Locator("#evidence summary").ClickAsync();
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "簽到表.txt", MimeType = "text/plain", Buffer = "113年5月20日說明會簽到表"u8.ToArray() });
        await page.Locator("#evidence details button").ClickAsync();
        await Assertions.Expect(page.Locator("#evidence")).ToContainTextAsync("簽到表.txt");
        var report = new Uri(page.Url).AbsolutePath;
        await Holds(page, report + "/versions", width);
        await page.GotoAsync(report);
        await page.Locator("#write button").Nth(1).ClickAsync();

        await using var approver = await site.Sits(chromium, Role.Approver, CitySite.Social, language: language, width: width);
        await Holds(approver.Page, report, width);
        await using var evaluator = await site.Sits(chromium, Role.Evaluator, language: language, width: width);
        foreach (var address in new[] { "/desk/periods", "/desk/notices", "/desk?view=Review", "/desk/briefing", "/desk/requests", "/desk/agency" })
        {
            await Holds(evaluator.Page, address, width);
        }

        await Lives(site, evaluator.Page, approver.Page, width);
        await using var auditor = await site.Sits(chromium, Role.Auditor, language: language, width: width);
        await Holds(auditor.Page, "/desk/acts", width);
        await Holds(auditor.Page, "/desk/retention", width);
        await Holds(auditor.Page, "/desk/acts?from=yesterday", width);
        // A keeper has no reports on a desk; what the browser said of that room is no complaint about this one.
        await using var keeper = await site.Sits(chromium, Role.Keeper, language: language, width: width);
        keeper.Complaints.Clear();
        Assert.Null((await site.Services.GetRequiredService<AskJobHandler>().Do(new AskJob(ReauditJob.Kind, Json.Of(new ReauditInput(true)), "研考會周小姐", "換了判讀方法"), default)).Refusal);
        await Holds(keeper.Page, "/jobs", width);
        Assert.Empty(keeper.Complaints);
        // The browser says of a refused filter what the page says better.
        auditor.Complaints.RemoveAll(said => said.Contains("422", StringComparison.Ordinal));
        Assert.Empty(reporter.Complaints.Concat(approver.Complaints).Concat(evaluator.Complaints).Concat(auditor.Complaints));
    }

    /// <summary>A commitment with everything in its life and every form of its page open, as the agency and the evaluation office see it.</summary>
    private static async Task Lives(CitySite site, IPage evaluator, IPage approver, int width)
    {
        var asker = new Actor(Guid.CreateVersion7(), "社會局窗口", [new Post(Role.Coordinator, CitySite.Social)]);
        var (commitment, life) = (site.Commitments[0], $"/desk/commitments/{site.Commitments[0]}");
        var blocker = await site.Services.GetRequiredService<RaiseBlockerHandler>().Do(
            new RaiseBlocker(asker, commitment, "ministry", "中央主管機關", "核定補助計畫", CitySite.Now.End.AddMonths(-5)), default);
        Assert.Null(blocker.Refusal);
        var bounced = await site.Services.GetRequiredService<BounceCommitmentHandler>().Do(
            new BounceCommitment(asker, commitment, CitySite.Social, "屬衛生局權責", "社字第9號"), default);
        Assert.Null(bounced.Refusal);
        foreach (var page in new[] { evaluator, approver })
        {
            await page.GotoAsync(life);
            foreach (var summary in await page.Locator("main summary").AllAsync())
            {
                await summary.ClickAsync();
            }

            await Holds(page, null, width);
        }

        await Holds(evaluator, "/desk/requests", width);
    }

    [Fact]
    public async Task OrdinaryReport_BesidesWriting_TakesTwoPagesAndThreeClicks()
    {
        await using var site = new CitySite();
        await site.InitializeAsync();
        await Open(site);
        await using var reporter = await site.Sits(chromium, Role.Reporter, CitySite.Social);
        var pages = new HashSet<string>();
        reporter.Page.FrameNavigated += (_, frame) => pages.Add(new Uri(frame.Url).AbsolutePath);
        var clicks = 0;

        await reporter.Page.GotoAsync("/desk");
        await Click(reporter.Page.GetByRole(AriaRole.Link, new() { Name = "第1號長照床位布建" }));
        await reporter.Page.GetByLabel("辦理情形及成果").FillAsync(CitySite.Reported);
        clicks++;
        await reporter.Page.GetByLabel("辦理等級").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Click(reporter.Page.GetByRole(AriaRole.Button, new() { Name = "送主管核定" }));
        await Assertions.Expect(reporter.Page.Locator(".queue")).Not.ToContainTextAsync("第1號長照床位布建");

        Assert.True(pages.Count <= 3 && clicks <= 6, $"{pages.Count} pages and {clicks} clicks");
        Assert.Equal((2, 3), (pages.Count, clicks));

        async Task Click(ILocator place)
        {
            clicks++;
            await place.ClickAsync();
        }
    }

    [Fact]
    public async Task Writing_BySomebodyElseMeanwhile_ShowsBothTextsAndLosesNone()
    {
        await using var site = new CitySite();
        await site.InitializeAsync();
        await Open(site);
        await using var first = await site.Sits(chromium, Role.Reporter, CitySite.Social, script: false);
        await using var second = await site.Sits(chromium, Role.Coordinator, CitySite.Social, script: false);
        foreach (var page in new[] { first.Page, second.Page })
        {
            await page.GotoAsync("/desk");
            await page.GetByRole(AriaRole.Link, new() { Name = "第1號長照床位布建" }).ClickAsync();
        }

        await first.Page.GetByLabel("辦理情形及成果").FillAsync("承辦人先寫的內容。");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "存檔並比對" }).ClickAsync();
        await second.Page.GetByLabel("辦理情形及成果").FillAsync("窗口後寫的內容。");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "存檔並比對" }).ClickAsync();

        await Assertions.Expect(second.Page.Locator("#conflict")).ToContainTextAsync("承辦人先寫的內容。");
        await Assertions.Expect(second.Page.GetByLabel("要採用的文字")).ToHaveValueAsync("窗口後寫的內容。");
        await second.Page.GetByLabel("要採用的文字").FillAsync("承辦人先寫的內容。窗口後寫的內容。");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "改用這份" }).ClickAsync();
        await Assertions.Expect(second.Page.GetByLabel("辦理情形及成果")).ToHaveValueAsync("承辦人先寫的內容。窗口後寫的內容。");
    }

    [Fact]
    public async Task Writing_WithoutPressingAnything_IsSavedAndChecked()
    {
        await using var site = new CitySite();
        await site.InitializeAsync();
        await Open(site);
        await using var reporter = await site.Sits(chromium, Role.Reporter, CitySite.Social);
        await reporter.Page.GotoAsync("/desk");
        await reporter.Page.GetByRole(AriaRole.Link, new() { Name = "第1號長照床位布建" }).ClickAsync();
        await reporter.Page.GetByLabel("辦理情形及成果").PressSequentiallyAsync("辦理說明會2場。");
        await Assertions.Expect(reporter.Page.Locator("#autosaved")).ToContainTextAsync("第 1 版", new() { Timeout = 20_000 });
        await Assertions.Expect(reporter.Page.Locator("#check")).ToContainTextAsync("工作項目 2");
        await reporter.Page.ReloadAsync();
        await Assertions.Expect(reporter.Page.GetByLabel("辦理情形及成果")).ToHaveValueAsync("辦理說明會2場。");
        Assert.Empty(reporter.Complaints);
    }

    private static async Task Open(CitySite site)
    {
        var evaluator = new Actor(Guid.CreateVersion7(), "研考會立案", [new Post(Role.Evaluator, null)]);
        var (_, _, end) = CitySite.Now;
        var opened = await site.Services.GetRequiredService<OpenPeriodHandler>().Do(
            new OpenPeriod(evaluator, PeriodKind.HalfYear, new DateOnly(end.Year, end.Month - 5, 1), end), default);
        Assert.Null(opened.Refusal);
    }

    private static async Task Holds(IPage page, string? path, int width)
    {
        if (path is not null)
        {
            await page.GotoAsync(path);
        }

        var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.Equal("", string.Join('\n', found.Violations.Select(v =>
            $"{page.Url} {v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
        var widest = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(widest <= width, $"{page.Url} is {widest} px wide in a window of {width}.");
        if (Environment.GetEnvironmentVariable("GUANKAO_PICTURES") is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '-')}-{width}.png"), FullPage = true });
        }
    }
}
