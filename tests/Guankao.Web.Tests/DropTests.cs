using System.Net;
using System.Text;
using Guankao.Kernel;
using Guankao.Web.Pages.Drop;

namespace Guankao.Web.Tests;

public sealed class DropTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly HttpClient _visitor = site.NewVisitor();

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task File_WithAPolicyTable_LeadsToItsPreviewAndChangesNothing()
    {
        var answer = await _visitor.Drop(SampleTable.File());
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await _visitor.Page(answer.Headers.Location!.ToString());
        Assert.Equal(3, page.QuerySelectorAll("article.row-pair").Length);
        var first = page.QuerySelector("article.row-pair")!;
        Assert.Contains("興建青年社會住宅", first.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("完工社會住宅 300 戶", Cell(first, "年度目標"));
        Assert.Equal(10, first.QuerySelectorAll("ol.raw li").Length);
        Assert.Contains("新增 3 項", page.QuerySelector(".save")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("還沒有事項", (await _visitor.Page("/commitments")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MendedRow_InThePreview_StandsBesideThePrintedOneWithItsReason()
    {
        var answer = await _visitor.Drop(SampleTable.File());
        var page = await _visitor.Page(answer.Headers.Location + "?show=mended");
        var rows = page.QuerySelectorAll("article.row-pair");
        Assert.Equal(["2"], rows.Select(r => r.QuerySelector(".ordinal")!.TextContent));
        Assert.Contains("宜居城市", rows[0].QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("（空白）", rows[0].QuerySelector("ol.raw li")!.TextContent);
    }

    [Fact]
    public async Task MendedRow_InThePreview_ShowsWhatItSharesWithRowsAbove()
    {
        var page = await _visitor.Page((await _visitor.Drop(SampleTable.File())).Headers.Location + "?show=mended");
        Assert.StartsWith("宜居城市", Cell(page.QuerySelector("article.row-pair")!, "領域"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongTable_InThePreview_ComesInPages()
    {
        var rows = Enumerable.Range(1, 23).Select(i =>
            $"安全城市\t安全城市\t一、防災\t{i}、第{i}處防災公園\t消防局\t-\t完成 {i} 處\t1. 112.9.30前完成 {i} 處。\t112年9月20日完成 {i} 處。\tA已完成或例行性業務");
        var table = string.Join('\n', ["112年下半年一覽表", SampleTable.Header, .. rows, ""]);
        var draft = (await _visitor.Drop(("長表.txt", table.Utf8()))).Headers.Location!.ToString();
        var last = await _visitor.Page((await _visitor.Page(draft)).QuerySelectorAll(".pager a")[^1].GetAttribute("href")!);
        Assert.Equal(["21", "22", "23"], last.QuerySelectorAll("article .ordinal").Select(o => o.TextContent));
        Assert.Equal("3", last.QuerySelector(".pager [aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task ScriptInAFile_InThePreview_IsText()
    {
        var answer = await _visitor.Drop(SampleTable.File());
        var page = await _visitor.Page(answer.Headers.Location!.ToString());
        Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Scripts, s => s.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TwoFiles_AtOnce_AreRefusedInOneSentence() =>
        await Refused(DropRefusals.TwoFiles, SampleTable.File(), ("另一份.txt", "甲".Utf8()));

    [Fact]
    public async Task NoFile_AtAll_IsRefusedInOneSentence() => await Refused(DropRefusals.NoFile);

    [Theory]
    [InlineData("空白.txt", "")]
    [InlineData("照片.txt", "\0\u0001\u0002\u0003PNG\0\0")]
    [InlineData("散文.txt", "今天天氣很好，沒有表格。")]
    public async Task File_ThatCannotBeRead_IsRefusedByNameInBothLanguages(string name, string content)
    {
        var chinese = await Refusal(await _visitor.Drop((name, content.Utf8())));
        Assert.Contains(name, chinese, StringComparison.Ordinal);
        using var other = site.NewVisitor();
        await other.Page("/drop?lang=en");
        var english = await Refusal(await other.Drop((name, content.Utf8())));
        Assert.Contains(name, english, StringComparison.Ordinal);
        Assert.NotEqual(chinese, english);
    }

    [Fact]
    public async Task File_InAWrongEncoding_IsRefused()
    {
        var latin = Encoding.Latin1.GetBytes("Domaine\tRésumé\tÉtat\nÀ côté\tdéjà\tété\n");
        Assert.NotEmpty(await Refusal(await _visitor.Drop(("latin.txt", latin))));
    }

    [Fact]
    public async Task File_OfTwoHundredMegabytes_IsRefusedInOneSentenceWithoutBeingKept()
    {
        using var visitor = site.NewVisitor();
        var token = await visitor.Token("/drop");
        using var huge = new MultipartFormDataContent
        {
            { new StringContent(token), "form-token" }, { new ByteArrayContent(new byte[200 << 20]), "file", "巨大.txt" },
        };
        var answer = await visitor.PostAsync("/drop", huge);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await visitor.Page(answer.Headers.Location!.ToString(), HttpStatusCode.UnprocessableEntity);
        Assert.Contains(DropRefusals.TooLarge.Sentence.ZhHant, page.QuerySelector("#refusal")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        var (name, bytes) = SampleTable.File();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name } };
        var answer = await _visitor.PostAsync("/drop", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("表單已經失效", (await answer.Page()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_ThatIsUnknown_LeadsBackToTheDropPageWithASentence()
    {
        var answer = await _visitor.GetAsync("/drop/00000000000000000000000000000000");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await _visitor.Page(answer.Headers.Location!.ToString(), HttpStatusCode.UnprocessableEntity);
        Assert.Contains(DropRefusals.Forgotten.Sentence.ZhHant, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "定稿", "who-missing")]
    [InlineData("研考會承辦", " ", "reason-missing")]
    public async Task Save_WithoutNameOrReason_IsRefusedAndKeepsWhatWasWritten(string who, string why, string code)
    {
        var draft = (await _visitor.Drop(SampleTable.File())).Headers.Location!.ToString();
        var answer = await _visitor.Post(draft, new() { ["who"] = who, ["why"] = why });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Page();
        var refusal = code == "who-missing" ? DropRefusals.NoName : DropRefusals.NoReason;
        Assert.Contains(refusal.Sentence.ZhHant, page.QuerySelector("#refusal")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(who, page.QuerySelector("#who")!.GetAttribute("value") ?? "");
    }

    private async Task Refused(Refusal expected, params (string Name, byte[] Bytes)[] files) =>
        Assert.Contains(expected.Sentence.ZhHant, await Refusal(await _visitor.Drop(files)), StringComparison.Ordinal);

    private static async Task<string> Refusal(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await answer.Page()).QuerySelector("#refusal")!.TextContent;
    }

    private static string Cell(AngleSharp.Dom.IElement row, string heading) =>
        row.QuerySelectorAll(".cells div").Single(d => d.QuerySelector("dt")!.TextContent == heading).QuerySelector("dd")!.TextContent;
}
