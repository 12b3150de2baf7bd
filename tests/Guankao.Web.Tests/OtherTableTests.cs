using System.Net;
using Guankao.Documents;
using Guankao.Importing;
using Guankao.Kernel;

namespace Guankao.Web.Tests;

/// <summary>Documents that hold other tables than the policy table, dropped on the same page.</summary>
public sealed class OtherTableTests(Site site) : IClassFixture<Site>, IDisposable
{
    private const string Grants =
        "海安市社區照顧補助表\n單位：元\n編號\t補助單位\t總經費\t自籌款\t補助款\n" +
        "1\t青松協會\t1,200\t200\t1,000\n2\t白沙協會\t900\t150\t750\n3\t石橋<script>alert(1)</script>協會\t2,000\t400\t1,600\n合計\t\t4,100\t750\t3,530\n註：分兩期撥付。\n";

    private readonly HttpClient _visitor = site.NewVisitor();

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task File_WithABudgetTable_ShowsItRepairedWithItsQuestions()
    {
        var page = await Dropped();

        Assert.Equal("海安市社區照顧補助表", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(4, page.QuerySelectorAll("table.repaired tbody tr").Length);
        Assert.Contains("3,530", page.QuerySelector(".findings")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3,350", page.QuerySelector(".findings")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("註：分兩期撥付。", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Scripts, script => script.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tables_InEnglish_AskInEnglish()
    {
        var address = (await _visitor.Drop(("補助.txt", Grants.Utf8()))).Headers.Location!.ToString();
        var page = await _visitor.Page(address + "&lang=en");

        Assert.Contains("its 3 rows give 3,350", page.QuerySelector(".findings")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("budget or grant table", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ods")]
    [InlineData("odt")]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("csv")]
    public async Task Table_TakenHome_ReadsAsTheSameTable(string ending)
    {
        var page = await Dropped();
        var link = page.QuerySelector(".downloads")!.QuerySelectorAll("a").Single(a => string.Equals(a.TextContent, ending, StringComparison.OrdinalIgnoreCase)).GetAttribute("href")!;
        var answer = await _visitor.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var content = await answer.Content.ReadAsStreamAsync();
        Assert.True(DocumentReader.Read(content, "again." + ending).Is(out var document, out var refusal), refusal?.Sentence.En);
        Assert.True(TableDoctor.Read(document).Is(out var again, out refusal), refusal?.Sentence.En);

        var table = Assert.Single(again.Tables);
        Assert.Equal("budget", table.Kind.Code);
        Assert.Equal(["編號", "補助單位", "總經費", "自籌款", "補助款"], table.Columns.Select(column => column.Name));
        Assert.Equal(4, table.Rows.Count);
        Assert.Contains(table.Questions, question => question.Sum is { Said: 3530, Computed: 3350 });
    }

    [Fact]
    public async Task Tables_OfOneDocument_AreShownOneByOne()
    {
        var page = await Dropped(Grants + "\n\n姓名\t服務機關\t職稱\n王大同\t海安市政府社會局\t局長\n林小美\t海安市政府教育局\t科長\n");
        var links = page.QuerySelector("nav.tabs")!.QuerySelectorAll("a");
        Assert.Equal(2, links.Length);
        var second = await _visitor.Page(links[1].GetAttribute("href")!);

        Assert.Contains("團員名單", second.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["姓名", "服務機關", "職稱"], second.QuerySelectorAll("thead th").Skip(1).Select(th => th.FirstChild!.TextContent));
    }

    [Fact]
    public async Task LongTable_ComesInPages()
    {
        var rows = Enumerable.Range(1, 120).Select(i => $"{i}\t第{i}處\t{i * 3}");
        var page = await Dropped("編號\t據點名稱\t服務人次\n" + string.Join('\n', rows) + "\n");
        Assert.Equal(50, page.QuerySelectorAll("table.repaired tbody tr").Length);
        var last = await _visitor.Page(page.QuerySelectorAll(".pager a")[^1].GetAttribute("href")!);
        Assert.Equal("120", last.QuerySelectorAll("table.repaired tbody tr")[^1].QuerySelectorAll("td")[1].TextContent);
    }

    [Theory]
    [InlineData("/drop/00000000000000000000000000000000/tables")]
    [InlineData("/drop/00000000000000000000000000000000/tables/1.ods")]
    public async Task Tables_ThatWereForgotten_LeadBackToTheDropPage(string address)
    {
        var answer = await _visitor.GetAsync(address);
        Assert.StartsWith("/drop?refused=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private async Task<AngleSharp.Dom.IDocument> Dropped(string text = Grants)
    {
        var answer = await _visitor.Drop(("補助.txt", text.Utf8()));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await _visitor.Page(answer.Headers.Location!.ToString());
    }
}
