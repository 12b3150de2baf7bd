using System.Net;
using Guankao.Commitments;
using Guankao.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

/// <summary>The life of one commitment, as its agency and the evaluation office live it on the pages.</summary>
public sealed class LifePageTests(StaffedSite site) : IClassFixture<StaffedSite>
{
    [Fact]
    public async Task Bounce_NotOurs_IsHandedOverToTheAgencyThatOwesIt()
    {
        var address = await Commitment("無障礙坡道改善");
        using var coordinator = await site.SignedIn(Role.Coordinator, "社會局");
        await Done(coordinator, address, "Bounce", new() { ["from"] = "社會局", ["statement"] = "坡道屬道路工程，非本局權責", ["document"] = "社字第1號" });
        Assert.Contains("非本局權責", (await coordinator.Page(address)).Body!.TextContent, StringComparison.Ordinal);

        using var evaluator = await site.SignedIn(Role.Evaluator);
        Assert.Contains("無障礙坡道改善", (await evaluator.Page("/desk/requests")).Body!.TextContent, StringComparison.Ordinal);
        await Done(evaluator, address, "HandOver", new() { ["from"] = "社會局", ["to"] = "工務局", ["statement"] = "改分工務局", ["document"] = "研字第2號" });
        using var works = await site.SignedIn(Role.Coordinator, "工務局");
        Assert.Contains("工務局", (await works.Page(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocker_WrittenDownAndAnswered_ShowsBothDays()
    {
        var address = await Commitment("長照床位布建");
        using var reporter = await site.SignedIn(Role.Reporter, "社會局");
        var page = await reporter.Page(address);
        var kind = page.QuerySelector("form[action*='handler=Block'] select option[value]:not([value=''])")!.GetAttribute("value")!;
        await Done(reporter, address, "Block", new() { ["reason"] = kind, ["whom"] = "中央主管機關", ["what"] = "核定補助", ["on"] = "2026-03-02", ["document"] = "社字第3號" });
        var blocked = await reporter.Page(address);
        Assert.Contains("核定補助", blocked.Body!.TextContent, StringComparison.Ordinal);
        var about = blocked.QuerySelector("form[action*='handler=Answer'] [name=about]")!.GetAttribute("value")!;
        await Done(reporter, address, "Answer", new() { ["about"] = about, ["on"] = "2026-04-01", ["what"] = "同意補助" });
        Assert.Contains("同意補助", (await reporter.Page(address)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adjustment_OfAStepOnly_IsTheAgencysOwnToDecideAndKeepsWhatWasPromised()
    {
        var address = await Commitment("步道整建", "完成設計");
        using var coordinator = await site.SignedIn(Role.Coordinator, "社會局");
        await Done(coordinator, address, "Adjust", new() { ["reason"] = "policy", ["dates[0]"] = "2098-08-31", ["statement"] = "設計變更", ["document"] = "社字第11號" });
        using var executive = await site.SignedIn(Role.Executive);
        Assert.Null((await executive.Page(address)).QuerySelector("form[action*='handler=Decide']"));
        using var approver = await site.SignedIn(Role.Approver, "社會局");
        var about = (await approver.Page(address)).QuerySelector("form[action*='handler=Decide'] [name=about]")!.GetAttribute("value")!;
        await Done(approver, address, "Decide", new() { ["about"] = about, ["grant"] = "true", ["statement"] = "", ["document"] = "社核字第12號" });

        var moved = (await approver.Page(address)).QuerySelector("#h-moved ~ ul")!;
        Assert.Equal(("187.6.30", "187.8.31"), (moved.QuerySelector("del")!.TextContent, moved.QuerySelector("ins")!.TextContent));
        await Decided(address, "社核字第12號", "187");
    }

    [Fact]
    public async Task Adjustment_OfTheWholeGoal_IsDecidedHigherUpAndKeepsWhatWasPromised()
    {
        var address = await Commitment("床位布建");
        using var approver = await site.SignedIn(Role.Approver, "社會局");
        var ask = new Dictionary<string, string> { ["reason"] = "means", ["goals[0]"] = "36", ["statement"] = "預算刪減", ["document"] = "社字第13號" };
        await Done(approver, address, "Adjust", new(ask) { ["analysis"] = "預算刪減，改分年辦理。" });
        Assert.Null((await approver.Page(address)).QuerySelector("form[action*='handler=Decide']"));
        using var executive = await site.SignedIn(Role.Executive);
        var about = (await executive.Page(address)).QuerySelector("form[action*='handler=Decide'] [name=about]")!.GetAttribute("value")!;
        var tried = await approver.Post($"{address}?handler=Decide", new() { ["about"] = about, ["grant"] = "true", ["document"] = "社核字第14號" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tried.StatusCode);
        await Done(executive, address, "Decide", new() { ["about"] = about, ["grant"] = "true", ["document"] = "府核字第15號" });

        var moved = (await approver.Page(address)).QuerySelector("#h-moved ~ ul")!;
        Assert.Equal(("40床", "36床"), (moved.QuerySelector("del")!.TextContent, moved.QuerySelector("ins")!.TextContent));
        await Decided(address, "府核字第15號", "40床");
    }

    private async Task Decided(string address, string document, string before)
    {
        using var auditor = await site.SignedIn(Role.Auditor);
        var acts = await auditor.Page($"/desk/acts?kind=CommitmentAdjusted&subject={address[^36..]}");
        var row = Assert.Single(acts.QuerySelectorAll("table.list > tbody > tr"));
        Assert.Contains(document, row.TextContent, StringComparison.Ordinal);
        Assert.Contains(before, row.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/acts?from=yesterday", "yesterday")]
    [InlineData("/desk/acts?to=115.3.1", "115.3.1")]
    [InlineData("/desk/acts?subject=abc", "abc")]
    public async Task Filter_OfTheActsThatCannotBeRead_IsRefusedAndNotLeftAside(string address, string written)
    {
        using var auditor = await site.SignedIn(Role.Auditor);
        var page = await auditor.Page(address, HttpStatusCode.UnprocessableEntity);
        Assert.Contains(written, page.QuerySelector("#refusal")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("table.list > tbody > tr"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await auditor.GetAsync(address + "&handler=Csv")).StatusCode);
    }

    [Fact]
    public async Task Briefing_OfTheCity_IsNotForAgencies()
    {
        using var approver = await site.SignedIn(Role.Approver, "社會局");
        await approver.Page("/desk/briefing", HttpStatusCode.Forbidden);
        Assert.Null((await approver.Page("/desk")).QuerySelector("a[href='/desk/briefing']"));
    }

    [Fact]
    public async Task Forms_FilledWithNothing_AnswerWithASentenceAndNeverBreak()
    {
        var address = await Commitment("綠地認養");
        using var coordinator = await site.SignedIn(Role.Coordinator, "社會局");
        using var evaluator = await site.SignedIn(Role.Evaluator);
        foreach (var (person, acts) in new[]
        {
            (coordinator, new[] { "Adjust", "Suspend", "Withdraw", "Close", "Bounce", "Block" }), (evaluator, ["HandOver", "Split", "Merge", "Carry"]),
        })
        {
            foreach (var act in acts)
            {
                var answer = await person.Post($"{address}?handler={act}", []);
                Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, $"{act}: {answer.StatusCode}");
                Assert.NotEmpty((await answer.Page()).QuerySelector("#refusal")!.TextContent.Trim());
            }
        }
    }

    [Fact]
    public async Task Acts_OfTheLedger_AreFoundByTheAuditorAlone()
    {
        await Commitment("圖書館延長開放");
        using var auditor = await site.SignedIn(Role.Auditor);
        Assert.Contains("CommitmentOpened", (await auditor.Page("/desk/acts?kind=CommitmentOpened")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        var table = await auditor.GetStringAsync("/desk/acts?handler=Csv&kind=CommitmentOpened");
        Assert.Contains("研考會立案", table, StringComparison.Ordinal);
        using var reporter = await site.SignedIn(Role.Reporter, "社會局");
        await reporter.Page("/desk/acts", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Briefing_OfTheExecutive_IsOnePage()
    {
        using var executive = await site.SignedIn(Role.Executive);
        await executive.Page("/desk/briefing");
    }

    private async Task<string> Commitment(string title, string? earlier = null)
    {
        var evaluator = new Actor(Guid.CreateVersion7(), "研考會立案", [new Post(Role.Evaluator, null)]);
        var outcome = await site.Services.GetRequiredService<EnterCommitmentHandler>().Do(new EnterCommitment(evaluator, new CommitmentEntry(
            title, "社會局", ["衛生局"], null, null, "年底前完成床位40床", [.. earlier is null ? [] : new[] { new WorkEntry(earlier, new DateOnly(2098, 6, 30)) }, new WorkEntry("完成啟用", new DateOnly(2099, 12, 31))], "府研字第1號"), "年度列管"), default);
        Assert.Null(outcome.Refusal);
        return $"/desk/commitments/{outcome.Value}";
    }

    private static async Task Done(HttpClient person, string address, string act, Dictionary<string, string> fields)
    {
        var answer = await person.Post($"{address}?handler={act}", fields);
        var said = answer.StatusCode == HttpStatusCode.SeeOther ? "" : (await answer.Page()).QuerySelector("#refusal")?.TextContent;
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{act}: {answer.StatusCode} {said}");
    }
}
