using Guankao.Importing.Meetings;
using Guankao.Meetings;

namespace Guankao.Flow.Tests.Meetings;

public class MinutesReaderTests
{
    [Fact]
    public void Head_InRunningLines_GivesSeriesDayTimesAndChair()
    {
        var draft = MinutesText.With("主席裁示：", "一、請都發局辦理。", "散會：下午3時45分");

        Assert.Equal(("都市更新推動小組會議", "臺北市", 3), (draft.Series, draft.City, draft.Number));
        Assert.Equal((new DateOnly(2024, 3, 4), new TimeOnly(14, 0), new TimeOnly(15, 45)), (draft.Day, draft.Start, draft.End));
        Assert.Equal(("市政大樓", "蘇局長若", "方圓"), (draft.Place, draft.Chair, draft.Recorder));
    }

    [Theory]
    [InlineData("主席裁示：", 1)]
    [InlineData("伍、裁示事項", 1)]
    [InlineData("決議：", 1)]
    [InlineData("七、決議事項：", 1)]
    [InlineData("會議結論：", 1)]
    [InlineData("主席致詞：", 0)]
    [InlineData("說明：", 0)]
    public void Points_UnderAHeadingThatDecides_AreResolutions(string heading, int count) =>
        Assert.Equal(count, MinutesText.With(heading, "（一）請工務局完成會勘。").Resolutions.Count);

    [Theory]
    [InlineData("請社會局會同衛生局研商。", "臺北市政府社會局", "臺北市政府衛生局")]
    [InlineData("請交通局、警察局加強稽查。", "臺北市政府交通局", "臺北市政府警察局")]
    [InlineData("都發局應於下次會議說明。", "臺北市政府都市發展局", "")]
    [InlineData("本案由教育局錄案，並請體育局協助。", "臺北市政府教育局", "臺北市政府體育局")]
    [InlineData("如擬（主辦機關：工務局；協辦機關：環保局）。", "臺北市政府工務局", "臺北市政府環境保護局")]
    [InlineData("照案通過。", null, "")]
    public void Owner_IsWhoIsAsked(string words, string? lead, string supporting)
    {
        var terms = Assert.Single(MinutesText.With("主席裁示：", "一、" + words).Resolutions).Terms;
        Assert.Equal((lead, supporting), (terms.Lead, string.Join('、', terms.Supporting)));
    }

    [Theory]
    [InlineData("請工務局於113年5月底前完成。", "2024-05-31")]
    [InlineData("請工務局於7日內回報。", "2024-03-11")]
    [InlineData("請工務局於會後2週內回報。", "2024-03-18")]
    [InlineData("請工務局於1個月內提出。", "2024-04-08")]
    [InlineData("請工務局於5個工作日內提出。", "2024-03-11")]
    [InlineData("請工務局於文到7日內回復。", null)]
    [InlineData("請工務局比照112年6月30日前之作法。", null)]
    public void Day_IsReadFromTheWordsOrCountedFromTheMeeting(string words, string? due)
    {
        var terms = Assert.Single(MinutesText.With("主席裁示：", "一、" + words).Resolutions).Terms;
        Assert.Equal(due, terms.DueOn?.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void Opening_WithPointsBelow_GivesItsPoints()
    {
        var draft = MinutesText.With("主席裁示：", "一、請各機關配合下列事項：", "（一）請工務局清淤。", "（二）請環保局巡檢。", "二、其餘准予備查。");

        Assert.Equal(["請工務局清淤。", "請環保局巡檢。", "其餘准予備查。"], draft.Resolutions.Select(resolution => resolution.Terms.Text));
        Assert.Equal([false, false, true], draft.Resolutions.Select(resolution => resolution.Formal));
    }

    [Fact]
    public void Points_InOneLine_AreTakenApart()
    {
        var draft = MinutesText.With("決議：1.請工務局清淤。2.請環保局巡檢。");
        Assert.Equal(["請工務局清淤。", "請環保局巡檢。"], draft.Resolutions.Select(resolution => resolution.Terms.Text));
    }

    [Fact]
    public void Motion_FromTheFloor_IsItsOwnKindWithItsSubject()
    {
        var terms = Assert.Single(MinutesText.With("臨時動議", "案由：增設飲水機。", "決議：請體育局評估。").Resolutions).Terms;
        Assert.Equal((ResolutionKind.Motion, "增設飲水機。"), (terms.Kind, terms.Subject));
    }

    [Theory]
    [InlineData("上午9時30分", "09:30")]
    [InlineData("下午2時", "14:00")]
    [InlineData("14:05", "14:05")]
    [InlineData("中午12時", "12:00")]
    [InlineData("下午三點半", "15:30")]
    [InlineData("晚間7點15分", "19:15")]
    public void Time_IsRead(string words, string time) => Assert.Equal(
        time, MinutesText.Of($"臺北市公園會議紀錄\n時間：113年3月4日{words}\n地點：市府\n主席：林一\n主席裁示：\n一、洽悉。").Start?.ToString("HH\\:mm", null));

    [Fact]
    public void People_AreToldApartWithPostAndAgency()
    {
        var people = MinutesText.Of(
            "臺中市政府防災會報第2次會議紀錄\n時間：113年3月4日\n主席：盧副市長\n出席人員：水利局：范局長世、消防局 曾局長進財\n列席人員：氣象署中區站\n請假人員：周處長\n主席裁示：\n一、洽悉。").People;

        Assert.Contains(people, person => person is { Attendance: Attendance.Present, Agency: "臺中市政府水利局", Post: "局長", Name: "范世" });
        Assert.Contains(people, person => person is { Attendance: Attendance.Present, Agency: "臺中市政府消防局", Name: "曾進財" });
        Assert.Equal([Attendance.Observer, Attendance.Absent], people.Skip(2).Select(person => person.Attendance));
    }

    [Fact]
    public void EarlierResolutions_AreFollowedAndNotTakenForNewOnes()
    {
        var draft = MinutesText.Sample("minutes-table.md");
        Assert.Equal(["release", "continue"], draft.Followed.Select(row => row.Tracking));
        Assert.Equal(["47-1", "47-2", "47-3"], draft.Resolutions.Select(resolution => resolution.Terms.CaseNumber));
    }

    [Theory]
    [InlineData("本府訂於下週召開記者會。\n請各單位派員參加。")]
    [InlineData("採購契約\n主席團之簽署：甲方\n地點：市府")]
    public void Text_ThatIsNoMinutes_IsRefusedWithASentence(string text)
    {
        var refusal = MinutesReader.Read(MinutesText.Document(text)).Refusal;
        Assert.Equal("minutes-not-found", refusal?.Code);
    }

    [Fact]
    public void Head_WithoutAChair_IsAskedAbout()
    {
        var draft = MinutesText.Of("臺北市公園會議紀錄\n時間：113年3月4日下午4時至3時\n地點：市府\n主席裁示：\n一、請持續辦理。");
        Assert.Equal(["chair-unknown", "end-before-start", "people-unknown", "owner-missing"], draft.Questions.Select(question => question.Code));
    }
}
