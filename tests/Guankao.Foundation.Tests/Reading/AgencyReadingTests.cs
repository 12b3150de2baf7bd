using Guankao.Reading;

namespace Guankao.Foundation.Tests.Reading;

public class AgencyReadingTests
{
    [Theory]
    [InlineData("臺北市", "本府都發局協助選址", "本府都發局=臺北市政府都市發展局")]
    [InlineData("臺北市", "與台北市立大學合作", "台北市立大學=臺北市立大學")]
    [InlineData("臺北市", "由都發局與建管處會勘", "都發局=臺北市政府都市發展局", "建管處=臺北市建築管理工程處")]
    [InlineData("桃園市", "社會局、家防中心及少輔會", "社會局=桃園市政府社會局", "家防中心=桃園市政府家庭暴力暨性侵害防治中心", "少輔會=桃園市政府少年輔導委員會")]
    [InlineData("高雄市", "請原民會與捷運公司配合", "原民會=高雄市政府原住民事務委員會", "捷運公司=高雄捷運股份有限公司")]
    [InlineData("臺北市", "觀光傳播局產業局共同辦理", "觀光傳播局=臺北市政府觀光傳播局", "產業局=臺北市政府產業發展局")]
    [InlineData("臺北市", "函轉衛福部社家署", "衛福部=衛生福利部", "社家署=衛生福利部社會及家庭署")]
    [InlineData("臺北市", "新北市政府捷運局來函", "新北市政府捷運局=新北市政府捷運工程局")]
    [InlineData("臺北市", "與新北市共同舉辦", "新北市=新北市政府")]
    [InlineData("臺北市", "函送市議會審議", "市議會=臺北市議會")]
    [InlineData("臺北市", "消防局表示，該局將加強訓練", "消防局=臺北市政府消防局", "該局=臺北市政府消防局")]
    [InlineData("臺北市", "依悠遊卡公司提供資料", "悠遊卡公司=")]
    [InlineData("臺北市", "拜會橫濱市國際局", "橫濱市國際局=")]
    [InlineData("臺北市", "臺北市政府社\n會局", "臺北市政府社\n會局=臺北市政府社會局")]
    [InlineData("臺北市", "本府新移民事務委員會設置", "本府新移民事務委員會=")]
    [InlineData(null, "臺中市政府建設局施工", "臺中市政府建設局=臺中市政府建設局")]
    [InlineData("臺中市", "臺中市政府農業局動物保護防疫處受理", "臺中市政府農業局動物保護防疫處=")]
    [InlineData(null, "都發局來函", "都發局=")]
    public void Agency_AsPrinted_IsThatHouse(string? city, string text, params string[] expected) =>
        Assert.Equal(expected, new ProseReader(AgencyRegister.Taiwan).Read(text, new ReadingContext(null, city)).Agencies
            .Select(agency => $"{agency.Span.Of(text)}={agency.Name}"));

    [Theory]
    [InlineData("桃園市", "研考會", "2023-12-31", "桃園市政府研究發展考核委員會")]
    [InlineData("桃園市", "研考會", "2024-01-01", "桃園市政府智慧城鄉發展委員會")]
    [InlineData("桃園市", "資訊科技局", "2024-01-05", "桃園市政府智慧城鄉發展委員會")]
    [InlineData("桃園市", "智發會", "2024-06-01", "桃園市政府智慧城鄉發展委員會")]
    [InlineData("臺北市", "研考會", "2024-01-01", "臺北市政府研究發展考核委員會")]
    public void Agency_ThatWasMerged_IsItsSuccessorFromThatDay(string city, string printed, string on, string name) =>
        Assert.Equal(name, AgencyRegister.Taiwan.Find(printed, city, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture))?.Name);

    [Fact]
    public void Agency_ThatWasFounded_HoldsFromThatDay()
    {
        var youth = AgencyRegister.Taiwan.Find("青年局", "臺北市")!;
        Assert.Equal((false, true), (youth.Holds(new(2024, 5, 31)), youth.Holds(new(2024, 6, 1))));
    }

    [Fact]
    public void Parents_OfAgencies_AreAgenciesOfTheSameCity()
    {
        var below = AgencyRegister.Taiwan.Agencies.Where(agency => agency.Parent is not null).ToList();
        Assert.True(below.Count > 60, $"{below.Count} have a parent");
        Assert.All(below, agency => Assert.Equal(agency.City, AgencyRegister.Taiwan.Agencies.Single(other => other.Name == agency.Parent).City));
    }

    [Theory]
    [InlineData("殷局長表示")]
    [InlineData("請相關局處配合")]
    [InlineData("依行政處分書辦理")]
    [InlineData("新創公司進駐")]
    [InlineData("召開會議研商")]
    [InlineData("部分路段封閉")]
    [InlineData("三方簽署備忘錄")]
    [InlineData("大部分民眾")]
    [InlineData("成本會計制度")]
    [InlineData("全局考量")]
    [InlineData("本會議決議")]
    public void Words_ThatNameNobody_AreLeft(string text) =>
        Assert.Empty(new ProseReader(AgencyRegister.Taiwan).Read(text, new ReadingContext(null, "臺北市")).Agencies);

    [Theory]
    [InlineData("都市發展局", "臺北市政府都市發展局")]
    [InlineData(" 捷運公司 ", "臺北大眾捷運股份有限公司")]
    [InlineData("都委會", "臺北市都市計畫委員會")]
    [InlineData("本府都發局", "臺北市政府都市發展局")]
    [InlineData("臺北市政府環保局", "臺北市政府環境保護局")]
    [InlineData("無此機關", null)]
    public void Find_PrintedName_GivesFullName(string printed, string? full) =>
        Assert.Equal(full, AgencyRegister.Taiwan.Find(printed, "臺北市")?.Name);

    [Theory]
    [InlineData("2023-08-01", "行政院環境保護署")]
    [InlineData("2023-09-01", "環境部")]
    public void Find_NameThatEnded_GivesWhoeverHeldItThatDay(string day, string name) =>
        Assert.Equal(name, AgencyRegister.Taiwan.Find("環保署", null, DateOnly.Parse(day))?.Name);

    [Theory]
    [InlineData("人事處 兵役局", "人事處", "兵役局")]
    [InlineData("教育局、捷運局、民政局", "教育局", "捷運局", "民政局")]
    [InlineData("觀光傳播局產業局", "觀光傳播局", "產業局")]
    [InlineData("社會局\n財政局", "社會局", "財政局")]
    [InlineData("工務局某某隊", "工務局", "某某隊")]
    [InlineData("-")]
    public void Split_CellOfSeveralNames_GivesEachInOrder(string cell, params string[] names) =>
        Assert.Equal(names, AgencyRegister.Taiwan.Split(cell, "臺北市").Select(name => name.Printed));
}
