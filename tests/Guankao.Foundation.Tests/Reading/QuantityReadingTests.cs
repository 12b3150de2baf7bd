using System.Globalization;
using Guankao.Reading;

namespace Guankao.Foundation.Tests.Reading;

public class QuantityReadingTests
{
    [Theory]
    [InlineData("共核發1萬108位", "10108 位 Eq")]
    [InlineData("經費7,713萬8,000元", "77138000 元 Eq")]
    [InlineData("總額2億3,241萬6,607元", "232416607 元 Eq")]
    [InlineData("歲入1兆1,157億元", "1115700000000 元 Eq")]
    [InlineData("約新臺幣3.2億元", "320000000 元 About")]
    [InlineData("上限由1萬7千元調整", "17000 元 Eq")]
    [InlineData("資本門12,300千元", "12300000 元 Eq")]
    [InlineData("獎金三千五百元", "3500 元 Eq")]
    [InlineData("招收三班", "3 班 Eq")]
    [InlineData("增設兩所", "2 所 Eq")]
    [InlineData("進用二十四名", "24 名 Eq")]
    [InlineData("至少150件", "150 件 Ge")]
    [InlineData("150件以上", "150 件 Ge")]
    [InlineData("逾4,900棟", "4900 棟 Over")]
    [InlineData("超過4,900棟", "4900 棟 Gt")]
    [InlineData("將近200公頃", "200 公頃 Nearly")]
    [InlineData("不超過12小時", "12 小時 Le")]
    [InlineData("未滿30歲", "30 歲 Lt")]
    [InlineData("18歲以上", "18 歲 Ge")]
    [InlineData("於2週內補休", "2 週 Le")]
    [InlineData("1,200餘人參加", "1200 人 Over")]
    [InlineData("販售42萬張/月", "420000 張/月 Eq")]
    [InlineData("降至周轉率8以下", "8 周轉率 Le")]
    [InlineData("單月周轉率降至8.04", "8.04 周轉率 Eq")]
    [InlineData("更新95萬平方公尺", "950000 平方公尺 Eq")]
    [InlineData("連續 22 個月", "22 個月 Eq")]
    [InlineData("１，２７５人", "1275 人 Eq")]
    [InlineData("計31件，250人", "31 件 Eq", "250 人 Eq")]
    [InlineData("1,275人", "1275 人 Eq")]
    [InlineData("設置5台", "5 台 Eq")]
    [InlineData("設置5臺", "5 臺 Eq")]
    [InlineData("完成10堂課程", "10 堂 Eq")]
    [InlineData("編列80萬，", "800000  Eq")]
    [InlineData("一個月內提出", "1 個月 Le")]
    [InlineData("達1,000宣導場次", "1000 場次 Ge")]
    [InlineData("共200\n名人力", "200 名 Eq")]
    [InlineData("規模6.2級", "6.2 級 Eq")]
    [InlineData("每次8,000元", "8000 元 Eq")]
    [InlineData("餘額1,005億餘元", "100500000000 元 Over")]
    [InlineData("花費三千多元", "3000 元 Over")]
    [InlineData("分2期撥款", "2 期 Eq")]
    public void Quantity_AsPeopleWriteIt_IsThatValue(string text, params string[] expected) => Assert.Equal(expected, Written(text));

    [Theory]
    [InlineData("占24人之91.67%", "24 人 Eq", "91.67% Eq")]
    [InlineData("下降約6-13%", "6~13% About")]
    [InlineData("30%至50%", "30~50% Eq")]
    [InlineData("百分之九十八點五", "98.5% Eq")]
    [InlineData("全市8成", "80% Eq")]
    [InlineData("減少三成五", "35% Eq")]
    [InlineData("以八折計收", "80% Eq")]
    [InlineData("超過一半", "50% Gt")]
    [InlineData("過半數", "50% Gt")]
    [InlineData("四分之三", "75% Eq")]
    [InlineData("200至300人", "200~300 人 Eq")]
    [InlineData("12至16萬日圓", "120000~160000 日圓 Eq")]
    [InlineData("19至39歲", "19~39 歲 Eq")]
    [InlineData("1-2名出席", "1~2 名 Eq")]
    [InlineData("兩三年", "2~3 年 Eq")]
    [InlineData("144.4%(10,108人/7,000人)", "144.4% Eq", "10108 人 Eq", "7000 人 Eq")]
    [InlineData("93,247,004 27,974,102", "93247004  Eq", "27974102  Eq")]
    public void SharesAndRanges_AsPeopleWriteThem_AreThoseValues(string text, params string[] expected) => Assert.Equal(expected, Written(text));

    [Theory]
    [InlineData("第3次會議")]
    [InlineData("第1名獎金")]
    [InlineData("民安9號演習")]
    [InlineData("2歲專班")]
    [InlineData("2-4歲私立幼兒園")]
    [InlineData("消防法第15條")]
    [InlineData("電話02-27208889轉1234")]
    [InlineData("撥打1999")]
    [InlineData("中山路6段12號3樓")]
    [InlineData("平日17-19時")]
    [InlineData("上午8時30分")]
    [InlineData("一般民眾")]
    [InlineData("兩岸交流")]
    [InlineData("三級輔導")]
    [InlineData("166ICF人力")]
    [InlineData("自主學習2.0成果")]
    [InlineData("府法綜字第1123013348號")]
    [InlineData("112年6月30日")]
    [InlineData("8成立大會")]
    [InlineData("數十人")]
    [InlineData("PM2.5濃度")]
    [InlineData("註3：")]
    [InlineData("項目5、14、15")]
    public void Numbers_ThatCountNothing_AreLeft(string text) => Assert.Empty(Written(text));

    [Fact]
    public void Quantity_WithLostDigits_IsMarkedDamaged()
    {
        var quantity = Assert.Single(new ProseReader().Read("可容納21萬,458人").Quantities);
        Assert.True(quantity.Traits.HasFlag(QuantityTraits.Damaged));
        Assert.Contains("請確認", Reasons.Why(quantity, "可容納21萬,458人").ZhHant, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("累計辦理90場次", QuantityTraits.None)]
    [InlineData("累計90場次", QuantityTraits.Cumulative)]
    [InlineData("平均54.18公斤", QuantityTraits.Average)]
    [InlineData("再新增1,500車", QuantityTraits.Added)]
    [InlineData("時間減少3%", QuantityTraits.Removed)]
    [InlineData("較去年下降約6%", QuantityTraits.Removed | QuantityTraits.AgainstLastYear)]
    [InlineData("每趟30點", QuantityTraits.Rate)]
    public void Quantity_WithWordsBefore_HasTheirTraits(string text, QuantityTraits traits) =>
        Assert.Equal(traits, Assert.Single(new ProseReader().Read(text).Quantities).Traits);

    private static string[] Written(string text) => [.. new ProseReader().Read(text).Quantities.Select(quantity => string.Create(
        CultureInfo.InvariantCulture,
        $"{quantity.Value:0.######}{(quantity.ValueTo is { } to ? "~" + to.ToString("0.######", CultureInfo.InvariantCulture) : "")}{(quantity.Percent ? "%" : " " + quantity.Unit)} {quantity.Comparator}"))];
}
