using System.Net;
using AngleSharp.Dom;

namespace Guankao.Web.Tests;

public sealed class RulePageTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly HttpClient _visitor = site.NewVisitor();

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task Rules_WithoutFilters_ListEverySetWithStandingAndBasis()
    {
        var page = await _visitor.Page("/rules");
        Assert.True(page.QuerySelectorAll("section.rules").Length >= 8);
        Assert.All(page.QuerySelectorAll("section.rules tbody tr"), row =>
        {
            Assert.NotEqual("", row.QuerySelector("td[data-label=依據]")!.TextContent.Trim());
            Assert.NotNull(row.QuerySelector(".lamp"));
        });
    }

    [Fact]
    public async Task Rules_OfACityInASet_AreItsOwnAlone()
    {
        var page = await _visitor.Page("/rules?set=trips&city=臺北市");
        Assert.Single(page.QuerySelectorAll("section.rules"));
        var cities = page.QuerySelectorAll("td[data-label=城市]").Select(td => td.TextContent.Trim()).ToList();
        Assert.NotEmpty(cities);
        Assert.All(cities, city => Assert.Equal("臺北市", city));
        Assert.Equal("臺北市", page.QuerySelector("#city option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Rules_ThatNobodyWrote_SayThatNothingWasFound()
    {
        var page = await _visitor.Page("/rules?q=zzz");
        Assert.Empty(page.QuerySelectorAll("section.rules"));
        Assert.Contains("沒有符合條件", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_OfTrips_ShowsEachCityWithItsSourceAndLeadsToTheCalculator()
    {
        var page = await _visitor.Page("/rules/trip.report");
        var cities = page.QuerySelectorAll("section.rule h3 > span[lang]").Select(s => s.TextContent).ToList();
        Assert.Contains("臺北市", cities);
        Assert.Contains("桃園市", cities);
        Assert.All(page.QuerySelectorAll("section.rule"), rule => Assert.Equal(4, rule.QuerySelectorAll(".terms dt").Length));
        var form = await _visitor.Page(page.QuerySelectorAll("section.rule a.button")[^1].GetAttribute("href")!);
        Assert.Equal("trip.report", form.QuerySelector("#rule option[selected]")!.GetAttribute("value"));
        Assert.Empty(form.QuerySelectorAll(".refusal, .answer"));
    }

    [Fact]
    public Task Rule_ThatDoesNotExist_IsNotFound() => _visitor.Page("/rules/no.such", HttpStatusCode.NotFound);

    [Theory]
    [InlineData("臺北市", "113.9.20", "2024-12-23")]
    [InlineData("臺北市", "2024-09-20", "2024-12-23")]
    [InlineData("桃園市", "民國１１３年９月２０日", "2024-12-19")]
    public async Task Clock_OfATrip_GivesTheDayOfThatCityWithItsSteps(string city, string start, string due)
    {
        var page = await _visitor.Page($"/clock?rule=trip.report&city={city}&start={Uri.EscapeDataString(start)}");
        Assert.Equal(due, page.QuerySelector(".due time")!.GetAttribute("datetime"));
        Assert.Contains("行政程序法第48條", string.Concat(page.QuerySelectorAll(".reckoning small").Select(s => s.TextContent)), StringComparison.Ordinal);
        Assert.Equal(start, page.QuerySelector("#start")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Clock_InHours_RunsFromTheTimeGiven()
    {
        var page = await _visitor.Page("/clock?rule=referral.report&start=113.9.20&time=14:30");
        Assert.Equal("2024-09-21", page.QuerySelector(".due time")!.GetAttribute("datetime"));
        Assert.Contains("14:30", page.QuerySelector(".due time")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_InAYearWithoutCalendar_SaysSo() =>
        Assert.Contains("尚未載入", (await _visitor.Page("/clock?rule=trip.report&city=臺北市&start=130.1.5")).QuerySelector(".caveats")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("rule=&start=113.9.20", "請先選一條規則")]
    [InlineData("rule=trip.report&start=113.13.20", "「113.13.20」不是日期")]
    [InlineData("rule=trip.report&start=", "不是日期")]
    [InlineData("rule=trip.report&start=113.9.20&time=25:99", "「25:99」看不懂")]
    [InlineData("rule=trip.report&start=113.9.20&city=高譚市", "不認得城市「高譚市」")]
    [InlineData("rule=no.such&start=113.9.20", "沒有規則「no.such」")]
    [InlineData("rule=grant.tier&city=臺北市&start=116.9.20", "不是期限")]
    [InlineData("rule=trip.report&start=9999-12-31", "須在民國 1 年至 489 年之間")]
    [InlineData("rule=trip.report&start=<script>", "「<script>」不是日期")]
    public async Task Clock_AskedWithAMistake_SaysWhatToMend(string query, string sentence)
    {
        var page = await _visitor.Page("/clock?" + query);
        Assert.Contains(sentence, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".answer"));
    }
}
