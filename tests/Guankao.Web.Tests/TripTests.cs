using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Guankao.Documents;
using Guankao.Importing.Trips;

namespace Guankao.Web.Tests;

public sealed class TripTests(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    private static readonly SemaphoreSlim Once = new(1);
    private static string? _trip;
    private readonly HttpClient _visitor = site.NewVisitor();

    public async ValueTask InitializeAsync()
    {
        await Once.WaitAsync();
        try
        {
            _trip ??= await Register();
        }
        finally
        {
            Once.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Report_Dropped_ShowsEachPromiseBesideItsSentence()
    {
        var answer = await _visitor.Drop(SampleTrip.File());
        Assert.EndsWith("/trip", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var page = await _visitor.Page(answer.Headers.Location.ToString());

        Assert.Equal("韓國港灣再生與夜間公車考察", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(9, page.QuerySelectorAll("article.row-pair").Length);
        var promise = page.QuerySelector("#m4-promise")!;
        Assert.Contains("聯絡窗口", promise.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("約定", promise.QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, promise.QuerySelectorAll("select[name=m4] option").Length);
    }

    [Fact]
    public async Task DroppedSentence_WithoutAReason_IsRefusedAndWhatWasWrittenStays()
    {
        var address = (await _visitor.Drop(SampleTrip.File())).Headers.Location!.ToString();
        var answer = await _visitor.Post(address, new() { ["who"] = "研考會承辦", ["why"] = "依報告登錄", ["m1"] = "Drop" });
        var page = await answer.Page();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("請寫下理由", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Drop", ((IHtmlSelectElement)page.QuerySelector("#m1")!).Value);
        Assert.Equal("依報告登錄", ((IHtmlInputElement)page.QuerySelector("#why")!).Value);
    }

    [Fact]
    public async Task Day_ThatCannotBeRead_IsRefused()
    {
        var address = (await _visitor.Drop(SampleTrip.File())).Headers.Location!.ToString();
        var answer = await _visitor.Post(address, new() { ["who"] = "研考會承辦", ["why"] = "依報告登錄", ["from"] = "113.13.45" });
        Assert.Contains("日期看不懂", (await answer.Page()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RegisteredTrip_ShowsItsRecommendationsClocksAndCheck()
    {
        var page = await _visitor.Page(_trip!);
        Assert.Equal(4, page.QuerySelectorAll("#h-points ~ article.row-pair").Length);
        Assert.Contains("114", page.QuerySelector("section[aria-labelledby=h-clocks]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(7, page.QuerySelectorAll("section[aria-labelledby=h-check] li").Length);
        Assert.NotNull(page.QuerySelector("article.row-pair a[href^='/commitments/']"));
    }

    [Fact]
    public async Task Commitment_OfARecommendation_CitesTheReport()
    {
        var link = (await _visitor.Page(_trip!)).QuerySelector("article.row-pair a[href^='/commitments/']")!.GetAttribute("href")!;
        Assert.Contains("trip-report.txt", (await _visitor.Page(link)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adoption_Decided_StandsInThePublicList()
    {
        var point = (await _visitor.Page(_trip!)).QuerySelectorAll("input[name=point]")[1].GetAttribute("value")!;
        var refused = await _visitor.Post(_trip + "?handler=adoption", new() { ["point"] = point, ["adoption"] = "Declined", ["who"] = "研考會", ["why"] = "無經費" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var saved = await _visitor.Post(
            _trip + "?handler=adoption", new() { ["point"] = point, ["adoption"] = "Declined", ["reason"] = "funds", ["who"] = "研考會", ["why"] = "115年度未編列" });
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);

        var list = await _visitor.Page("/recommendations?adoption=Declined");
        Assert.Contains("115年度未編列", list.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Single(list.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task BeenThereBefore_IsAnswered()
    {
        Assert.Contains("韓國港灣再生", (await _visitor.Page("/trips?q=釜山港灣公社")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("沒有找到", (await _visitor.Page("/trips?q=巴黎")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ods")]
    [InlineData("odt")]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("csv")]
    public async Task TrackingTable_AsAFile_ReadsBackWithEveryRecommendation(string ending)
    {
        var bytes = await _visitor.GetByteArrayAsync("/recommendations." + ending);
        var read = DocumentReader.Read(new MemoryStream(bytes), "追蹤表." + ending).Value;
        var cells = read.Blocks.OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text).ToList();

        Assert.Contains("採行情形", cells);
        Assert.Contains("北碼頭計畫宜先公布財務試算", cells);
    }

    [Theory]
    [InlineData("odt")]
    [InlineData("docx")]
    public async Task AbstractForm_AsAFile_IsReadAsTheSameTrip(string ending)
    {
        var bytes = await _visitor.GetByteArrayAsync($"{_trip}.{ending}");
        var draft = TripReportReader.Read(DocumentReader.Read(new MemoryStream(bytes), "提要表." + ending).Value).Value;

        Assert.Equal("韓國港灣再生與夜間公車考察", draft.Title);
        Assert.Equal((new DateOnly(2024, 10, 15), new DateOnly(2024, 10, 18)), (draft.Period!.From, draft.Period.To));
        Assert.Equal(["沈若舟", "簡海青", "杜念慈", "呂書衡"], draft.Travellers.Select(person => person.Name));
        Assert.Equal(["釜山", "首爾"], draft.Places.Select(place => place.City));
        Assert.Equal(7, draft.Itinerary.Count);
        Assert.Equal(4, draft.Recommendations.Count);
    }

    [Fact]
    public async Task Trip_ThatDoesNotExist_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync($"/trips/{Guid.Empty}")).StatusCode);

    private async Task<string> Register()
    {
        var address = (await _visitor.Drop(SampleTrip.File())).Headers.Location!.ToString();
        var saved = await _visitor.Post(address, new()
        {
            ["who"] = "研考會承辦", ["why"] = "依報告登錄", ["m4"] = "Take", ["m2"] = "Merge", ["m2-into"] = "3", ["m6"] = "Drop", ["m6-note"] = "不涉本府",
        });
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        return saved.Headers.Location!.ToString();
    }
}
