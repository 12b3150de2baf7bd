using Guankao.Audit;

namespace Guankao.Ledger.Tests.Audit;

public class MatchingTests
{
    [Theory]
    [InlineData("112.9.30前辦理水岸市集招商說明會。", "水岸市集招商說明會業於112年9月2日舉辦完竣。")]
    [InlineData("112.9.30前完成行政大樓耐震補強完工。", "行政大樓耐震補強於112年9月5日竣工。")]
    [InlineData("112.9.30前函送議會審議停車自治條例。", "停車自治條例於112年9月8日送請市議會審議。")]
    [InlineData("112.9.30前完成社會住宅物業管理手冊公布。", "社宅物業管理手冊於112年9月8日發布。")]
    public void Paraphrase_OfTheSameWork_Answers(string promise, string report) =>
        Assert.Equal(MilestoneVerdictKind.MetOnTime, AnItem.Promising(promise).Reporting(report).Verdict().Verdict);

    [Fact]
    public void Assignment_GivesEachDutyItsOwnSentence()
    {
        var item = AnItem.Promising("112.8.31前召開第1次諮詢會議。", "112.11.30前召開第2次諮詢會議。")
            .Reporting("一、112年8月9日召開第1次諮詢會議。 二、112年11月21日召開第2次諮詢會議。");
        Assert.Equal(new DateOnly(2023, 8, 9), item.Verdict(0).ReportedOn);
        Assert.Equal(new DateOnly(2023, 11, 21), item.Verdict(1).ReportedOn);
    }

    [Fact]
    public void Sentence_ThatAnswersALaterDuty_DoesNotMakeTheEarlierLate()
    {
        var item = AnItem.Promising("112.2.15辦理外籍學生座談會。", "112.8.31前辦理外籍學生座談會。")
            .Reporting("已於112年8月10日辦理外籍學生座談會。");
        Assert.Equal(MilestoneVerdictKind.NoEvidence, item.Verdict(0).Verdict);
        Assert.Equal(MilestoneVerdictKind.MetOnTime, item.Verdict(1).Verdict);
    }

    [Fact]
    public void OneSentence_MayAnswerSeveralDuties()
    {
        var item = AnItem.Promising("東湖國小：112.12.10前校舍完工。", "西園國小：112.12.20前校舍完工。")
            .Reporting("東湖國小及西園國小校舍皆已於112年12月1日完工。");
        Assert.All(item.Audited().Milestones, v => Assert.Equal(MilestoneVerdictKind.MetOnTime, v.Verdict));
    }

    [Fact]
    public void Heading_SpeaksForThePointsBelowIt() => Assert.Equal(
        new DateOnly(2023, 9, 15),
        AnItem.Promising("112.9.30前完成山區步道巡查員訓練。").Reporting(
            "一、山區步道巡查員： (一)112年9月15日完成訓練。 二、平地公園： (一)112年10月2日完成清潔。").Verdict().ReportedOn);

    [Fact]
    public void Solve_TwoRowsWantOneColumn_TakesTheBestTotal()
    {
        // Greedy would give column 0 to row 0 and leave row 1 with a cost of 9.
        var columns = Assignment.Solve(new float[,] { { 1, 2, 9 }, { 1.5f, 9, 9 } });
        Assert.Equal([1, 0], columns);
    }

    [Fact]
    public void SecondMeeting_IsNotAnsweredByTheFirst()
    {
        var promise = AnItem.Promising("112.9.30前召開第2次諮詢會議。").Reporting("112年8月9日召開第1次諮詢會議。").Promise();
        var period = new AuditPeriod(new(2023, 7, 1), new(2023, 12, 31));
        Assert.Equal(MilestoneVerdictKind.NoEvidence, Auditor.Audit(promise, period, MatchSignals.All).Milestones[0].Verdict);
        Assert.Equal(
            MilestoneVerdictKind.MetOnTime, Auditor.Audit(promise, period, MatchSignals.All & ~MatchSignals.Ordinals).Milestones[0].Verdict);
    }
}
