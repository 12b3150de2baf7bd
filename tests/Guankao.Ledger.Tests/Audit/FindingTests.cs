using Guankao.Audit;

namespace Guankao.Ledger.Tests.Audit;

/// <summary>Each kind of finding once where it is true and once where it nearly is and must stay silent.</summary>
public class FindingTests
{
    [Theory]
    [InlineData("late", "112.8.15前完成步道燈具更新決標。", "步道燈具更新案業於112年8月17日決標。", true)]
    [InlineData("late", "112.8.15前完成步道燈具更新決標。", "步道燈具更新案業於112年8月15日決標。", false)]
    [InlineData("not-done", "112.10.31前圖書館整修竣工。", "圖書館整修預計113年3月15日竣工。", true)]
    [InlineData("not-done", "112.10.31前圖書館整修竣工。", "圖書館整修於112年10月15日竣工，預計113年3月15日辦理成果展。", false)]
    [InlineData("no-evidence", "112.12.31前完成校園飲水機檢測。", "自行車道鋪面於112年8月1日完成更新。", true)]
    [InlineData("no-evidence", "112.12.31前完成校園飲水機檢測。", "校園飲水機於112年8月1日完成檢測。", false)]
    [InlineData("not-repeated", "112.3.31前完成校園飲水機檢測。", "自行車道鋪面於112年8月1日完成更新。", true)]
    [InlineData("not-repeated", "112.9.30前完成校園飲水機檢測。", "自行車道鋪面於112年8月1日完成更新。", false)]
    [InlineData("short-of-target", "112.12.31前完成社區花圃認養20處。", "截至112年12月31日止，社區花圃認養計14處。", true)]
    [InlineData("short-of-target", "112.12.31前完成社區花圃認養20處。", "112年12月31日止，東區完成花圃認養12處，西區完成花圃認養9處。", false)]
    [InlineData("proof-after-period", "112.12.31前公告停車場收費標準。", "停車場收費標準業於113年1月5日公告。", true)]
    [InlineData("proof-after-period", "112.12.31前公告停車場收費標準。", "停車場收費標準預計113年1月5日公告。", false)]
    [InlineData("date-impossible", "112.11.31前公告停車場收費標準。", "停車場收費標準業於112年11月5日公告。", true)]
    [InlineData("date-impossible", "112.11.30前公告停車場收費標準。", "停車場收費標準業於112年11月5日公告。", false)]
    [InlineData("date-suspicious", "112.11.30前公告停車場收費標準。", "停車場收費標準業於12年11月5日公告。", true)]
    [InlineData("date-suspicious", "112.11.30前公告停車場收費標準。", "停車場收費標準業於111年11月5日公告。", false)]
    [InlineData("sum-mismatch", "112.12.31前完成訪視。", "112年12月31日止，第一季訪視120件、第二季訪視130件、第三季訪視140件，共計訪視400件。", true)]
    [InlineData("sum-mismatch", "112.12.31前完成訪視。", "112年12月31日止，第一季訪視120件、第二季訪視130件、第三季訪視140件，共計訪視390件。", false)]
    [InlineData("sum-mismatch", "112.12.31前完成訪視。", "112年12月31日止，計有志工訪視案件380件，其中獨居120件、身障150件，共計訪視400件。", false)]
    [InlineData("percentage-mismatch", "112.12.31前進用人員。", "112年12月31日已進用18名(占24人之85%)。", true)]
    [InlineData("percentage-mismatch", "112.12.31前進用人員。", "112年12月31日已進用18名(占24人之75%)。", false)]
    [InlineData("percentage-mismatch", "112.12.31前進用人員。", "112年12月31日已進用16名(占24人之66.7%)。", false)]
    [InlineData("denominator-changed", "112.12.31前完成全市285所學校周邊路口改善。", "112年12月20日完成全市280所學校周邊路口改善。", true)]
    [InlineData("denominator-changed", "112.12.31前完成全市285所學校周邊路口改善。", "112年12月20日完成全市285所學校周邊路口改善。", false)]
    [InlineData("milestone-without-date", "完成校園飲水機檢測。", "", true)]
    [InlineData("milestone-without-date", "112年12月底前完成校園飲水機檢測。", "", false)]
    [InlineData("milestone-without-measure", "112.12.31前持續加強機關橫向聯繫。", "", true)]
    [InlineData("milestone-without-measure", "112.12.31前持續加強巡查達300次。", "", false)]
    [InlineData("duty-of-other-agency", "112.12.31前消防局公告避難場所清冊。", "", true)]
    [InlineData("duty-of-other-agency", "112.12.31前教育局公告避難場所清冊。", "", false)]
    [InlineData("duty-of-other-agency", "112.12.31前本府公告避難場所清冊。", "", false)]
    [InlineData("duty-of-other-agency", "112.12.31前將避難場所清冊函送消防局。", "", false)]
    [InlineData("blocked-outside", "112.10.31前圖書館整修竣工。", "圖書館整修因三度流標，預計113年3月15日竣工。", true)]
    [InlineData("blocked-outside", "112.10.31前圖書館整修竣工。", "圖書館整修雖曾流標，業於112年10月15日竣工。", false)]
    [InlineData("blocked-outside", "112.10.31前圖書館整修竣工。", "圖書館整修預計113年3月15日竣工(110年曾因疫情影響停工)。", false)]
    public void Finding_OnAMilestone_IsSaidOnlyWhereTrue(string code, string promise, string report, bool said)
    {
        var codes = AnItem.Promising(promise).Reporting(report).Codes().ToList();
        Assert.Equal(said, codes.Contains(code));
    }

    [Theory]
    [InlineData("beaten-but-graded-low", "辦理親子講座達40場", "112年共辦理親子講座52場。", "B", true)]
    [InlineData("beaten-but-graded-low", "辦理親子講座達40場", "112年共辦理親子講座52場。", "A", false)]
    [InlineData("beaten-but-graded-low", "辦理親子講座達40場", "112年共辦理親子講座31場。", "B", false)]
    [InlineData("graded-done-without-evidence", "辦理親子講座達40場", "112年共辦理親子講座31場。", "A", true)]
    [InlineData("graded-done-without-evidence", "辦理親子講座達40場", "112年共辦理親子講座41場。", "A", false)]
    [InlineData("stopped-but-in-progress", "設置新創基金", "本案經評估後停止執行。", "B", true)]
    [InlineData("stopped-but-in-progress", "設置新創基金", "颱風期間外送平台暫停接單。", "B", false)]
    [InlineData("indicator-change-proposed", "公車平均候車時間8分鐘以下", "112年公車平均候車時間為8.4分鐘。候車時間與滿意度無絕對關係，後續將以滿意度呈現。", "B", true)]
    [InlineData("indicator-change-proposed", "公車平均候車時間8分鐘以下", "112年公車平均候車時間為7.4分鐘。候車時間與滿意度無絕對關係，後續將以滿意度呈現。", "B", false)]
    public void Finding_OnAGoal_IsSaidOnlyWhereTrue(string code, string goal, string report, string grade, bool said) =>
        Assert.Equal(said, AnItem.Promising().WithGoal(goal).Reporting(report).Graded(grade).Codes().Contains(code));

    [Theory]
    [InlineData("same-as-last-period", "112.12.31前完成綠帶養護。", "本局持續辦理綠帶養護並加強巡查。", "112.12.31前完成綠帶養護。", "本局持續辦理綠帶養護並加強巡查。", true)]
    [InlineData("same-as-last-period", "112.12.31前完成綠帶養護。", "本局於112年10月完成綠帶養護十二處。", "112.12.31前完成綠帶養護。", "本局持續辦理綠帶養護並加強巡查。", false)]
    [InlineData("date-changed", "112.12.31前完成綠帶養護。", "", "112.9.30前完成綠帶養護。", "", true)]
    [InlineData("date-changed", "112.12.31前完成綠帶養護。", "", "112.9.30前完成廁所修繕。", "", false)]
    [InlineData("target-changed", "112.12.31前完成綠帶養護20處。", "", "112.12.31前完成綠帶養護30處。", "", true)]
    [InlineData("target-changed", "112.12.31前完成綠帶養護20處。", "", "112.12.31前完成綠帶養護20處。", "", false)]
    public void Finding_AgainstThePeriodBefore_IsSaidOnlyWhereTrue(
        string code, string promise, string report, string before, string reportBefore, bool said) =>
        Assert.Equal(said, AnItem.Promising(promise).Reporting(report).After(AnItem.Promising(before).Reporting(reportBefore)).Codes().Contains(code));

    [Fact]
    public void NobodyOwns_WithoutLead_IsAnError()
    {
        var finding = Assert.Single(AnItem.Promising("112.12.31前完成綠帶養護。").OwedBy(null).Linted(), f => f.Code == "nobody-owns");
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.DoesNotContain(AnItem.Promising("112.12.31前完成綠帶養護。").Linted(), f => f.Code == "nobody-owns");
    }

    [Fact]
    public void Numbers_MissingAndTwice_AreFoundInTheTable()
    {
        var findings = NumberFindings.Of([1, 2, 4, 4, null]);
        Assert.Equal(["", "", "number-missing", "number-duplicate", "number-missing"], findings.Select(f => f.Count == 0 ? "" : f[0].Code));
        Assert.All(NumberFindings.Of([7, 8, 9]), Assert.Empty);
    }

    [Fact]
    public void Points_ThatDoNotAddUpToTheirHeading_AreFound()
    {
        const string Right = "一、112年列管危險建物共計30件： (一)須拆除20件。 (二)可補強10件。";
        Assert.Contains("sum-mismatch", AnItem.Promising().Reporting(Right.Replace("10件", "8件", StringComparison.Ordinal)).Codes());
        Assert.DoesNotContain("sum-mismatch", AnItem.Promising().Reporting(Right).Codes());
    }

    [Fact]
    public void EveryFinding_QuotesTheTextItPointsInto()
    {
        var item = AnItem.Promising("112.8.15前完成步道燈具更新決標。", "112.12.31前完成社區花圃認養20處。").WithGoal("認養花圃30處")
            .Reporting("一、步道燈具更新案業於112年8月17日決標。 二、截至112年12月31日止，社區花圃認養計14處。");
        var findings = item.Audited().Findings;
        Assert.NotEmpty(findings);
        foreach (var quote in findings.SelectMany(f => f.Quotes))
        {
            var text = quote.In switch
            {
                FindingText.Goal => item.Promise().Goal,
                FindingText.Milestone => item.Promise().Milestones[quote.Milestone!.Value].Text,
                _ => item.Promise().Report,
            };
            Assert.Equal(text[quote.Span.Start..quote.Span.End], quote.Text);
        }
    }
}
