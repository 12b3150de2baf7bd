namespace Guankao.Flow.Tests.Trips;

public class TripReaderTests
{
    [Fact]
    public void TextThatIsNoReport_IsRefusedWithWhatToDo()
    {
        var refusal = TripText.Read("海安市政府會議紀錄\n主席致詞：略。").Refusal;

        Assert.Equal("trip-not-found", refusal!.Code);
        Assert.Contains("封面", refusal.Sentence.ZhHant);
    }

    [Theory]
    [InlineData("盼未來與海安市在防洪上共同辦理演練。", "hope")]
    [InlineData("該市邀請本市於明年三月參加水岸年會。", "invitation")]
    [InlineData("雙方簽署合作備忘錄，互派人員。", "agreement")]
    [InlineData("雙方並指定科長為聯絡窗口。", "contact")]
    [InlineData("沈科長表示，本局將於明年六月前試辦夜間路線。", "plan")]
    [InlineData("該局願意協助本市檢視號誌資料。", "offer")]
    public void Promise_OfOurSide_IsMined(string sentence, string kind) =>
        Assert.Equal(kind, Assert.Single(TripText.Told(sentence).Mined).Kind);

    [Theory]
    [InlineData("大阪希望增加觀光客，並推動夜間經濟。")]
    [InlineData("感謝該市邀請本市參加水岸年會。")]
    [InlineData("本局應該協會邀請參加年會。")]
    [InlineData("沈科長詢問該局是否願意協助本市。")]
    [InlineData("雙方於95年簽署姊妹市協議。")]
    public void SentenceThatPromisesNothingToUs_IsNotMined(string sentence) => Assert.Empty(TripText.Told(sentence).Mined);

    [Fact]
    public void Recommendations_UnderThemes_AreTheDeepestHeadings()
    {
        var found = TripText.Told("拜會大阪市交通局。", "(一)公車\n1. 延長末班車\n建議延長。\n2. 公開資料\n建議公開。\n(二)步道串連\n建議串連。").Recommendations;

        Assert.Equal(["延長末班車", "公開資料", "步道串連"], found.Select(point => point.Title));
        Assert.Equal(["公車", "公車", null], found.Select(point => point.Theme));
    }

    [Fact]
    public void Recommendations_WithNumberedDetails_KeepThemTogether()
    {
        var found = TripText.Told("拜會大阪市交通局。", "(一)延長末班車\n大阪的末班車較晚，建議比照：\n1. 週五延長一小時。\n2. 連假全夜行駛。\n(二)公開資料\n建議公開。").Recommendations;

        Assert.Equal(2, found.Count);
        Assert.Contains("全夜行駛", found[0].Where.Text);
    }

    [Fact]
    public void Report_WithACoverInCellsAndDaysOverNewYear_IsRead()
    {
        var trip = TripText.Read(
            """
            海安市政府出國報告書

            計畫名稱	港區減碳參訪
            服務機關	海安市政府交通局
            姓名職稱	郭裕信副局長、林佩君專門委員
            出國地區	荷蘭
            出國期間	113年12月28日至114年1月5日

            壹、行程
            日期	地點	行程內容	住宿
            12/28	阿姆斯特丹	搭機抵達	阿姆斯特丹旅館
            1/2(四)	鹿特丹	上午拜訪鹿特丹港務局	船塢旅館
            貳、參訪紀要
            一、鹿特丹港務局
            港務局員工約1,300人。該局代表表示歡迎本市於今年9月派員參加其論壇。
            參、建議
            (一)研議成立專責小組。
            (二)請於114年6月前完成盤點。
            """).Value;

        Assert.Equal(["阿姆斯特丹", "鹿特丹"], trip.Places.Select(place => place.City));
        Assert.Equal([new DateOnly(2024, 12, 28), new DateOnly(2025, 1, 2)], trip.Itinerary.Select(entry => entry.Day!.Value));
        Assert.Equal(("搭機抵達", "上午"), (trip.Itinerary[0].Text, trip.Itinerary[1].Part));
        Assert.Equal(1300, Assert.Single(Assert.Single(trip.Bodies).Figures).Value);
        Assert.Equal("invitation", Assert.Single(trip.Mined).Kind);
        Assert.Equal([1, 1], trip.Recommendations.Select(point => point.Asks.Count));
    }

    [Fact]
    public void ReturnBeforeDeparture_IsAsked()
    {
        var trip = TripText.Read("出國報告\n服務機關：海安市政府交通局\n姓名職稱：沈若舟科長\n派赴國家：日本\n出國期間：113年9月6日至113年9月3日\n\n一、過程\n\n拜會大阪市交通局。\n").Value;
        Assert.Contains(trip.Questions, question => question.Code == "return-before-departure");
    }

    [Fact]
    public void TelephoneNumbers_AreNotPassedOn()
    {
        var trip = TripText.Read("出國報告提要表\n姓名/服務機關/單位/職稱/電話 沈若舟/交通局/運輸科/科長/(02)2000-0000\n派赴國家：日本\n出國期間：113年9月3日至6日\n\n一、過程\n\n拜會大阪市交通局。\n").Value;
        Assert.Equal("運輸科", Assert.Single(trip.Travellers).Unit);
        Assert.DoesNotContain("2000-0000", System.Text.Json.JsonSerializer.Serialize(trip.Travellers));
    }
}
