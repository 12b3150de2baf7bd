using Guankao.Reading;

namespace Guankao.Foundation.Tests.Reading;

public class DateReadingTests
{
    private static readonly ReadingContext Report112 = new(new DateOnly(2023, 12, 31), "臺北市");

    [Theory]
    [InlineData("112.6.30完成基地鑽探", "2023-06-30..2023-06-30 On")]
    [InlineData("112.6.30前完成基地鑽探", "..2023-06-30 By")]
    [InlineData("112.6.1起受理報名", "2023-06-01.. From")]
    [InlineData("112/6/30辦理會勘", "2023-06-30..2023-06-30 On")]
    [InlineData("2023-06-30公告", "2023-06-30..2023-06-30 On")]
    [InlineData("112年6月30日召開說明會", "2023-06-30..2023-06-30 On")]
    [InlineData("民國112年6月30日召開說明會", "2023-06-30..2023-06-30 On")]
    [InlineData("中華民國一百一十二年六月三十日", "2023-06-30..2023-06-30 On")]
    [InlineData("中 華 民 國 1 1 2 年 6 月", "2023-06-01..2023-06-30 On")]
    [InlineData("１１２年６月３０日以前送件", "..2023-06-30 By")]
    [InlineData("112 年 6 月 30 日前往新竹訪視", "2023-06-30..2023-06-30 On")]
    [InlineData("西元2023年6月30日", "2023-06-30..2023-06-30 On")]
    [InlineData("112年6月底前提報期中成果", "..2023-06-30 By")]
    [InlineData("112年6月底提報期中成果", "2023-06-30..2023-06-30 On")]
    [InlineData("112.6.前提報", "..2023-06-30 By")]
    [InlineData("112.5月提報", "2023-05-01..2023-05-31 On")]
    [InlineData("112.12月底前提報", "..2023-12-31 By")]
    [InlineData("112年底前全數改善", "..2023-12-31 By")]
    [InlineData("113年年底啟用", "2024-12-31..2024-12-31 On")]
    [InlineData("6月30日之前補件", "..2023-06-30 By")]
    [InlineData("12月底通車", "2023-12-31..2023-12-31 On")]
    [InlineData("預計年底開幕", "2023-12-31..2023-12-31 On")]
    [InlineData("112.3.28-112.3.31赴高雄觀摩", "2023-03-28..2023-03-31 Range")]
    [InlineData("7月17日至21日巡檢", "2023-07-17..2023-07-21 Range")]
    [InlineData("9月17至20日巡檢", "2023-09-17..2023-09-20 Range")]
    [InlineData("112年1月至12月底辦理", "2023-01-01..2023-12-31 Range")]
    [InlineData("112年7至12月辦理", "2023-07-01..2023-12-31 Range")]
    [InlineData("113至115年分期施作", "2024-01-01..2026-12-31 Range")]
    [InlineData("112-114年分期施作", "2023-01-01..2025-12-31 Range")]
    [InlineData("自112年6月1日起至112年10月31日止受理", "2023-06-01..2023-10-31 Range")]
    [InlineData("自5月公告徵件至112年底共收12案", "2023-05-01..2023-12-31 Range")]
    [InlineData("12月至翌年2月為枯水期", "2023-12-01..2024-02-29 Range")]
    [InlineData("112年上半年完成盤點", "2023-01-01..2023-06-30 On")]
    [InlineData("下半年度完成盤點", "2023-07-01..2023-12-31 On")]
    [InlineData("第2季提出修正案", "2023-04-01..2023-06-30 On")]
    [InlineData("113年第三季提出修正案", "2024-07-01..2024-09-30 On")]
    [InlineData("112年度第4季度提出修正案", "2023-10-01..2023-12-31 On")]
    [InlineData("114年Q2完工", "2025-04-01..2025-06-30 On")]
    [InlineData("10月上旬辦理初評", "2023-10-01..2023-10-10 On")]
    [InlineData("112年11月下旬辦理複評", "2023-11-21..2023-11-30 On")]
    [InlineData("112學年度全面實施", "2023-08-01..2024-07-31 On")]
    [InlineData("112學年度第1學期開課", "2023-08-01..2024-01-31 On")]
    [InlineData("112學年度(下學期)開課", "2024-02-01..2024-07-31 On")]
    [InlineData("111年12月25日以後出生者適用", "2022-12-25.. From")]
    [InlineData("自112年10月11日起生效", "2023-10-11.. From")]
    [InlineData("自113年1月1日生效", "2024-01-01.. From")]
    [InlineData("截至112年11月30日止累計受理", "..2023-11-30 By")]
    [InlineData("統計至10月底受理", "..2023-10-31 By")]
    [InlineData("1990年後持續擴建", "1990-01-01.. From")]
    [InlineData("1970至1990年代盛行", "1970-01-01..1999-12-31 Range")]
    [InlineData("本(112)年辦理", "2023-01-01..2023-12-31 On")]
    [InlineData("今年8月辦理", "2023-08-01..2023-08-31 On")]
    [InlineData("去年 10 月辦理", "2022-10-01..2022-10-31 On")]
    [InlineData("上個月底辦理", "2023-11-30..2023-11-30 On")]
    [InlineData("即日起受理", "2023-12-31.. From")]
    [InlineData("1.112.6.30前盤點完畢", "..2023-06-30 By")]
    [InlineData("(2)112.7.31前盤點完畢", "..2023-07-31 By")]
    [InlineData("第9屆(113.1.1-114.12.31)", "2024-01-01..2025-12-31 Range")]
    [InlineData("不得遲於113年12月15日送件", "..2024-12-15 By")]
    [InlineData("預定於8/20前彙整", "..2023-08-20 By")]
    [InlineData("112年6月30日(星期五)前送件", "..2023-06-30 By")]
    [InlineData("112年6\n月30日前送件", "..2023-06-30 By")]
    public void Date_AsPeopleWriteIt_IsThatInterval(string text, string expected) =>
        Assert.Equal([expected], Written(text));

    [Theory]
    [InlineData("112年3月及9月底前各查核1次", "..2023-03-31 By", "..2023-09-30 By")]
    [InlineData("3月、6月、9月及12月底前各查核1次", "..2023-03-31 By", "..2023-06-30 By", "..2023-09-30 By", "..2023-12-31 By")]
    [InlineData("112年3月、6月召開", "2023-03-01..2023-03-31 On", "2023-06-01..2023-06-30 On")]
    [InlineData("112年7月1日上線，8月1日擴大", "2023-07-01..2023-07-01 On", "2023-08-01..2023-08-01 On")]
    [InlineData("112年5月2日簽准，同年6月9日函送", "2023-05-02..2023-05-02 On", "2023-06-09..2023-06-09 On")]
    [InlineData("111年5月2日簽准114年配額，同年6月9日函送", "2022-05-02..2022-05-02 On", "2025-01-01..2025-12-31 On", "2022-06-09..2022-06-09 On")]
    [InlineData("112年5月2日(113年1月追認)開工，12月完工", "2023-05-02..2023-05-02 On", "2024-01-01..2024-01-31 On", "2023-12-01..2023-12-31 On")]
    [InlineData("於9、10、11月各辦1場", "2023-09-01..2023-09-30 On", "2023-10-01..2023-10-31 On", "2023-11-01..2023-11-30 On")]
    [InlineData("112年10月2日、12日及31日", "2023-10-02..2023-10-02 On", "2023-10-12..2023-10-12 On", "2023-10-31..2023-10-31 On")]
    public void Dates_InOnePhrase_AreEachRead(string text, params string[] expected) => Assert.Equal(expected, Written(text));

    [Theory]
    [InlineData("3年計畫分期改善")]
    [InlineData("屋齡30年以上")]
    [InlineData("租期延長至12年")]
    [InlineData("審查時程由180日縮短為150日")]
    [InlineData("文到7日內函復")]
    [InlineData("完成22個月的工程")]
    [InlineData("洽詢電話02-2720-8889")]
    [InlineData("車站周轉率8.04")]
    [InlineData("全長112.5公里")]
    [InlineData("比例為112.5%")]
    [InlineData("每月至少1次")]
    [InlineData("每半年檢討")]
    [InlineData("尖峰時段17-19時")]
    [InlineData("第3年級學生")]
    [InlineData("「2025城市論壇」")]
    [InlineData("相同年齡層")]
    [InlineData("府工字第1123013348號")]
    [InlineData("第112條第3項")]
    [InlineData("經費1,112年金")]
    public void Words_ThatAreNoDate_AreLeft(string text) => Assert.Empty(Written(text));

    [Theory]
    [InlineData("112.11.31前取得使照", DateDoubt.Impossible, "2023-11-30")]
    [InlineData("112年2月30日", DateDoubt.Impossible, "2023-02-28")]
    [InlineData("12年8月29日函送議會", DateDoubt.YearSlip, "2023-08-29")]
    [InlineData("112年6月30日(星期一)召開", DateDoubt.WrongWeekday, "2023-06-30")]
    [InlineData("112年9月30日至112年6月30日", DateDoubt.Reversed, "2023-06-30")]
    public void Date_ThatCannotStand_IsReadWithItsDoubt(string text, DateDoubt doubt, string likely)
    {
        var date = Assert.Single(new ProseReader().Read(text, Report112).Dates);
        Assert.Equal((doubt, likely), (date.Doubt, date.Due?.ToString("yyyy-MM-dd")));
        Assert.Contains("請確認", Reasons.Why(date, text).ZhHant, StringComparison.Ordinal);
    }

    [Fact]
    public void Date_WithoutYearAndDocument_StaysOpen()
    {
        var date = Assert.Single(new ProseReader().Read("6月30日前送件").Dates);
        Assert.Equal((null, null, true, DateRole.By), (date.From, date.To, date.Inherited, date.Role));
    }

    private static string[] Written(string text) =>
        [.. new ProseReader().Read(text, Report112).Dates.Select(date => $"{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd} {date.Role}")];
}
