using Guankao.Desk;
using Guankao.Identity;
using Guankao.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Browser.Tests;

/// <summary>Reports that an agency has written, approved and sent, for tests of what comes after.</summary>
internal static class ReportsToReview
{
    /// <summary>Opens the half-year and sends the reports of those numbers; gives their duties.</summary>
    public static async Task<IReadOnlyList<Guid>> Send(CitySite site, params int[] numbers)
    {
        var evaluator = new Actor(Guid.CreateVersion7(), "研考會立案", [new Post(Role.Evaluator, null)]);
        var bureau = new Actor(Guid.CreateVersion7(), "社會局同仁", [new Post(Role.Reporter, CitySite.Social), new Post(Role.Approver, CitySite.Social)]);
        var (_, _, end) = CitySite.Now;
        Assert.Null((await site.Services.GetRequiredService<OpenPeriodHandler>().Do(
            new OpenPeriod(evaluator, PeriodKind.HalfYear, new DateOnly(end.Year, end.Month - 5, 1), end), default)).Refusal);
        var duties = (await site.Services.GetRequiredService<BrowseDuties>().Ask(evaluator, DutyView.Agency, 1, 50, default)).Rows;
        var sent = new List<Guid>();
        foreach (var number in numbers)
        {
            var commitment = site.Commitments[number - 1];
            var duty = duties.Single(row => row.Parties.Id == commitment).Id;
            var saved = await site.Services.GetRequiredService<SaveReportHandler>().Do(new SaveReport(bureau, duty, CitySite.Reported, "A", "", 0), default);
            Assert.Null((await site.Services.GetRequiredService<SubmitReportHandler>().Do(new SubmitReport(bureau, duty, saved.Value.Version), default)).Refusal);
            Assert.Null((await site.Services.GetRequiredService<SendReport>().Do(new ApproveReport(bureau, duty, saved.Value.Version), default)).Refusal);
            sent.Add(duty);
        }

        return sent;
    }
}
