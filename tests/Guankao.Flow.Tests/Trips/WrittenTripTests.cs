using Guankao.Importing.Trips;
using Guankao.Trips;

namespace Guankao.Flow.Tests.Trips;

/// <summary>A trip as people write it into a form.</summary>
public class WrittenTripTests
{
    private static readonly WrittenTrip Form = new()
    {
        Title = "港灣再生考察", City = "台北市", Agency = "臺北市政府青年局", Kinds = ["考察"], From = "113.9.17", To = "2024-09-20",
        Travellers = "沈若舟／局長／青年局／第一科\r\n杜念慈 專員\r\n", Places = "韓國／釜山\n首爾\n不丹", Bodies = "釜山港灣公社\n",
        Days = "113.9.17 上午 拜會港灣公社\n9/18 14:00 參觀北碼頭\n整理資料", Purposes = "了解開發程序", Funds = "本局預算 30 萬元",
    };

    [Fact]
    public void Form_FilledIn_ReadsAsATrip()
    {
        var trip = Form.Read().Value;

        Assert.Equal(("臺北市", new DateOnly(2024, 9, 17), new DateOnly(2024, 9, 20)), (trip.City, trip.DepartOn, trip.ReturnOn));
        Assert.Equal([new Traveller("沈若舟", "局長", "青年局", "第一科"), new Traveller("杜念慈", "專員", null, null)], trip.Travellers);
        Assert.Equal([new Place("韓國", "釜山"), new Place("韓國", "首爾"), new Place("不丹", null)], trip.Places);
        Assert.Equal(
            [
                new ItineraryDay(new DateOnly(2024, 9, 17), "上午", "拜會港灣公社"), new ItineraryDay(new DateOnly(2024, 9, 18), "14:00", "參觀北碼頭"),
                new ItineraryDay(null, null, "整理資料"),
            ], trip.Days);
    }

    [Theory]
    [InlineData("113.13.40", "出國日")]
    [InlineData("下週", "出國日")]
    [InlineData("", "出國日")]
    public void FirstDay_ThatIsNone_IsNamedInTheSentence(string written, string field) =>
        Assert.Contains(field, (Form with { From = written }).Read().Refusal!.Sentence.ZhHant, StringComparison.Ordinal);

    [Fact]
    public void Lines_ThatCannotBeRead_AreQuoted()
    {
        var day = (Form with { Days = "9/17 拜會\n9/31 參觀" }).Read().Refusal!;
        Assert.Equal("itinerary-unreadable", day.Code);
        Assert.Contains("第 2 行的日期「9/31」", day.Sentence.ZhHant, StringComparison.Ordinal);

        var person = (Form with { Travellers = "甲／乙／丙／丁／戊" }).Read().Refusal!;
        Assert.Contains("甲／乙／丙／丁／戊", person.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Trip_WrittenOutAndReadAgain_IsTheSame()
    {
        var trip = Form.Read().Value with
        {
            Travellers = [new Traveller("Kuo Mei-li", null, null, null), new Traveller("沈若舟", null, "青年局", null)],
            Days = [new ItineraryDay(null, null, "10:00 開幕"), new ItineraryDay(new DateOnly(2024, 8, 27), null, "兩\n行")],
            Aims = new TripAim(["第一段\n第二段"], [], [], new DateOnly(2024, 10, 1), "業務會報"),
        };
        var again = WrittenTrip.Of(trip, []).Read(trip).Value;

        Assert.Equal(trip.Travellers, again.Travellers);
        Assert.Equal(trip.Days, again.Days);
        Assert.Equal(trip.Aims.Purposes, again.Aims.Purposes);
        Assert.Equal((trip.Kinds[0], trip.Aims.SharedOn, trip.Aims.SharedHow), (again.Kinds[0], again.Aims.SharedOn, again.Aims.SharedHow));
        Assert.Equal(trip.Travellers, WrittenTrip.Of(trip, []).Read().Value.Travellers);
    }
}
