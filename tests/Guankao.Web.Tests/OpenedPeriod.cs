using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

/// <summary>Something to report on, for tests of the desk.</summary>
internal static class OpenedPeriod
{
    private static int s_month;

    /// <summary>Enters commitments of an agency and opens a period to report on them.</summary>
    public static async Task<(Guid Period, string Agency)> OpenPeriod(this Site site, string agency, params string[] titles)
    {
        var evaluator = new Actor(Guid.CreateVersion7(), "研考會立案", [new Post(Role.Evaluator, null)]);
        foreach (var (title, place) in titles.Select((title, place) => (title, place)))
        {
            Assert.Null((await site.Services.GetRequiredService<EnterCommitmentHandler>().Do(new EnterCommitment(evaluator, new CommitmentEntry(
                title, agency, [], null, place + 1, "年底前完成5棟", [new WorkEntry("完成", new DateOnly(2099, 12, 31))], "府研字第1號"), "年度列管"), default)).Refusal);
        }

        // Each test has a month of its own, still to come, so that nothing is late on whatever day it runs.
        var first = new DateOnly(2098, 1, 1).AddMonths(Interlocked.Increment(ref s_month));
        var opened = await site.Services.GetRequiredService<OpenPeriodHandler>().Do(
            new OpenPeriod(evaluator, PeriodKind.Month, first, first.AddMonths(1).AddDays(-1)), default);
        Assert.Null(opened.Refusal);
        return (opened.Value.Id, agency);
    }
}
