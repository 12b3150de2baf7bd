using System.IO.Compression;
using System.Net;
using System.Text;
using Guankao.Documents;
using Guankao.Importing;
using Guankao.Publishing;
using Guankao.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

/// <summary>A ledger into whose every text personal data was planted.</summary>
public sealed class PlantedSite : StaffedSite
{
    public static readonly string[] Planted = ["a.b-c@example.org.tw", "0912-345-678", "０９１２３４５６７８", "A123456789", "林大同", "王小明"];

    public Guid Commitment { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var text = SampleTable.Text
            .Replace("1、興建青年社會住宅", "1、興建青年社會住宅（聯絡人：林大同）", StringComparison.Ordinal)
            .Replace("完工社會住宅 300 戶\t", "完工社會住宅 300 戶，洽 a.b-c@example.org.tw\t", StringComparison.Ordinal)
            .Replace("前累計完成 300 戶。\t", "前累計完成 300 戶，電話 0912-345-678。\t", StringComparison.Ordinal)
            .Replace("累計完成 280 戶。", "累計完成 280 戶，陳情人王小明先生（A123456789）電話０９１２３４５６７８。", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text);
        using var content = new MemoryStream(bytes);
        var draft = PolicyTableReader.Read(DocumentReader.Read(content, "表.txt").Value, AgencyRegister.Taiwan).Value;
        Assert.Null((await Services.GetRequiredService<ConfirmPolicyTableHandler>()
            .Do(new ConfirmPolicyTable(draft, bytes, "考核員", "請洽 a.b-c@example.org.tw"), default)).Refusal);
        Commitment = (await Services.GetRequiredService<BrowseCommitments>().Ask(new CommitmentSearch(), default)).Rows.Rows[0].Id;
    }
}

public sealed class PersonalTests(PlantedSite site) : IClassFixture<PlantedSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/commitments?q=社會住宅")]
    [InlineData("/commitments/{id}")]
    [InlineData("/commitments/{id}/card")]
    [InlineData("/search?q=社會住宅")]
    [InlineData("/search?q=累計完成")]
    [InlineData("/changes?since=2020-01-01")]
    [InlineData("/changes.atom?since=2020-01-01")]
    [InlineData("/agencies")]
    [InlineData("/agencies/都市發展局")]
    [InlineData("/pictures")]
    [InlineData("/periods")]
    [InlineData("/data/v1/commitments.json")]
    [InlineData("/data/v1/commitments.csv")]
    [InlineData("/data/v1/commitments/{id}.json")]
    [InlineData("/commitments.ics")]
    [InlineData("/commitments.csv")]
    [InlineData("/search?q=完工&kind=milestone")]
    [InlineData("/search?q=累計&kind=report")]
    [InlineData("/commitments?period=2023-12-31&tag=一、擴充社會住宅")]
    [InlineData("/periods/2023-12-31/2023-12-31")]
    [InlineData("/lineage/commitment/{id}")]
    [InlineData("/lineage?q=社會住宅")]
    [InlineData("/data")]
    [InlineData("/pictures/heat.svg")]
    public async Task PublicAddress_OfATextWithPersonalData_DoesNotTellIt(string address)
    {
        using var visitor = site.NewVisitor();
        var answer = await visitor.GetAsync(address.Replace("{id}", site.Commitment.ToString("D"), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Clean(await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("odt", "content.xml")]
    [InlineData("docx", "word/document.xml")]
    public async Task Document_OfATextWithPersonalData_DoesNotTellIt(string ending, string part) =>
        Clean(await Part($"/commitments/{site.Commitment:D}.{ending}", part));

    [Theory]
    [InlineData("reports.csv")]
    [InlineData("reports.json")]
    public async Task PeriodArchive_OfATextWithPersonalData_DoesNotTellIt(string part)
    {
        var text = await Part("/data/v1/periods/2023-12-31.zip", part);
        Assert.Contains("累計完成 280 戶", text, StringComparison.Ordinal);
        Clean(text);
    }

    [Theory]
    [InlineData("a.b-c@example.org.tw")]
    [InlineData("0912-345-678")]
    [InlineData("A123456789")]
    [InlineData("林大同")]
    [InlineData("王小明")]
    public async Task Search_ForPersonalData_TellsNotEvenThatItIsThere(string planted)
    {
        using var visitor = site.NewVisitor();
        foreach (var address in new[] { "/search?q=", "/search?kind=report&q=", "/search?kind=milestone&q=", "/commitments?q=", "/data/v1/commitments.json?q=", "/changes.atom?since=2020-01-01&q=", "/commitments.csv?q=", "/lineage?q=" })
        {
            Assert.DoesNotContain("興建青年", WebUtility.HtmlDecode(await visitor.GetStringAsync(address + Uri.EscapeDataString(planted))), StringComparison.Ordinal);
        }
    }

    private static void Clean(string text) => Assert.All(PlantedSite.Planted, planted =>
        Assert.DoesNotContain(planted, WebUtility.HtmlDecode(text), StringComparison.Ordinal));

    private async Task<string> Part(string address, string name)
    {
        using var visitor = site.NewVisitor();
        await using var zip = new ZipArchive(await visitor.GetStreamAsync(address));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return await reader.ReadToEndAsync();
    }
}
