using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Guankao.Web.Tests;

public sealed class CorrectingTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Cell_CorrectedByHand_IsReadAgainAndThePageSaysWhatChanged()
    {
        using var visitor = site.NewVisitor();
        var draft = await Dropped(visitor);
        var page = await Send(visitor, draft + "/2", "cells", ("cells[report]", "112年11月20日增設 15 處人行道。"), ("who", "研考會承辦"));
        var changed = page.QuerySelector("#changed")!;
        Assert.Equal("112年9月20日增設 15 處人行道。", changed.QuerySelector("del")!.TextContent);
        Assert.Equal("112年11月20日增設 15 處人行道。", changed.QuerySelector("ins")!.TextContent);
        Assert.Contains("判讀", changed.TextContent, StringComparison.Ordinal);
        Assert.Contains("112年9月20日增設 15 處人行道。", page.QuerySelector(".raw")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("研考會承辦", page.QuerySelector("#corrections")!.TextContent, StringComparison.Ordinal);

        var list = await visitor.Page(draft + "?show=corrected");
        Assert.Single(list.QuerySelectorAll(".row-pair"));
        Assert.Contains("112年11月20日", list.QuerySelector(".cells .corrected")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_TakenBack_ReadsAsBefore()
    {
        using var visitor = site.NewVisitor();
        var draft = await Dropped(visitor);
        await Send(visitor, draft + "/1", "cells", ("cells[title]", "興建國宅"));
        var page = await Send(visitor, draft + "/1", "undo", ("place", "0"));
        Assert.Equal("興建青年社會住宅", page.QuerySelector<IHtmlInputElement>("#cell-title")!.Value);
        Assert.Null(page.QuerySelector("#corrections"));
    }

    [Fact]
    public async Task Repair_Undone_StandsAsPrintedAndCanBePutBack()
    {
        using var visitor = site.NewVisitor();
        var draft = await Dropped(visitor);
        var page = await Send(visitor, draft + "/2", "undo-repair", ("place", "0"));
        Assert.Equal("", page.QuerySelector<IHtmlInputElement>("#cell-domain")!.Value);
        Assert.Equal("宜居城市", (await Send(visitor, draft + "/2", "undo", ("place", "0"))).QuerySelector<IHtmlInputElement>("#cell-domain")!.Value);
    }

    [Fact]
    public async Task Question_WithAnOfferedReading_IsAnsweredByChoosingIt()
    {
        using var visitor = site.NewVisitor();
        var draft = await Dropped(visitor, SampleTable.Text.Replace("112.9.30前", "112.9.31前", StringComparison.Ordinal));
        var before = await visitor.Page(draft + "/2");
        var question = before.QuerySelectorAll("#questions li").Single(li => li.TextContent.Contains("112.9.31", StringComparison.Ordinal));
        var form = question.QuerySelector<IHtmlFormElement>("form:has(button[name=choice])")!;
        var page = await Send(visitor, draft + "/2", "answer", ("place", form.QuerySelector("[name=place]")!.GetAttribute("value")!), ("choice", "0"));
        Assert.Contains("112.9.30前", page.QuerySelector("#cell-milestones")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("112.9.31", page.QuerySelector("#questions")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_TakenBackAtOnce_ReadsAsAtFirst()
    {
        using var visitor = site.NewVisitor();
        var draft = await Dropped(visitor);
        await Send(visitor, draft + "/1", "cells", ("cells[title]", "甲案"));
        await Send(visitor, draft + "/3", "cells", ("cells[title]", "乙案"));
        Assert.Equal(2, (await visitor.Page(draft + "/corrections")).QuerySelectorAll("#corrections li").Length);
        var page = await Send(visitor, draft + "/corrections", "reset");
        Assert.Null(page.QuerySelector("#corrections"));
        Assert.Contains("興建青年社會住宅", (await visitor.Page(draft)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Column_GivenAnotherMeaning_IsReadSo()
    {
        using var visitor = site.NewVisitor();
        var draft = await Dropped(visitor, SampleTable.Text.Replace("協辦", "備註單位", StringComparison.Ordinal));
        var place = (await visitor.Page(draft + "/corrections")).QuerySelectorAll(".columns li").ToList().FindIndex(li => li.TextContent.Contains("備註單位", StringComparison.Ordinal));
        await Send(visitor, draft + "/corrections", "column", ("place", $"{place}"), ("meaning", "supporting"));
        Assert.Contains("社會局", (await visitor.Page(draft + "/3")).QuerySelector<IHtmlInputElement>("#cell-supporting")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cells", "cells[number]", "十八", "整數")]
    [InlineData("cells", "cells[grade]", "很好", "等級")]
    [InlineData("cells", "cells[title]", "", "不能沒有文字")]
    [InlineData("cells", "cells[colour]", "紅", "沒有這個欄位")]
    [InlineData("cells", "who", "某人", "沒有可存的更正")]
    [InlineData("undo-repair", "place", "99", "找不到要取消的修復")]
    [InlineData("undo", "place", "99", "找不到要取消的更正")]
    [InlineData("answer", "choice", "99", "沒有這個選項")]
    [InlineData("uphold", "place", "-5", "沒有這個選項")]
    [InlineData("burn", "place", "0", "找不到要取消的更正")]
    public async Task Nonsense_IsRefusedWithASentenceAndNothingChanges(string act, string field, string value, string sentence)
    {
        using var visitor = site.NewVisitor();
        var draft = await Dropped(visitor);
        var before = await visitor.GetStringAsync(draft + ".json");
        using var answer = await Answer(visitor, draft + "/2", act, (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, (await answer.Page()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await visitor.GetStringAsync(draft + ".json"));
    }

    [Fact]
    public async Task RefusedCorrection_KeepsWhatWasWritten()
    {
        using var visitor = site.NewVisitor();
        using var answer = await Answer(visitor, await Dropped(visitor) + "/2", "cells", ("cells[number]", "十八"), ("cells[goal]", "增設 20 處"));
        Assert.Equal("增設 20 處", (await answer.Page()).QuerySelector("#cell-goal")!.TextContent.Trim());
    }

    [Fact]
    public async Task OlderPage_CannotChangeANewerReading()
    {
        using var visitor = site.NewVisitor();
        var draft = await Dropped(visitor);
        await Send(visitor, draft + "/1", "cells", ("cells[title]", "甲案"));
        using var late = await Answer(visitor, draft + "/1", "cells", ("cells[title]", "乙案"), ("version", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("別的視窗", (await late.Page()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("甲案", (await visitor.Page(draft + "/1")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_WithoutFormToken_IsRefused()
    {
        using var visitor = site.NewVisitor();
        var draft = await Dropped(visitor);
        foreach (var address in new[] { draft + "/1", draft + "/corrections", "/remembered" })
        {
            using var answer = await visitor.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string> { ["act"] = "cells", ["version"] = "1", ["cells[title]"] = "甲案" }));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Row_ThatIsNotThere_IsNotFound_AndAForgottenDraftLeadsBack()
    {
        using var visitor = site.NewVisitor();
        var draft = await Dropped(visitor);
        await visitor.Page(draft + "/0", HttpStatusCode.NotFound);
        await visitor.Page(draft + "/4", HttpStatusCode.NotFound);
        using var gone = await visitor.GetAsync("/drop/00000000000000000000000000000000/1");
        Assert.Equal((HttpStatusCode.SeeOther, "/drop?refused=draft-forgotten"), (gone.StatusCode, gone.Headers.Location!.ToString()));
        using var all = await visitor.GetAsync("/drop/00000000000000000000000000000000/corrections");
        Assert.Equal(HttpStatusCode.SeeOther, all.StatusCode);
    }

    [Fact]
    public async Task Files_OfACorrectedTable_HoldTheCorrectionAndListIt()
    {
        using var visitor = site.NewVisitor();
        var draft = await Dropped(visitor);
        await Send(visitor, draft + "/1", "cells", ("cells[milestones]", "1. 112.6.30前完成 150 戶。"), ("who", "研考會承辦"));
        Assert.Contains("1. 112.6.30前完成 150 戶。", await visitor.GetStringAsync(draft + ".csv"), StringComparison.Ordinal);
        var json = System.Text.Json.JsonDocument.Parse(await visitor.GetStringAsync(draft + ".json")).RootElement;
        var correction = json.GetProperty("items")[0].GetProperty("corrections")[0];
        Assert.Equal("cell", correction.GetProperty("kind").GetString());
        Assert.Equal("milestones", correction.GetProperty("column").GetString());
        Assert.Equal("研考會承辦", correction.GetProperty("who").GetString());
        Assert.Contains("300 戶", correction.GetProperty("old").GetString(), StringComparison.Ordinal);
        Assert.Equal(4, correction.GetProperty("locator").GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task SavedTable_WithACorrection_ShowsItInTheHistory()
    {
        using var visitor = site.NewVisitor();
        var draft = await Dropped(visitor, SampleTable.Text.Replace("興建青年社會住宅", "興建銀髮社會住宅", StringComparison.Ordinal));
        await Send(visitor, draft + "/1", "cells", ("cells[goal]", "完工社會住宅 320 戶"));
        using var saved = await visitor.Post(draft, new() { ["who"] = "研考會承辦", ["why"] = "定稿" });
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        var list = await visitor.Page("/commitments?q=銀髮");
        var page = await visitor.Page(list.QuerySelector("tbody th a")!.GetAttribute("href")!);
        Assert.Contains("人工更正", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("完工社會住宅 320 戶", page.QuerySelector("#goal")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("完工社會住宅 300 戶", page.Body!.TextContent, StringComparison.Ordinal);
    }

    internal static async Task<string> Dropped(HttpClient visitor, string? text = null) =>
        (await visitor.Drop(("半年表.txt", (text ?? SampleTable.Text).Utf8()))).Headers.Location!.ToString();

    internal static async Task<IHtmlDocument> Send(HttpClient visitor, string address, string act, params (string Name, string Value)[] fields)
    {
        using var answer = await Answer(visitor, address, act, fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await visitor.Page(answer.Headers.Location!.ToString());
    }

    private static async Task<HttpResponseMessage> Answer(HttpClient visitor, string address, string act, params (string Name, string Value)[] fields)
    {
        var page = await visitor.Page(address);
        var form = new Dictionary<string, string>
        {
            ["act"] = act, ["version"] = page.QuerySelector("input[name=version]")!.GetAttribute("value")!,
        };
        foreach (var (name, value) in fields)
        {
            form[name] = value;
        }

        return await visitor.Post(address, form);
    }
}
