using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Guankao.Documents.Writing;

namespace Guankao.Web.Tests;

/// <summary>Tables of any kind, corrected by hand in the browser without JavaScript.</summary>
public sealed class CorrectingTableTests(Site site) : IClassFixture<Site>
{
    private const string Rulings =
        "海安市議會建議事項辦理情形表\n案號\t案由\t決議\t主辦機關\t辦理情形\t列管情形\n" +
        "1\t公園步道積水\t請改善排水\t養工處\t已會勘\t繼續列管\n2\t校門口號誌\t請增設號誌\t交通局\t已設置\t解除列管\n3\t夜市清潔\t請加派人力\t環保局\t辦理中\t繼續列管\n";

    private const string Projects =
        "海安市重大工程進度表\n項次\t工程名稱\t主辦機關\t預定完工\t實際進度\t執行狀態\n" +
        "1\t濱海步道\t海安市政府工務局\t119/12/31\t45%\t施工中\n2\t青年住宅\t海安市政府都市發展局\t119/6/30\t100%\t已完工\n3\t親水公園\t海安市政府水利局\t未定\t10%\t規劃中\n";

    private const string Grants =
        "海安市社區照顧補助表\n單位：元\n編號\t補助單位\t總經費\t自籌款\t補助款\n" +
        "1\t青松協會\t1,200\t200\t1,000\n2\t白沙協會\t900\t150\t750\n3\t石橋協會\t2,000\t400\t1,600\n合計\t\t4,100\t750\t3,530\n";

    [Fact]
    public async Task Cell_OfARulingTable_CorrectedByHand_StandsOnThePageAndInEveryFile()
    {
        using var visitor = site.NewVisitor();
        var page = await Dropped(visitor, Rulings);
        var row = page.QuerySelector("table.repaired tbody a")!.GetAttribute("href")!;

        var corrected = await CorrectingTests.Send(visitor, row, "cells", ("cells[2]", "請於三個月內改善排水"), ("who", "議會聯絡人"));

        Assert.Equal("請於三個月內改善排水", corrected.QuerySelector("#cell-2")!.TextContent);
        Assert.Contains("請改善排水", corrected.QuerySelector("#was-2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("請改善排水", corrected.QuerySelector(".raw")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("請於三個月內改善排水", corrected.QuerySelector("#changed ins")!.TextContent);
        var table = await visitor.Page(corrected.QuerySelectorAll(".crumbs a")[1].GetAttribute("href")!);
        Assert.Contains("請於三個月內改善排水", table.QuerySelector("td.corrected")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("請改善排水", table.QuerySelector("tr.printed")!.TextContent, StringComparison.Ordinal);
        foreach (var link in table.QuerySelectorAll(".downloads a").Select(a => a.GetAttribute("href")!).Where(href => href.EndsWith(".csv", StringComparison.Ordinal) || href.EndsWith(".json", StringComparison.Ordinal)))
        {
            Assert.Contains("請於三個月內改善排水", await visitor.GetStringAsync(link), StringComparison.Ordinal);
        }

        var back = await CorrectingTests.Send(visitor, row, "undo", ("place", "0"));
        Assert.Equal("請改善排水", back.QuerySelector("#cell-2")!.TextContent);
    }

    [Fact]
    public async Task Total_ThatDiffers_IsPutRightByTheOfferedFigure()
    {
        using var visitor = site.NewVisitor();
        var page = await Dropped(visitor, Grants);
        var here = page.QuerySelector<IHtmlFormElement>("#questions form")!.GetAttribute("action")!;
        Assert.Contains("3,350", page.QuerySelector("#questions button.plain")!.TextContent, StringComparison.Ordinal);

        var settled = await CorrectingTests.Send(visitor, here, "answer", ("place", "0"));

        Assert.Null(settled.QuerySelector("#questions"));
        Assert.Contains("3,350", settled.QuerySelector("tr.total td.corrected")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(settled.QuerySelector("#changed"));
    }

    [Fact]
    public async Task Question_LeftAsItIs_IsAskedNoMore()
    {
        using var visitor = site.NewVisitor();
        var page = await Dropped(visitor, Grants);
        var here = page.QuerySelector<IHtmlFormElement>("#questions form")!.GetAttribute("action")!;

        var left = await CorrectingTests.Send(visitor, here, "uphold", ("place", "0"));

        Assert.Equal(page.QuerySelectorAll("#questions li").Length - 1, left.QuerySelectorAll("#questions li").Length);
    }

    [Fact]
    public async Task Repair_Undone_StandsAsPrintedAndCanBePutBack()
    {
        using var visitor = site.NewVisitor();
        var page = await Dropped(visitor, "區別\t工程名稱\t預定完工\t主辦機關\n東區\t甲橋\t113/12/31\t工務局\n\t乙橋\t114/6/30\t工務局\n西區\t丙橋\t114/3/31\t工務局\n\t丁橋\t114/9/30\t工務局\n");
        var here = page.QuerySelector<IHtmlFormElement>("#repairs form")!.GetAttribute("action")!;

        var undone = await CorrectingTests.Send(visitor, here, "undo-repair", ("place", "0"));

        Assert.Null(undone.QuerySelector("#repairs"));
        var all = undone.QuerySelector(".corrections a[href$=columns]")!.GetAttribute("href")!;
        Assert.Contains("取消修復", (await visitor.Page(all)).QuerySelector("#corrections")!.TextContent, StringComparison.Ordinal);
        await CorrectingTests.Send(visitor, all, "reset");
        Assert.NotNull((await visitor.Page(here)).QuerySelector("#repairs"));
    }

    [Fact]
    public async Task Name_CorrectedOnce_IsAppliedToTheNextTableWithTheSameHeadingsUntilItIsDeleted()
    {
        using var visitor = site.NewVisitor();
        var row = (await Dropped(visitor, Rulings)).QuerySelector("table.repaired tbody a")!.GetAttribute("href")!;
        await CorrectingTests.Send(visitor, row, "cells", ("cells[3]", "海安市政府工務局養護工程處"), ("remember", "true"), ("who", "研考會承辦"));

        var next = await Dropped(visitor, Rulings.Replace("公園步道積水", "老街路面破損", StringComparison.Ordinal));
        Assert.Contains("海安市政府工務局養護工程處", next.QuerySelector("table.repaired tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("「養工處」讀作「海安市政府工務局養護工程處」", next.QuerySelector("#repairs")!.TextContent, StringComparison.Ordinal);

        var kept = (await visitor.Page("/remembered")).QuerySelectorAll(".decide li").Single(li => li.TextContent.Contains("養工處", StringComparison.Ordinal));
        Assert.Contains("主辦機關", kept.TextContent, StringComparison.Ordinal);
        await visitor.Post("/remembered", new() { ["id"] = kept.QuerySelector("input[name=id]")!.GetAttribute("value")! });
        Assert.DoesNotContain("養護工程處", (await Dropped(visitor, Rulings)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Column_GivenItsMeaning_IsReadSoInTheNextDocumentToo()
    {
        const string odd = "品項\t歸誰\t何時\n護欄\t工務局\t113/12/31\n路燈\t養工處\t114/1/31\n號誌\t交通局\t114/2/28\n";
        using var visitor = site.NewVisitor();
        var columns = (await Dropped(visitor, odd)).QuerySelector(".corrections a[href$=columns]")!.GetAttribute("href")!;
        await CorrectingTests.Send(visitor, columns, "column", ("place", "0"), ("meaning", "matter"), ("remember", "true"));
        await CorrectingTests.Send(visitor, columns, "column", ("place", "1"), ("meaning", "lead"), ("remember", "true"));

        var next = await Dropped(visitor, odd.Replace("護欄", "欄杆", StringComparison.Ordinal));

        Assert.Contains("決議與裁示辦理表", next.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProjectRows_WithTaskOwnerAndDay_BecomeCommitmentsOnce()
    {
        using var visitor = site.NewVisitor();
        var page = await Dropped(visitor, Projects);
        var save = page.QuerySelector(".corrections a.button")!.GetAttribute("href")!;
        var form = await visitor.Page(save);
        Assert.Equal([true, false], form.QuerySelectorAll<IHtmlInputElement>("input[name=row]").Select(box => box.IsChecked));
        Assert.Contains("缺可讀的期限", form.Body!.TextContent, StringComparison.Ordinal);

        var fields = new Dictionary<string, string> { ["row"] = "0", ["who"] = "研考會承辦", ["why"] = "重大工程列管" };
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.Post(save, fields)).StatusCode);
        var done = await visitor.Page(save);
        Assert.Contains("已列管 1 項", done.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        var commitment = await visitor.Page(done.QuerySelector(".notes a")!.GetAttribute("href")!);
        Assert.Contains("濱海步道", commitment.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("海安市政府工務局", commitment.Body!.TextContent, StringComparison.Ordinal);

        var again = (await Dropped(visitor, Projects)).QuerySelector(".corrections a.button")!.GetAttribute("href")!;
        await visitor.Post(again, fields);
        Assert.Contains("早已列管", (await visitor.Page(again)).QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "研考會承辦", "重大工程列管", "沒有勾選")]
    [InlineData("0", "", "重大工程列管", "")]
    [InlineData("0", "研考會承辦", "", "")]
    [InlineData("99", "研考會承辦", "重大工程列管", "沒有勾選")]
    public async Task Saving_WithSomethingMissing_IsRefusedWithASentence(string row, string who, string why, string sentence)
    {
        using var visitor = site.NewVisitor();
        var save = (await Dropped(visitor, Projects.Replace("濱海步道", "環湖步道", StringComparison.Ordinal))).QuerySelector(".corrections a.button")!.GetAttribute("href")!;
        using var answer = await visitor.Post(save, new() { ["row"] = row, ["who"] = who, ["why"] = why });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, (await answer.Page()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cells", "cells[colour]", "紅")]
    [InlineData("cells", "cells[99]", "紅")]
    [InlineData("cells", "who", "某人")]
    [InlineData("undo-repair", "place", "99")]
    [InlineData("undo", "place", "99")]
    [InlineData("answer", "place", "-1")]
    [InlineData("uphold", "place", "99")]
    [InlineData("column", "place", "0")]
    [InlineData("reset", "place", "0")]
    [InlineData("burn", "place", "0")]
    public async Task Nonsense_IsRefusedWithASentenceAndNothingChanges(string act, string field, string value)
    {
        using var visitor = site.NewVisitor();
        var row = (await Dropped(visitor, Rulings)).QuerySelector("table.repaired tbody a")!.GetAttribute("href")!;
        var before = await visitor.GetStringAsync(row[..row.LastIndexOf('/')] + ".json");
        var version = (await visitor.Page(row)).QuerySelector("input[name=version]")!.GetAttribute("value")!;
        using var answer = await visitor.Post(row, new() { ["act"] = act, ["version"] = version, [field] = value });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.True((await answer.Page()).QuerySelector("[role=alert]")!.TextContent.Length > 10);
        Assert.Equal(before, await visitor.GetStringAsync(row[..row.LastIndexOf('/')] + ".json"));
    }

    [Fact]
    public async Task OlderPage_CannotChangeANewerReading()
    {
        using var visitor = site.NewVisitor();
        var row = (await Dropped(visitor, Rulings)).QuerySelector("table.repaired tbody a")!.GetAttribute("href")!;
        await CorrectingTests.Send(visitor, row, "cells", ("cells[1]", "公園步道"));
        using var late = await visitor.Post(row, new() { ["act"] = "cells", ["version"] = "1", ["cells[1]"] = "步道" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("別的視窗", (await late.Page()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherTables_OfAPolicyDocument_AreLinkedFromItsPageAndBack()
    {
        using var visitor = site.NewVisitor();
        var draft = (await visitor.Drop(("半年表.xlsx", Workbook(SampleTable.Text, Grants)))).Headers.Location!.ToString();
        var page = await visitor.Page(draft);
        var link = page.QuerySelector(".others a")!.GetAttribute("href")!;

        var other = await visitor.Page(link);
        Assert.Contains("預算", other.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        using var back = await visitor.GetAsync(other.QuerySelectorAll(".tabs a")[0].GetAttribute("href")!);
        Assert.Equal(draft, back.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/0")]
    [InlineData("/99")]
    public async Task Row_ThatIsNotThere_IsNotFound(string number)
    {
        using var visitor = site.NewVisitor();
        var row = (await Dropped(visitor, Rulings)).QuerySelector("table.repaired tbody a")!.GetAttribute("href")!;
        await visitor.Page(row[..row.LastIndexOf('/')] + number, HttpStatusCode.NotFound);
        await visitor.Page(row.Replace("/tables/1/", "/tables/7/", StringComparison.Ordinal), HttpStatusCode.NotFound);
    }

    private static byte[] Workbook(params string[] sheets)
    {
        var document = new PrintedDocument("半年表", PaperTurn.Landscape, [.. sheets.Select((text, i) => Sheet(text, $"表{i + 1}"))]);
        Assert.True(DocumentWriter.Write(document, OutputFormat.Xlsx).Is(out var file, out var refusal), refusal?.Sentence.En);
        return file.Content;
    }

    private static PrintedTable Sheet(string text, string name)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        return new PrintedTable(name, [.. Enumerable.Repeat(new PrintedColumn(20), lines.Max(line => line.Length))])
        {
            Rows = [.. lines.Select(line => line.Select(PrintedCell.Of).ToList())],
        };
    }

    private static async Task<IHtmlDocument> Dropped(HttpClient visitor, string text)
    {
        using var answer = await visitor.Drop(("表格.txt", text.Utf8()));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await visitor.Page(answer.Headers.Location!.ToString());
    }
}
