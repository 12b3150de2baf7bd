using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;

namespace Guankao.Web.Tests;

public sealed class OpenDataTests(FilledSite site) : IClassFixture<FilledSite>, IDisposable
{
    private readonly HttpClient _visitor = site.NewVisitor();

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task Commitments_AskedPageByPage_ComeEachOnceInOrder()
    {
        var (titles, cursor) = (new List<string>(), "");
        do
        {
            using var page = await Read($"/data/v1/commitments.json?limit=1&cursor={cursor}");
            titles.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!));
            cursor = page.RootElement.GetProperty("next").GetString();
        }
        while (cursor is not null);
        Assert.Equal(["興建青年社會住宅", "增設標線型人行道", "補充避難收容物資"], titles);
    }

    [Fact]
    public async Task Commitments_Filtered_AreThoseOfTheFilter()
    {
        using var page = await Read("/data/v1/commitments.json?grade=A");
        Assert.Equal(2, page.RootElement.GetProperty("items").GetArrayLength());
        Assert.Equal("guankao/1", page.RootElement.GetProperty("schema").GetString());
    }

    [Theory]
    [InlineData("tag=三、強化防災&period=2023-12-31", "補充避難收容物資")]
    [InlineData("period=1999-12-31", "")]
    [InlineData("amount=1b-up", "")]
    public async Task Commitments_FilteredByMarks_AreThoseOfTheFilter(string query, string expected)
    {
        using var page = await Read("/data/v1/commitments.json?" + query);
        Assert.Equal(expected, string.Join(' ', page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString())));
    }

    [Fact]
    public async Task Csv_HoldsAHeadAndEveryCommitment()
    {
        var lines = (await _visitor.GetStringAsync("/data/v1/commitments.csv")).TrimEnd().Split("\r\n");
        Assert.Equal(4, lines.Length);
        Assert.Equal(lines[0].Split(',').Length, lines[1].Split(',').Length);
    }

    [Fact]
    public async Task Description_OfTheData_NamesEveryFieldThatIsWritten()
    {
        using var api = await Read("/data/v1/openapi.json");
        using var page = await Read("/data/v1/commitments.json");
        var known = api.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("OpenCommitment").GetProperty("properties");
        Assert.All(page.RootElement.GetProperty("items")[0].EnumerateObject(), field => Assert.True(known.TryGetProperty(field.Name, out _), field.Name));
    }

    [Fact]
    public async Task PeriodArchive_HasEveryFormatAndTrueChecksums()
    {
        await using var zip = new ZipArchive(await _visitor.GetStreamAsync("/data/v1/periods/2023-12-31.zip"));
        Assert.Equal(["LICENCE.txt", "SHA256SUMS", "reports.csv", "reports.json", "reports.ods"], zip.Entries.Select(entry => entry.Name).Order(StringComparer.Ordinal));
        foreach (var line in Text(zip, "SHA256SUMS").TrimEnd().Split('\n'))
        {
            var (sum, name) = (line[..64], line[66..]);
            await using var content = zip.GetEntry(name)!.Open();
            Assert.Equal(sum, Convert.ToHexStringLower(await SHA256.HashDataAsync(content)));
        }
    }

    [Fact]
    public async Task Feed_OfAnAgency_HoldsItsChangesAlone()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await _visitor.GetStringAsync("/changes.atom?agency=交通局"));
        Assert.Equal(["增設標線型人行道"], feed.Root!.Elements(atom + "entry").Select(entry => entry.Element(atom + "title")!.Value));
    }

    [Fact]
    public async Task Card_MayStandOnOtherSites_AndPagesMayNot()
    {
        var list = await _visitor.Page("/commitments");
        var show = list.QuerySelector("tbody th a")!.GetAttribute("href")!;
        string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors *", Policy(await _visitor.GetAsync(show + "/card")), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Policy(await _visitor.GetAsync(show)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pictures/heat.svg")]
    [InlineData("/pictures/due.svg")]
    [InlineData("/pictures/burn.svg")]
    public async Task Picture_TakenAway_IsADrawingOfItsOwn(string address)
    {
        var drawing = XDocument.Parse(await _visitor.GetStringAsync(address));
        Assert.Equal("http://www.w3.org/2000/svg", drawing.Root!.Name.NamespaceName);
    }

    [Theory]
    [InlineData("/data/v1/periods/1999-12-31.zip")]
    [InlineData("/data/v1/commitments/00000000-0000-0000-0000-000000000001.json")]
    [InlineData("/pictures/none.svg")]
    [InlineData("/agencies/沒有這個局")]
    [InlineData("/periods/1999-06-30/1999-12-31")]
    public async Task Data_ThatIsNotThere_IsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync(address)).StatusCode);

    [Theory]
    [InlineData("社會住宅", "興建青年社會住宅")]
    [InlineData("112.8.18", "興建青年社會住宅")]
    [InlineData("2023-08-18", "興建青年社會住宅")]
    [InlineData("人行道 交通局", "增設標線型人行道")]
    [InlineData("人行道 消防局", "")]
    [InlineData("３００", "興建青年社會住宅")]
    public async Task Search_Typed_FindsWithMarks(string words, string expected)
    {
        var page = await _visitor.Page("/search?q=" + Uri.EscapeDataString(words));
        Assert.Equal(expected, string.Join(' ', page.QuerySelectorAll(".found h2 a").Select(link => link.TextContent)));
        Assert.Equal(expected.Length > 0, page.QuerySelector(".found mark") is not null);
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private async Task<JsonDocument> Read(string address) => JsonDocument.Parse(await _visitor.GetStringAsync(address));
}
