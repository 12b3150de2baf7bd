using Guankao.Audit;

namespace Guankao.Ledger.Tests.Audit;

public class VerdictTests
{
    [Theory]
    [InlineData("112.9.30前完成河濱步道燈具更新決標。", "河濱步道燈具更新案業於112年9月12日決標。", MilestoneVerdictKind.MetOnTime, null)]
    [InlineData("112年6月底前完成圖書館空調開工。", "圖書館空調工程已於112年6月30日開工。", MilestoneVerdictKind.MetOnTime, null)]
    [InlineData("112年10月召開青年論壇籌備會議。", "112年10月31日召開青年論壇籌備會議。", MilestoneVerdictKind.MetOnTime, null)]
    [InlineData("112.8.15前完成河濱步道燈具更新決標。", "河濱步道燈具更新案業於112年8月17日決標。", MilestoneVerdictKind.MetLate, 2)]
    [InlineData("112.7.31前公告修正場地租借辦法。", "場地租借辦法業於112年10月2日公告修正。", MilestoneVerdictKind.MetLate, 63)]
    [InlineData("112.10.31前圖書館整修竣工。", "圖書館整修預計113年3月15日竣工。", MilestoneVerdictKind.NotMet, null)]
    [InlineData("112.11.30前完成夜市攤位電表更換。", "夜市攤位電表更換因經費不足暫緩辦理。", MilestoneVerdictKind.NotMet, null)]
    [InlineData("112.12.31前完成社區花圃認養20處。", "截至112年12月31日止，社區花圃認養計14處。", MilestoneVerdictKind.Partly, null)]
    [InlineData("112.12.31前完成社區花圃認養20處。", "截至112年12月31日止，社區花圃認養計23處。", MilestoneVerdictKind.MetOnTime, null)]
    [InlineData("112.12.31前完成老人共餐據點評估。", "老人共餐據點評估業已完成。", MilestoneVerdictKind.MetOnTime, null)]
    [InlineData("112.8.31前完成老人共餐據點評估。", "老人共餐據點評估業已完成。", MilestoneVerdictKind.Unclear, null)]
    [InlineData("112.9.10前完成校園飲水機檢測。", "112年9月完成校園飲水機檢測。", MilestoneVerdictKind.Unclear, null)]
    [InlineData("112.12.31前完成校園飲水機檢測。", "自行車道鋪面於112年8月1日完成更新。", MilestoneVerdictKind.NoEvidence, null)]
    [InlineData("112.3.31前完成校園飲水機檢測。", "自行車道鋪面於112年8月1日完成更新。", MilestoneVerdictKind.NoEvidence, null)]
    public void Milestone_BesideItsReport_IsJudged(string promise, string report, MilestoneVerdictKind kind, int? late)
    {
        var verdict = AnItem.Promising(promise).Reporting(report).Verdict();
        Assert.Equal(kind, verdict.Verdict);
        Assert.Equal(late, verdict.DaysLate);
    }

    [Fact]
    public void Late_Reason_NamesBothDaysAndTheDifference()
    {
        var verdict = AnItem.Promising("112.8.15前完成河濱步道燈具更新決標。").Reporting("河濱步道燈具更新案業於112年8月17日決標。").Verdict();
        Assert.Equal("應於112.8.15前，報告載112.8.17完成，晚2日。", verdict.Reason.ZhHant);
        Assert.Equal("Due by 2023-08-15; the report says 2023-08-17: 2 days late.", verdict.Reason.En);
        Assert.Equal(new DateOnly(2023, 8, 17), verdict.ReportedOn);
    }

    [Fact]
    public void Earlier_NotRepeated_IsSaidSo() => Assert.Contains(
        "早於本期", AnItem.Promising("112.3.31前完成校園飲水機檢測。").Reporting("自行車道鋪面於112年8月1日完成更新。").Verdict().Reason.ZhHant,
        StringComparison.Ordinal);

    [Fact]
    public void Milestone_WithTwoDates_IsJudgedApartAndTogether()
    {
        var verdict = AnItem.Promising("112.8.31前召開里民說明會、112.11.30前公告停車場收費標準。")
            .Reporting("一、112年8月20日召開里民說明會。 二、停車場收費標準預計113年2月公告。").Verdict();
        Assert.Equal(MilestoneVerdictKind.Partly, verdict.Verdict);
    }

    [Fact]
    public void Milestone_DoneHereAndPlannedThere_IsPartly() => Assert.Equal(
        MilestoneVerdictKind.Partly,
        AnItem.Promising("112.10.31前托老中心整修竣工。").Reporting(
            "一、東區托老中心整修業於112年10月20日竣工。 二、西區托老中心整修預計113年2月5日竣工。").Verdict().Verdict);

    [Fact]
    public void Milestone_WithListedDays_CountsToItsOwnNumber()
    {
        var item = AnItem.Promising("112.9.30前辦理2場防災宣導活動。", "112.12.31前累計辦理4場防災宣導活動。")
            .Reporting("已於112年8月3日、9月8日、11月5日及12月9日辦理4場防災宣導活動。");
        Assert.Equal(new DateOnly(2023, 9, 8), item.Verdict(0).ReportedOn);
        Assert.Equal(MilestoneVerdictKind.MetOnTime, item.Verdict(0).Verdict);
        Assert.Equal(MilestoneVerdictKind.MetOnTime, item.Verdict(1).Verdict);
    }

    [Fact]
    public void Evidence_PointsIntoTheReport()
    {
        const string Report = "一、概況說明。 二、(一)河濱步道燈具更新案業於112年9月12日決標。";
        var evidence = Assert.Single(AnItem.Promising("112.9.30前完成河濱步道燈具更新決標。").Reporting(Report).Verdict().Evidence);
        Assert.Equal(Report[evidence.Span.Start..evidence.Span.End], evidence.Text);
        Assert.Contains("112年9月12日決標", evidence.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("辦理親子講座達40場", "112年共辦理親子講座52場。", GoalVerdictKind.Met)]
    [InlineData("辦理親子講座達40場", "112年共辦理親子講座31場。", GoalVerdictKind.NotMet)]
    [InlineData("公車平均候車時間8分鐘以下", "112年公車平均候車時間為7.6分鐘。", GoalVerdictKind.Met)]
    [InlineData("公車平均候車時間8分鐘以下", "112年公車平均候車時間為8.4分鐘。", GoalVerdictKind.NotMet)]
    [InlineData("申請率達50%", "112年申請率為63.5%。", GoalVerdictKind.Met)]
    [InlineData("提升市民幸福感", "本局持續精進服務品質。", GoalVerdictKind.Unclear)]
    public void Goal_WithAFigure_IsMeasuredByIt(string goal, string report, GoalVerdictKind kind) =>
        Assert.Equal(kind, AnItem.Promising().WithGoal(goal).Reporting(report).Audited().Goal!.Verdict);

    [Fact]
    public void Goal_WithoutAFigure_FollowsItsWorkItems() => Assert.Equal(
        GoalVerdictKind.Partly,
        AnItem.Promising("112.9.30前完成里民說明會。", "112.11.30前公告停車場收費標準。").WithGoal("健全停車管理")
            .Reporting("一、112年9月20日完成里民說明會。 二、停車場收費標準暫緩公告。").Audited().Goal!.Verdict);

    [Fact]
    public void Lights_AreThreeAndIndependent()
    {
        var lights = AnItem.Promising("112.8.15前完成河濱步道燈具更新決標。").WithGoal("完成河濱步道燈具更新決標")
            .Reporting("河濱步道燈具更新案業於112年8月17日決標。").Graded("B").Audited().Lights;
        Assert.Equal(new ThreeLights(Light.Yellow, Light.Green, Light.Yellow), lights);
    }
}
