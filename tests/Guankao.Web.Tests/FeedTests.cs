using System.Net;

namespace Guankao.Web.Tests;

public sealed class FeedTests(FilledSite site) : IClassFixture<FilledSite>, IDisposable
{
    private readonly HttpClient _visitor = site.NewVisitor();

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task List_OffersAFeedWithItsOwnFilters()
    {
        var page = await _visitor.Page("/commitments?domain=宜居城市&page=1&sort=due");
        var address = page.QuerySelector(".feed a")!.GetAttribute("href")!;
        Assert.StartsWith("/commitments.ics?domain=", address, StringComparison.Ordinal);
        Assert.DoesNotContain("sort", address, StringComparison.Ordinal);

        Assert.NotEmpty(await Entries(address));
        Assert.Empty(await Entries("/commitments.ics?q=盤點"));
    }

    [Fact]
    public async Task Feed_IsACalendarWhoseEntriesLeadToTheirPages()
    {
        var response = await _visitor.GetAsync("/commitments.ics");
        Assert.Equal("text/calendar; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var link = Unfolded(await response.Content.ReadAsStringAsync()).First(l => l.StartsWith("URL:", StringComparison.Ordinal))[4..];
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync(new Uri(link))).StatusCode);
    }

    [Fact]
    public async Task Clock_Computed_GoesIntoACalendarWithItsReminders()
    {
        var page = await _visitor.Page("/clock?rule=trip.report&city=臺北市&start=113.9.20");
        var lines = Unfolded(await _visitor.GetStringAsync(page.QuerySelector(".feed a")!.GetAttribute("href")!));
        Assert.Contains("DTSTART;VALUE=DATE:20241223", lines);
        Assert.Equal(2, lines.Count(l => l == "BEGIN:VALARM"));
    }

    [Fact]
    public async Task Clock_ThatCannotBeComputed_IsRefusedInOneSentence()
    {
        var response = await _visitor.GetAsync("/clock.ics?rule=trip.report&start=tomorrow");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("「tomorrow」不是日期", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> Entries(string address) =>
        [.. Unfolded(await _visitor.GetStringAsync(address)).Where(l => l.StartsWith("UID:", StringComparison.Ordinal))];

    private static string[] Unfolded(string file) => file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
