using Guankao.Audit;
using Guankao.Desk;
using Guankao.Identity;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Cycle;

public class HalfYearTests(TestDatabases databases)
{
    private const string Text = "112年9月28日完成232床驗收。";

    [Theory, EveryDatabase]
    public async Task Period_Opened_OwesAReportForEveryOpenCommitmentByTheRules(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store), A.Commitment("修繕公園").Numbered(2).OwedBy("工務局"));
        var period = Assert.Single(await year.City.Get<BrowsePeriods>().Ask(CancellationToken.None));
        Assert.Equal("112年下半年", period.Name);
        Assert.Equal((PeriodState.Reporting, 2), (period.State, period.States[DutyState.Due]));

        // 14 days end on Sunday 14 January: the next working day.
        Assert.Equal(new DateOnly(2024, 1, 15), period.AgencyDue);
    }

    [Theory, EveryDatabase]
    public async Task Period_OpenedTwice_IsRefused(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        Assert.Equal("period-open-already", (await year.City.Get<OpenPeriodHandler>().Do(HalfYear.Second112(), CancellationToken.None)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Report_FromWritingToPublic_IsOnTheCommitmentsPageWithItsAudit(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await year.Send(Text);
        Assert.Empty((await year.City.Page("增設長照床位")).Report);
        Assert.Equal(DutyState.Accepted, (await year.Accept()).Value.State);
        Assert.Empty((await year.City.Page("增設長照床位")).Report);
        Assert.Equal((1, 1), ((await year.Publish()).Value is { } receipt) ? (receipt.Reports, receipt.Audited) : default);
        var page = await year.City.Page("增設長照床位");
        Assert.Equal((Text, "A", "112年下半年"), (page.Report, page.Grade, page.Period));
        Assert.Equal(MilestoneVerdictKind.MetOnTime, page.Audit!.Milestones[0].Verdict);
        Assert.Equal(["增設長照床位"], await year.City.Titles(new(Words: "床驗收")));
        Assert.Null((await year.City.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Report_Returned_TellsEachMilestonesReasonAndGetsNewDays(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await year.Send(Text);
        var returned = (await year.Return(new RemarkTerms(1, "請補志工訓練的場次與日期"))).Value;
        Assert.Equal((DutyState.Returned, new DateOnly(2024, 1, 25)), (returned.State, returned.Due));
        var remark = Assert.Single((await year.Page()).Remarks);
        Assert.Equal((true, 1, "請補志工訓練的場次與日期"), (remark.Returned, remark.Milestone, remark.Reason));
        year.City.Clock.Pass(TimeSpan.FromDays(5));
        var again = (await year.Write(Text + "12月20日辦理志工訓練3場。", 1)).Value;
        Assert.Equal((2, DutyState.Returned), (again.Version, again.State));
        Assert.Null((await year.Submit(2)).Refusal);
        Assert.Null((await year.Approve(2)).Refusal);
        Assert.Null((await year.Accept(2)).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task Report_ReturnedWithoutAReason_StaysWhereItIs(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await year.Send(Text);
        Assert.Equal("why-missing", (await year.Return()).Refusal?.Code);
        Assert.Equal("milestone-unknown", (await year.Return(new RemarkTerms(7, "請補"))).Refusal?.Code);
        Assert.Equal(DutyState.Approved, (await year.Page()).State);
    }

    [Theory, EveryDatabase]
    public async Task Report_ChangedAfterItWasRead_IsNotApprovedUnread(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await year.Write(Text);
        await year.Write(Text + "又補一句。", 1);
        Assert.Equal("report-changed", (await year.Submit(1)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Report_AfterItsDay_NeedsPermissionAndIsMarkedLate(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        year.City.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal("late-needs-permission", (await year.Write(Text)).Refusal?.Code);
        var allowed = await year.City.Get<AllowLateReportHandler>().Do(
            new AllowLateReport(Person.Evaluator, year.Duty, new DateOnly(2024, 1, 19), "承辦住院"), CancellationToken.None);
        Assert.Equal(new DateOnly(2024, 1, 19), allowed.Value.Due);
        await year.Write(Text);
        await year.Submit();
        Assert.True((await year.Page()).Late);
    }

    [Theory, EveryDatabase]
    public async Task Period_Ended_TakesNothingMoreAndPublishesWhatIsAccepted(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store), A.Commitment("修繕公園").Numbered(2).OwedBy("工務局"));
        await year.Send(Text);
        await year.Accept();
        var ended = await year.City.Get<ClosePeriodHandler>().Do(new ClosePeriod(Person.Evaluator, year.Period, "期限屆滿"), CancellationToken.None);
        Assert.Equal((1, 1), (ended.Value.Accepted, ended.Value.Missing));
        var published = await year.City.Get<Publish>().Do(new PublishPeriod(Person.Evaluator, year.Period, "公布"), CancellationToken.None);
        Assert.Equal((1, 1), (published.Value.Reports, published.Value.Period!.Missing));
        Assert.Equal(1, (await year.City.Get<BrowsePeriods>().Ask(CancellationToken.None))[0].Public);
    }

    [Theory, EveryDatabase]
    public async Task Duty_Opened_IsNotedOncePerAgency(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        var open = year.City.Get<OpenDutyHandler>();
        Assert.Equal([HalfYear.Help], (await open.Do(new OpenDuty(HalfYear.Helper, year.Duty), CancellationToken.None)).Value);
        Assert.Empty((await open.Do(new OpenDuty(HalfYear.Helper, year.Duty), CancellationToken.None)).Value);
        Assert.Equal("not-permitted", (await open.Do(new OpenDuty(Person.Reporter("工務局"), year.Duty), CancellationToken.None)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Duty_EveryStep_IsInItsHistory(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await year.Send(Text);
        await year.Accept();
        await year.Publish();
        await using var db = await year.City.Store.Read(CancellationToken.None);
        var acts = await ActHistory.Of(db, year.Duty, CancellationToken.None);
        Assert.Equal(["DutyPublished", "ReportAccepted", "ReportApproved", "ReportSubmitted", "ReportSaved"], acts.Select(act => act.Kind));
        Assert.Contains(new ActChange("state", "due", "writing"), acts[^1].Changes);
    }
}
