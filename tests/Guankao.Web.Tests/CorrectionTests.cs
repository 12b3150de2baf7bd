using System.Net;
using Guankao.Identity;

namespace Guankao.Web.Tests;

public sealed class CorrectionTests(FilledSite site) : IClassFixture<FilledSite>
{
    [Fact]
    public async Task Note_OfAPerson_IsReceivedAndFoundByItsReceipt()
    {
        using var visitor = site.NewVisitor();
        var answer = await Send(visitor, "第二期的日期寫成六月，應該是十二月三十一日。", patience: 3200);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await visitor.Page(answer.Headers.Location!.ToString());
        Assert.Contains("等待處理", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("應該是十二月三十一日", page.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("這裡的日期寫錯了，請更正。", 0, "")]
    [InlineData("這裡的日期寫錯了，請更正。", 3200, "http://spam.example")]
    [InlineData("看這裡 https://spam.example 便宜買", 3200, "")]
    [InlineData("短", 3200, "")]
    public async Task Note_OfAProgram_IsRefusedAndItsTextKept(string text, int patience, string unseen)
    {
        using var visitor = site.NewVisitor();
        var answer = await Send(visitor, text, patience, unseen);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Page();
        Assert.NotNull(page.QuerySelector("#refusal"));
        Assert.Equal(text, page.QuerySelector("#text")!.TextContent);
    }

    [Fact]
    public async Task Note_AnsweredAtTheDesk_ShowsItsAnswerToWhoeverHasTheReceipt()
    {
        await using var staffed = new StaffedSite();
        await staffed.InitializeAsync();
        using var visitor = staffed.NewVisitor();
        using var evaluator = await staffed.SignedIn(Role.Evaluator);
        using var reporter = await staffed.SignedIn(Role.Reporter, "社會局");
        var receipt = (await Send(visitor, "第三項的床數應該是二百三十二床。", patience: 3200)).Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.Forbidden, (await reporter.GetAsync("/desk/corrections")).StatusCode);

        var desk = await evaluator.Page("/desk/corrections");
        Assert.Contains("二百三十二床", desk.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        var id = desk.QuerySelector("form.stack [name=id]")!.GetAttribute("value")!;
        var empty = await evaluator.Post("/desk/corrections", new() { ["id"] = id, ["state"] = "Corrected", ["answer"] = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.NotNull((await empty.Page()).QuerySelector("[role=alert]"));
        var answered = await evaluator.Post("/desk/corrections", new() { ["id"] = id, ["state"] = "Corrected", ["answer"] = "已依驗收紀錄更正。" });
        Assert.Equal(HttpStatusCode.SeeOther, answered.StatusCode);

        Assert.Null((await evaluator.Page("/desk/corrections")).QuerySelector("blockquote"));
        var page = (await visitor.Page(receipt)).Body!.TextContent;
        Assert.Contains("已更正", page, StringComparison.Ordinal);
        Assert.Contains("已依驗收紀錄更正。", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipt_ThatIsUnknown_IsSaidSo()
    {
        using var visitor = site.NewVisitor();
        Assert.NotNull((await visitor.Page("/corrections?receipt=ZZZZZZZZZZ")).QuerySelector("[role=alert]"));
    }

    private static async Task<HttpResponseMessage> Send(HttpClient visitor, string text, int patience, string unseen = "")
    {
        var form = await visitor.Page("/corrections");
        await Task.Delay(patience);
        return await visitor.PostAsync("/corrections", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["form-token"] = form.QuerySelector("[name=form-token]")!.GetAttribute("value")!,
            ["begun"] = form.QuerySelector("[name=begun]")!.GetAttribute("value")!, ["text"] = text, ["website"] = unseen,
        }));
    }
}
