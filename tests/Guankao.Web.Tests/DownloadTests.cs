using System.Net;
using Guankao.Documents;
using Guankao.Documents.Writing;
using Guankao.Importing;
using Guankao.Reading;
using Guankao.Hosting;

namespace Guankao.Web.Tests;

public sealed class DownloadTests(FilledSite site) : IClassFixture<FilledSite>, IDisposable
{
    public static readonly TheoryData<string> Formats = [.. Enum.GetValues<OutputFormat>().Select(f => f.Ending())];

    private readonly HttpClient _visitor = site.NewVisitor();

    public void Dispose() => _visitor.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task RepairedTable_TakenHome_ReadsAsTheSameItems(string ending)
    {
        var draft = await _visitor.Page((await _visitor.Drop(SampleTable.File())).Headers.Location!.ToString());
        var (name, document) = await Taken(Link(draft, ending));
        Assert.Contains("112年下半年", name, StringComparison.Ordinal);
        Assert.EndsWith("." + ending, name, StringComparison.Ordinal);
        Assert.True(PolicyTableReader.Read(document, AgencyRegister.Taiwan).Is(out var again, out var refusal), refusal?.Sentence.En);
        Assert.Equal(["興建青年社會住宅", "增設標線型人行道", "補充避難收容物資"], again!.Items.Select(i => i.Title));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task List_Filtered_HoldsTheFilteredRowsAndSaysByWhat(string ending)
    {
        var list = await _visitor.Page("/commitments?grade=A&size=1");
        var (name, document) = await Taken(Link(list, ending));
        Assert.Equal($"列管事項清單(辦理等級：A).{ending}", name);
        var text = Text(document);
        Assert.Contains("增設標線型人行道", text, StringComparison.Ordinal);
        Assert.Contains("補充避難收容物資", text, StringComparison.Ordinal);
        Assert.DoesNotContain("興建青年社會住宅", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("odt")]
    [InlineData("docx")]
    public async Task Commitment_AsAPage_HoldsPromiseAndReport(string ending)
    {
        var list = await _visitor.Page("/commitments?q=" + Uri.EscapeDataString("社會住宅"));
        var page = await _visitor.Page(list.QuerySelector("tbody th a")!.GetAttribute("href")!);
        var (name, document) = await Taken(Link(page, ending));
        Assert.Equal($"1、興建青年社會住宅.{ending}", name);
        Assert.Contains("完工社會住宅 300 戶", Text(document), StringComparison.Ordinal);
        Assert.Contains("累計完成 280 戶", Text(document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_AsPdf_IsPrintedWhereChromiumIs()
    {
        Assert.SkipUnless(PdfPrinter.OfThisHost().IsInstalled, "Chromium is not installed here.");
        var answer = await _visitor.GetAsync(Link(await _visitor.Page("/commitments"), "pdf"));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public void Pdf_WithoutChromium_IsNotOffered()
    {
        var hand = new Handout(new PdfPrinter(null, TimeSpan.FromSeconds(1)));
        Assert.Equal(["ods", "odt", "xlsx", "docx", "csv"], hand.Tables);
        Assert.Equal(["odt", "docx"], hand.Texts);
    }

    [Theory]
    [InlineData("/commitments.exe")]
    [InlineData("/commitments/00000000-0000-0000-0000-000000000001.odt")]
    public async Task File_ThatIsNotOffered_IsNotFound(string address) => await _visitor.Page(address, HttpStatusCode.NotFound);

    private static string Link(AngleSharp.Html.Dom.IHtmlDocument page, string ending) =>
        page.QuerySelectorAll(".downloads a").Single(a => string.Equals(a.TextContent, ending, StringComparison.OrdinalIgnoreCase)).GetAttribute("href")!;

    private async Task<(string Name, SourceDocument Document)> Taken(string address)
    {
        var answer = await _visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        await using var content = await answer.Content.ReadAsStreamAsync();
        Assert.True(DocumentReader.Read(content, disposition.FileNameStar!).Is(out var document, out var refusal), refusal?.Sentence.En);
        return (disposition.FileNameStar!, document!);
    }

    private static string Text(SourceDocument document) => string.Join('\n', document.Blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => Array.Empty<string>(),
    }));
}
