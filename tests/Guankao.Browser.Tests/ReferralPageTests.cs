using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Guankao.Identity;
using Guankao.Referrals;
using Guankao.Youth;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>The pages of referrals and youth support in both languages, on a desk and on the smallest phone.</summary>
public sealed class ReferralPageTests(Chromium chromium)
{
    [Theory]
    [InlineData("zh-Hant", 1280)]
    [InlineData("zh-Hant", 320)]
    [InlineData("en", 1280)]
    [InlineData("en", 320)]
    public async Task EveryPage_InAnyShape_IsAccessibleAndFitsAndIsQuiet(string language, int width)
    {
        await using var site = new MovingSite();
        await site.InitializeAsync();
        var address = await Fill(site);
        await using var worker = await site.Sits(chromium, "教育局社工", language: language, width: width);
        foreach (var each in new[] { "/referrals", "/referrals?view=asked", "/referrals/new", "/referrals/break-glass", address })
        {
            await Holds(worker.Page, each, language, width);
        }

        foreach (var summary in await worker.Page.Locator("main summary").AllAsync())
        {
            await summary.ClickAsync();
        }

        await Holds(worker.Page, null, language, width);
        await using var auditor = await site.Sits(chromium, "稽核", language: language, width: width);
        await Holds(auditor.Page, "/referrals/looks", language, width);
        await using var counter = await site.Sits(chromium, "青年局窗口", language: language, width: width);
        await Holds(counter.Page, "/youth/desk", language, width);
        await using var keeper = await site.Sits(chromium, "系統管理者", language: language, width: width);
        await keeper.Page.GotoAsync("/youth/desk");
        await keeper.Page.Locator("#v-name").FillAsync("聊聊科技");
        await keeper.Page.Locator("section[aria-labelledby=h-vendors] form button").Last.ClickAsync();
        await Assertions.Expect(keeper.Page.Locator("#v-secret")).Not.ToBeEmptyAsync();
        await Holds(keeper.Page, null, language, width);
        await using var reader = await chromium.Open(site.Address, width);
        await Holds(reader.Page, "/youth?lang=" + language, language, width);
        Assert.Equal([], worker.Complaints.Concat(auditor.Complaints).Concat(counter.Complaints).Concat(keeper.Complaints).Concat(reader.Complaints));
    }

    private static async Task<string> Fill(MovingSite site)
    {
        foreach (var body in new[] { "社會局", "教育局", "衛生局", "警察局" })
        {
            await site.Enter(body + "社工", Role.Caseworker, "桃園市政府" + body);
        }

        await site.Enter("稽核", Role.Auditor, null);
        await site.Enter("系統管理者", Role.Keeper, null);
        await site.Enter("青年局窗口", Role.Coordinator, AgencyNames.FullName("青年局", "桃園市", new DateOnly(2024, 1, 15)));
        var (social, school) = (Worker("桃園市政府社會局"), Worker("桃園市政府教育局"));
        var token = "";
        foreach (var (procedure, theme, urgent, to) in new[] { ("school", "behaviour", true, school), ("family", "fragile", false, school), ("family", "poverty", false, school), ("family", "mental", false, school) })
        {
            var done = await site.Services.GetRequiredService<ProposeReferralHandler>().Do(new ProposeReferral(
                procedure, "ecare", "AF1130115001", procedure == "school" ? "7-11" : "family", "中壢區", theme, urgent, "guardian", "學校已實施發展性輔導", to.Posts[0].Agency,
                ["桃園市政府衛生局", "桃園市政府警察局"], "桃園市政府社會局", social, "社會局社工"), default);
            Assert.Null(done.Refusal);
            if (theme == "mental")
            {
                break;
            }

            Assert.Null((await site.Services.GetRequiredService<AnswerReferralHandler>().Do(new AnswerReferral(new ReferralAct(done.Value, school, "教育局社工"), true, null, null), default)).Refusal);
            token = token.Length == 0 ? done.Value : token;
        }

        foreach (var (step, day) in new[] { ("letter", new DateOnly(2024, 1, 5)), ("serious", new DateOnly(2024, 1, 5)) })
        {
            Assert.Null((await site.Services.GetRequiredService<TakeStepHandler>().Do(new TakeStep(new ReferralAct(token, school, "教育局社工"), step, day, null, null, [], null), default)).Refusal);
        }

        var police = Worker("桃園市政府地政局");
        Assert.Null((await site.Services.GetRequiredService<BreakGlassHandler>().Do(new BreakGlass(new ReferralAct(token, police, "值勤社工"), "夜間送醫，需要知道由誰主責"), default)).Refusal);
        await Count(site);
        return "/referrals/" + ReferralToken.Shown(token);
    }

    private static async Task Count(MovingSite site)
    {
        var counts = Worker(AgencyNames.FullName("青年局", "桃園市", new DateOnly(2024, 1, 15)));
        var random = new Random(3);
        List<YouthContact> contacts = [.. Enumerable.Range(0, 400).Select(at => new YouthContact(
            new DateOnly(2023, 1 + (at % 12), 3), YouthWords.Channels[random.Next(5)].Code, YouthWords.Topics[(int)(Math.Pow(random.NextDouble(), 2) * 8)].Code, random.Next(3) > 0,
            YouthWords.Ages[1 + random.Next(4)].Code, YouthWords.Results[(int)(Math.Pow(random.NextDouble(), 2) * 5)].Code, 1, random.Next(9)))];
        Assert.Null((await site.Services.GetRequiredService<CountContactsHandler>().Do(new CountContacts("centre", [.. contacts.Take(250)], counts, "諮商師"), default)).Refusal);
        Assert.Null((await site.Services.GetRequiredService<CountContactsHandler>().Do(new CountContacts("place", [.. contacts.Skip(250)], counts, "諮商師"), default)).Refusal);
        Assert.Null((await site.Services.GetRequiredService<RecordYouthYearHandler>().Do(new RecordYouthYear("centre", 2023, 6, 12_000_000, counts, "諮商師"), default)).Refusal);
        Assert.Null((await site.Services.GetRequiredService<HandOffYouthHandler>().Do(new HandOffYouth("centre", "place", counts, "諮商師"), default)).Refusal);
        var evaluator = new Actor(Guid.CreateVersion7(), "研考會", [new Post(Role.Evaluator, null)]);
        Assert.Null((await site.Services.GetRequiredService<PublishYouthReportHandler>().Do(new PublishYouthReport(2023, evaluator, "研考會"), default)).Refusal);
    }

    private static Actor Worker(string body) => new(Guid.CreateVersion7(), body + "社工", [new Post(Role.Caseworker, body)]);

    private static async Task Holds(IPage page, string? address, string language, int width)
    {
        if (address is not null)
        {
            await page.GotoAsync(address);
        }

        if (Environment.GetEnvironmentVariable("GUANKAO_PICTURES") is { Length: > 0 } folder)
        {
            var name = string.Concat(new Uri(page.Url).AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Length > 20 ? "one" : part + "-"));
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}{(address is null ? "open" : "")}-{language}-{width}.png"), FullPage = true });
        }

        var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.Equal("", string.Join('\n', found.Violations.Select(v => $"{page.Url} {v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
        var widest = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(widest <= width, string.Create(CultureInfo.InvariantCulture, $"{page.Url} is {widest} px wide in a window of {width}."));
    }
}
