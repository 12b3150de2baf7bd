using System.Net;
using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

/// <summary>Who did what to a report and to a period, read by those who may.</summary>
public sealed class HistoryPageTests(StaffedSite site) : IClassFixture<StaffedSite>
{
    [Fact]
    public async Task History_OfAReport_TellsWhoSavedAndSentIt()
    {
        var (_, title) = await Period("體育局");
        using var reporter = await site.SignedIn(Role.Reporter, "體育局");
        var report = await Report(reporter, title);
        await reporter.Post($"{report}?handler=Save", new() { ["text"] = "球場整修完成3座。", ["basedOn"] = "0" });
        var history = (await reporter.Page(report + "/versions")).QuerySelector("section.history")!;
        var first = history.QuerySelector("li p")!.TextContent;
        Assert.Contains("報告存檔", first, StringComparison.Ordinal);
        Assert.DoesNotContain("ReportSaved", history.TextContent, StringComparison.Ordinal);

        using var stranger = await site.SignedIn(Role.Reporter, "人事處");
        Assert.Contains((await stranger.GetAsync(report + "/versions")).StatusCode, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
    }

    [Fact]
    public async Task History_OfAPeriod_TellsWhoOpenedItOnWhatGround()
    {
        var (period, _) = await Period("青年局");
        using var evaluator = await site.SignedIn(Role.Evaluator);
        var list = await evaluator.Page("/desk/periods");
        Assert.Contains(list.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"/desk/periods/{period}");
        var history = (await evaluator.Page($"/desk/periods/{period}")).QuerySelector("section.history")!;
        Assert.Contains("研考會立案", history.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("PeriodOpened", history.TextContent, StringComparison.Ordinal);
        await evaluator.Page($"/desk/periods/{Guid.CreateVersion7()}", HttpStatusCode.NotFound);
    }

    private static async Task<string> Report(HttpClient reporter, string title)
    {
        var desk = await reporter.Page("/desk");
        return desk.QuerySelectorAll("a").First(link => link.TextContent.Contains(title, StringComparison.Ordinal)).GetAttribute("href")!.Split('?', '#')[0];
    }

    private async Task<(Guid Period, string Title)> Period(string agency)
    {
        var title = agency + "的球場";
        var evaluator = new Actor(Guid.CreateVersion7(), "研考會立案", [new Post(Role.Evaluator, null)]);
        Assert.Null((await site.Services.GetRequiredService<EnterCommitmentHandler>().Do(new EnterCommitment(evaluator, new CommitmentEntry(
            title, agency, [], null, 1, "年底前完成5座", [new WorkEntry("完成", new DateOnly(2099, 12, 31))], "府研字第1號"), "年度列管"), default)).Refusal);
        var first = new DateOnly(2098, 1, 1).AddMonths(Interlocked.Increment(ref s_month));
        var opened = await site.Services.GetRequiredService<OpenPeriodHandler>().Do(
            new OpenPeriod(evaluator, PeriodKind.Month, first, first.AddMonths(1).AddDays(-1)), default);
        Assert.Null(opened.Refusal);
        return (opened.Value.Id, title);
    }

    private static int s_month;
}
