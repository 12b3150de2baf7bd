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

    private async Task<string> Commitment(string title)
    {
        var evaluator = new Actor(Guid.CreateVersion7(), "研考會立案", [new Post(Role.Evaluator, null)]);
        var outcome = await site.Services.GetRequiredService<EnterCommitmentHandler>().Do(new EnterCommitment(evaluator, new CommitmentEntry(
            title, "社會局", ["衛生局"], null, null, "年底前完成床位40床", [new WorkEntry("完成啟用", new DateOnly(2099, 12, 31))], "府研字第1號"), "年度列管"), default);
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
