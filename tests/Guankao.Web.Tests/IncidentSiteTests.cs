using System.Net;
using System.Text;
using System.Text.Json;
using Guankao.Hosting;
using Guankao.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

/// <summary>Incidents over HTTP without scripts: each sentence, nothing lost, nothing shown outside that should stay inside.</summary>
public sealed class IncidentSiteTests(IncidentSiteTests.TaipeiSite site) : IClassFixture<IncidentSiteTests.TaipeiSite>
{
    private const string Told = "王小明被困在復興南路一段二十號";

    [Fact]
    public async Task PlainForm_IsTaken_RefusedWithEverythingKept_AndSentTwiceIsOne()
    {
        using var visitor = site.NewVisitor();
        var board = await Open(visitor, "四月地震", drill: false);
        var report = board + "/report";

        var refused = await visitor.Post(report, new() { ["damage"] = "road", ["severity"] = "grave", ["latitude"] = "22.99", ["longitude"] = "120.21", ["text"] = "人在臺南", ["who"] = "里幹事", ["key"] = "phone-1" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Page();
        Assert.Contains("超過 25 公里的轄區範圍", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("人在臺南", "22.99", true), (page.QuerySelector("#text")!.TextContent, page.QuerySelector("#latitude")!.GetAttribute("value"), page.QuerySelector("#d-road")!.HasAttribute("checked")));

        var fields = new Dictionary<string, string> { ["damage"] = "road", ["severity"] = "grave", ["district"] = "大安區", ["place"] = "和平東路", ["text"] = Told, ["who"] = "里幹事", ["key"] = "phone-1", ["needs[crane]"] = "2" };
        var first = (await visitor.Post(report, fields)).Headers.Location!.ToString();
        Assert.Equal(first, (await visitor.Post(report, fields)).Headers.Location!.ToString());
        Assert.Contains("第 1 案", (await visitor.Page(first)).QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await visitor.Page(board)).QuerySelectorAll("#situations > li"));
    }

    [Fact]
    public async Task QueuedReport_IsAnsweredInAFewBytes()
    {
        using var visitor = site.NewVisitor();
        var report = await Open(visitor, "水災", drill: false) + "/report";
        var token = await visitor.Token(report);
        var taken = await Queued(visitor, report, new() { ["form-token"] = token, ["damage"] = "flooding", ["severity"] = "plain", ["district"] = "文山區", ["who"] = "里幹事", ["key"] = "q1" });
        Assert.Equal((HttpStatusCode.OK, 1), (taken.Status, taken.Answer.GetProperty("number").GetInt32()));
        var refused = await Queued(visitor, report, new() { ["form-token"] = token, ["severity"] = "plain", ["district"] = "文山區", ["who"] = "里幹事", ["key"] = "q2" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "damage-missing"), (refused.Status, refused.Answer.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task PublicPicture_AndOpenData_HoldNoWordsOfAReport_AndNoDrill()
    {
        using var visitor = site.NewVisitor();
        var board = await Open(visitor, "公開地震", drill: false);
        await visitor.Post(board + "/report", new() { ["damage"] = "trapped", ["severity"] = "life", ["district"] = "大安區", ["place"] = "復興南路一段二十號", ["text"] = Told, ["who"] = "陳里幹事", ["key"] = "p1" });
        var id = board.Split('/')[^1];
        var drill = (await Open(visitor, "年度演練", drill: true)).Split('/')[^1];

        foreach (var address in (string[])["/incidents", $"/incidents/{id}", "/data/v1/incidents.json", $"/data/v1/incidents/{id}.json", $"/data/v1/incidents/{id}.cap"])
        {
            var shown = await visitor.GetStringAsync(address);
            Assert.DoesNotContain("王小明", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("復興南路", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("陳里幹事", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("年度演練", shown, StringComparison.Ordinal);
        }

        using var json = JsonDocument.Parse(await visitor.GetStringAsync($"/data/v1/incidents/{id}.json"));
        Assert.Contains(json.RootElement.GetProperty("districts").EnumerateArray(), row => row.GetProperty("district").GetString() == "大安區" && row.GetProperty("open").GetInt32() == 1);
        using var api = JsonDocument.Parse(await visitor.GetStringAsync("/data/v1/openapi.json"));
        var known = api.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("OpenPicture").GetProperty("properties");
        Assert.All(json.RootElement.EnumerateObject(), field => Assert.True(known.TryGetProperty(field.Name, out _), field.Name));
        Assert.True(api.RootElement.GetProperty("paths").TryGetProperty("/data/v1/youth/{year}.json", out _));
        var map = await visitor.GetStringAsync("/sitemap.xml");
        Assert.Contains("/incidents</loc>", map, StringComparison.Ordinal);
        Assert.Contains("/youth</loc>", map, StringComparison.Ordinal);
        foreach (var hidden in (string[])[$"/incidents/{drill}", $"/data/v1/incidents/{drill}.json", $"/data/v1/incidents/{drill}.cap"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(hidden)).StatusCode);
        }
    }

    [Fact]
    public async Task Board_TellsWhatIsNew_WhileSomebodyLooks()
    {
        using var visitor = site.NewVisitor();
        var board = await Open(visitor, "即時", drill: false);
        using var listening = await visitor.GetAsync(board + "/live", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", listening.Content.Headers.ContentType!.MediaType);
        using var lines = new StreamReader(await listening.Content.ReadAsStreamAsync());
        await visitor.Post(board + "/report", new() { ["damage"] = "fire", ["severity"] = "life", ["district"] = "松山區", ["place"] = "饒河街", ["who"] = "里幹事", ["key"] = "l1" });

        string? data = null;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (data is null)
        {
            var line = await lines.ReadLineAsync(patience.Token);
            data = line?.StartsWith("data: ", StringComparison.Ordinal) == true ? line["data: ".Length..] : null;
        }

        using var news = JsonDocument.Parse(data);
        Assert.Equal("饒河街", news.RootElement.GetProperty("rows")[0].GetProperty("place").GetString());
        Assert.Equal(1, news.RootElement.GetProperty("waiting").GetInt32());
        Assert.Equal("松山區", news.RootElement.GetProperty("places")[0].GetProperty("d").GetString());
        Assert.Equal("臺北市政府消防局", news.RootElement.GetProperty("rows")[0].GetProperty("tasks")[0].GetProperty("agency").GetString());
    }

    [Fact]
    public async Task Meeting_IsCalledMinutedOrderedAndPrinted_WithoutScripts()
    {
        using var visitor = site.NewVisitor();
        var board = await Open(visitor, "工作會報", drill: false);
        var called = await visitor.Post(board + "/meetings", new() { ["time"] = "", ["name"] = "蔡市長", ["place"] = "一樓", ["text"] = "災情報告\r\n道路通阻", ["who"] = "值班" });
        var meeting = called.Headers.Location!.ToString();
        Assert.Equal(board + "/meetings/1", meeting);
        Assert.Equal(["災情報告", "道路通阻"], (await visitor.Page(meeting)).QuerySelectorAll("section[aria-labelledby=h-agenda] li").Select(item => item.TextContent));

        await visitor.Post(meeting + "?handler=Minutes", new() { ["came"] = "rescue", ["seated[rescue]"] = "王大隊長", ["said[works]"] = "兩處邊坡派員巡查", ["who"] = "值班" });
        var refused = await visitor.Post(meeting + "?handler=Order", new() { ["text"] = "封橋", ["agency"] = "", ["day"] = "2999-01-01", ["who"] = "值班" });
        Assert.Contains("主辦機關", (await refused.Page()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await visitor.Post(meeting + "?handler=Order", new() { ["text"] = "封閉建國高架橋", ["agency"] = "臺北市政府工務局", ["day"] = "2999-01-01", ["who"] = "值班" });
        var page = await visitor.Page(meeting);
        Assert.Equal("王大隊長", page.QuerySelector("#names-rescue")!.GetAttribute("value"));
        Assert.True(page.QuerySelector("#came-works")!.HasAttribute("checked"));
        Assert.Contains("封閉建國高架橋", page.QuerySelector("section[aria-labelledby=h-orders]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 / 10", (await visitor.Page(board + "/meetings")).QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("PK", Encoding.UTF8.GetString(await visitor.GetByteArrayAsync(meeting + "/minutes.odt")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(board + "/meetings/7")).StatusCode);
    }

    [Fact]
    public async Task Papers_OfAnIncident_CanBeTakenAway()
    {
        using var visitor = site.NewVisitor();
        var board = await Open(visitor, "檢討", drill: false);
        await visitor.Post(board + "/report", new() { ["damage"] = "fire", ["severity"] = "life", ["district"] = "松山區", ["place"] = "饒河街", ["who"] = "里幹事", ["key"] = "a1" });
        foreach (var (address, head) in new[] { ("/after.odt", "PK"), ("/after.docx", "PK"), ("/exchange.ods", "PK"), ("/exchange.cap", "<?xml") })
        {
            var bytes = await visitor.GetByteArrayAsync(board + address);
            Assert.StartsWith(head, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), StringComparison.Ordinal);
        }

        Assert.Contains("饒河街", await visitor.GetStringAsync(board + "/exchange.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alert_WithADtd_OrAMillionAreas_IsRefusedInASentence()
    {
        using var visitor = site.NewVisitor();
        var exchange = await Open(visitor, "示警", drill: false) + "/exchange";
        var many = "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>1</identifier><info>" + string.Concat(Enumerable.Repeat("<area><areaDesc>x</areaDesc></area>", 300_000));
        Assert.Contains("區域超過 2000 個", await Sent(visitor, exchange, many), StringComparison.Ordinal);
        Assert.Contains("DTD", await Sent(visitor, exchange, "<!DOCTYPE a []><alert/>"), StringComparison.Ordinal);
    }

    private static async Task<string> Sent(HttpClient visitor, string exchange, string xml)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await visitor.Token(exchange)), "form-token" }, { new StringContent("值班"), "who" }, { new ByteArrayContent(xml.Utf8()), "file", "alert.cap" },
        };
        var answer = await visitor.PostAsync(exchange + "?handler=Alert", form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await answer.Page()).QuerySelector("[role=alert]")!.TextContent;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> Queued(HttpClient visitor, string address, Dictionary<string, string> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Guankao-Queue", "1");
        using var answer = await visitor.SendAsync(request);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    private static async Task<string> Open(HttpClient visitor, string title, bool drill)
    {
        var opened = await visitor.Post("/desk/incidents", new()
        {
            ["title"] = title, ["kind"] = "earthquake", ["level"] = "city-1", ["drill"] = drill ? "true" : "false", ["standing"] = "0", ["who"] = "值班", ["why"] = "震度5弱",
        });
        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
        return opened.Headers.Location!.ToString();
    }

    public sealed class TaipeiSite : Site
    {
        protected override GuankaoSettings Settings => base.Settings with { City = "臺北市" };
    }
}
