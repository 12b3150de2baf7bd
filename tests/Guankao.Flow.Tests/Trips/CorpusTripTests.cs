namespace Guankao.Flow.Tests.Trips;

/// <summary>What a reader of the three real reports finds in them, fact by fact.</summary>
public class CorpusTripTests
{
    [Theory]
    [InlineData("000_", "2024-09-17", "2024-09-20", "2024-10-09", 3, 6, 12, 9)]
    [InlineData("001_", "2024-05-15", "2024-05-18", null, 2, 19, 10, 3)]
    [InlineData("002_", "2024-11-16", "2024-11-25", "2025-01-16", 1, 5, 1, 3)]
    public void RealReport_TellsDaysPeopleVisitsAndRecommendations(
        string beginning, string from, string to, string? reported, int people, int entries, int bodies, int recommendations)
    {
        var trip = TripText.Corpus(beginning);

        Assert.Equal((from, to), ($"{trip.Period!.From:yyyy-MM-dd}", $"{trip.Period.To:yyyy-MM-dd}"));
        Assert.Equal(reported, trip.ReportDate?.ToString("yyyy-MM-dd"));
        Assert.Equal("臺北市", trip.City);
        Assert.Equal(
            (people, entries, bodies, recommendations),
            (trip.Travellers.Count, trip.Itinerary.Count, trip.Bodies.Count, trip.Recommendations.Count));
    }

    [Theory]
    [InlineData("000_", "殷瑋 局長 臺北市政府青年局|周偉捷 股長 臺北市政府青年局|方聖霖 聘用企劃師 臺北市政府青年局")]
    [InlineData("001_", "蔣萬安 市長 臺北市政府|俞振華 主委 臺北市政府研究發展考核委員會")]
    [InlineData("002_", "陳宥汝 股長 臺北市政府秘書處 國際事務組")]
    public void RealReport_NamesEveryTravellerWithPostAndAgency(string beginning, string people) =>
        Assert.Equal(people.Split('|'), TripText.Corpus(beginning).Travellers.Select(person => $"{person.Name} {person.Post} {person.Agency} {person.Unit}".Trim()));

    [Theory]
    [InlineData("000_", "橫濱市|東京都")]
    [InlineData("001_", "東京都")]
    [InlineData("002_", "巴塞隆納")]
    public void RealReport_WasInThesePlaces(string beginning, string cities) =>
        Assert.Equal(cities.Split('|'), TripText.Corpus(beginning).Places.Select(place => place.City));

    [Theory]
    [InlineData("000_", "自由民主黨青年局|國際局|兒童青少年局|推進局|橫濱青年支持站|生活文化體育局|福祉局|住宅政策本部|住宅供給公社|兒童政策聯絡室|外務部")]
    [InlineData("001_", "自民黨青年局|麻生太郎|小池百合子|東京中華學校|東京都議會|日華懇談會|日本經濟團體連合會|東京巨蛋|東京媽祖廟|吉村洋文")]
    [InlineData("002_", "大都會協會")]
    public void RealReport_MetTheseBodies(string beginning, string names)
    {
        var met = TripText.Corpus(beginning).Bodies;
        Assert.All(names.Split('|'), name => Assert.Contains(met, body => body.Name.Contains(name)));
    }

    [Fact]
    public void ItineraryWithoutYears_IsDatedByItsWeekdays()
    {
        var trip = TripText.Corpus("001_");

        Assert.True(trip.Period!.Inferred);
        Assert.Contains(trip.Questions, question => question.Code == "period-inferred");
        Assert.Equal([4, 5, 6, 4], trip.Itinerary.GroupBy(entry => entry.Day).Select(day => day.Count()));
        Assert.Equal(new DateOnly(2024, 5, 16), trip.Itinerary.First(entry => entry.Text.Contains("東京中華學校")).Day);
    }

    [Fact]
    public void Form_TellsClassAndSharing()
    {
        var trip = TripText.Corpus("002_");

        Assert.Equal("乙", trip.Class.Letter);
        Assert.Equal(["其他活動"], trip.Class.Words);
        Assert.Equal(new DateOnly(2024, 11, 26), trip.Sharing!.Day);
        Assert.Equal(["考察"], TripText.Corpus("000_").Class.Words);
        Assert.Equal(3, TripText.Corpus("000_").TravellersSaid);
    }

    [Theory]
    [InlineData("國際局", "budget", "2071930000", "435100000")]
    [InlineData("國際局", "budget", "522470000", "194710000")]
    [InlineData("兒童青少年局", "budget", "343501400000", "72030280000")]
    [InlineData("福祉局", "budget", "1115732000000", "233803920000")]
    [InlineData("福祉局", "staff", "2945", null)]
    [InlineData("生活文化體育局", "staff", "614", null)]
    [InlineData("住宅政策本部", "staff", "422", null)]
    [InlineData("兒童政策聯絡室", "staff", "105", null)]
    [InlineData("外務部", "staff", "281", null)]
    [InlineData("外務部", "budget", "848340000", "192390000")]
    [InlineData("橫濱青年支持站", "cases", "15332", null)]
    [InlineData("橫濱青年支持站", "budget", "60000000", null)]
    [InlineData("橫濱青年支持站", "staff", "20", null)]
    public void FiguresOfABody_AreTakenWithCurrencyAndHomeMoney(string body, string measure, string value, string? home)
    {
        var figures = TripText.Corpus("000_").Bodies.First(met => met.Name.EndsWith(body, StringComparison.Ordinal)).Figures;
        Assert.Contains(figures, figure =>
            figure.Measure == measure && figure.Value == decimal.Parse(value) && figure.Home == (home is null ? null : decimal.Parse(home)));
    }

    [Fact]
    public void RatesOfOneReport_ThatDisagree_AreAsked()
    {
        var trip = TripText.Corpus("000_");
        var usual = Assert.Single(trip.Rates);

        Assert.Equal("JPY", usual.Currency);
        Assert.InRange(usual.Middle, 0.209m, 0.211m);
        Assert.Equal(6, trip.Questions.Count(question => question.Code == "rate-differs"));
        Assert.Contains(trip.Questions, question => question.Code == "day-outside-trip");
    }
}
