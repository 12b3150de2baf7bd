using System.Net;
using System.Text;
using Guankao.Identity;

namespace Guankao.Web.Tests;

/// <summary>Many reports from one table, as a bureau brings it.</summary>
public sealed class FillPageTests(StaffedSite site) : IClassFixture<StaffedSite>
{
    private const string Head = "編號\t政策項目\t主辦\t重要工作項目\t辦理情形\t辦理等級\n";

    [Fact]
    public async Task Table_Pasted_IsShownFirstAndThenSavedAsTicked()
    {
        var (period, agency) = await Period("文化局", "整修老屋", "辦理展覽");
        using var reporter = await site.SignedIn(Role.Reporter, agency);
        var answer = await Bring(reporter, period, Head + "1\t整修老屋\t文化局\t完成\t完成老屋整修5棟。\tA\n2\t辦理展覽\t文化局\t完成\t辦理展覽3場。\tA\n9\t別人的事\t文化局\t完成\t不該寫到哪裡。\tA\n");
        var preview = answer.Headers.Location!.ToString();
        var page = await reporter.Page(preview);
        Assert.Equal(["新填", "新填", "對不到事項"], page.QuerySelectorAll(".filled tbody td:first-child").Select(cell => cell.ChildNodes.Length == 0 ? "" : cell.TextContent.Trim().Split(' ')[0]));
        var rows = page.QuerySelectorAll("[name=rows]").Select(box => box.GetAttribute("value")!).ToList();
        Assert.Equal(2, rows.Count);

        using var stranger = await site.SignedIn(Role.Reporter, agency);
        Assert.Equal("/desk/fill?refused=draft-forgotten", (await stranger.GetAsync(preview)).Headers.Location!.ToString());
        var nothing = await reporter.Post(preview, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        var saved = await reporter.Post(preview, new() { ["rows"] = rows[0], ["submit"] = "true" });
        Assert.Contains("saved=1&submitted=1", saved.Headers.Location!.ToString(), StringComparison.Ordinal);
        var desk = await reporter.Page("/desk");
        Assert.DoesNotContain("整修老屋", desk.QuerySelector(".queue")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("辦理展覽", desk.QuerySelector(".queue")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_OverSomebodysNewerText_SaysWhoseCountsAndKeepsBoth()
    {
        var (period, agency) = await Period("消防局", "汰換水帶");
        using var reporter = await site.SignedIn(Role.Reporter, agency);
        var preview = (await Bring(reporter, period, Head + "1\t汰換水帶\t消防局\t完成\t表格寫的。\tA\n")).Headers.Location!.ToString();
        var page = await reporter.Page(preview);
        var row = page.QuerySelector("[name=rows]")!.GetAttribute("value")!;
        using var colleague = await site.SignedIn(Role.Coordinator, agency);
        await colleague.Post($"/desk/reports/{row[..36]}?handler=Save", new() { ["text"] = "同仁寫的。", ["basedOn"] = "0" });
        var answer = await reporter.Post(preview, new() { ["rows"] = row });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("汰換水帶", (await answer.Page()).QuerySelector("#conflict")!.TextContent, StringComparison.Ordinal);
        var versions = await reporter.Page($"/desk/reports/{row[..36]}/versions");
        Assert.Contains("表格寫的。", versions.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("同仁寫的。", versions.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "請選一個檔案")]
    [InlineData("只有一句話。", "貼上的表格.csv")]
    public async Task Table_ThatIsNone_IsRefusedInOneSentenceAndStaysInItsField(string table, string sentence)
    {
        var (period, agency) = await Period("觀光局" + table.Length, "步道");
        using var reporter = await site.SignedIn(Role.Reporter, agency);
        var answer = await Bring(reporter, period, table);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Page();
        Assert.Contains(sentence, page.QuerySelector("#refusal")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(table, page.QuerySelector("#table")!.TextContent);
    }

    [Fact]
    public async Task Table_ToFill_HoldsOnlyWhatOneMayWrite()
    {
        var (period, agency) = await Period("地政局", "重劃區整理");
        using var reporter = await site.SignedIn(Role.Reporter, agency);
        var form = await reporter.Page("/desk/fill");
        var csv = form.QuerySelectorAll(".downloads a").Select(link => link.GetAttribute("href")!).Single(href => href == $"/desk/fill/{period}.csv");
        var table = await reporter.GetStringAsync(csv);
        Assert.Contains("重劃區整理", table, StringComparison.Ordinal);
        using var other = await site.SignedIn(Role.Reporter, "人事處");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.GetAsync(csv)).StatusCode);
        using var evaluator = await site.SignedIn(Role.Evaluator);
        Assert.Equal(HttpStatusCode.Forbidden, (await evaluator.GetAsync(csv)).StatusCode);
    }

    private static Task<HttpResponseMessage> Bring(HttpClient person, Guid period, string table) =>
        person.Post("/desk/fill", new() { ["period"] = $"{period}", ["table"] = table });

    private Task<(Guid Period, string Agency)> Period(string agency, params string[] titles) => site.OpenPeriod(agency, titles);
}
