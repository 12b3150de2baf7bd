using System.Net;
using AngleSharp.Dom;
using Guankao.Identity;

namespace Guankao.Web.Tests;

/// <summary>What the scanner covers is decided by a person, one by one.</summary>
public sealed class PersonalDecisionTests
{
    private const string Phone = "0912-345-678";

    [Fact]
    public async Task Waiting_ListsEveryWordWithItsPlace()
    {
        await using var planted = await Planted();
        using var evaluator = await planted.SignedIn(Role.Evaluator);
        var page = await evaluator.Page("/desk/personal");
        Assert.Equal(PlantedSite.Planted.Order(StringComparer.Ordinal), Words(page).Order(StringComparer.Ordinal));
        var name = Proposal(page, "王小明");
        Assert.Contains("辦理情形", name.QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("112年下半年", name.QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("王小明", name.QuerySelector("mark")!.TextContent);
    }

    [Fact]
    public async Task KeptCovered_StaysCoveredAndIsDecided()
    {
        await using var planted = await Planted();
        using var evaluator = await planted.SignedIn(Role.Evaluator);
        Assert.Equal(HttpStatusCode.SeeOther, (await Decide(planted, evaluator, Phone, covered: true, "")).StatusCode);
        Assert.DoesNotContain(Phone, Words(await evaluator.Page("/desk/personal")).Take(PlantedSite.Planted.Length - 1));
        Assert.Contains("已確認遮蔽", Proposal(await evaluator.Page("/desk/personal?view=decided"), Phone).TextContent, StringComparison.Ordinal);
        var page = await evaluator.Page($"/commitments/{planted.Commitment:D}");
        Assert.DoesNotContain(Phone, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("確認遮蔽個人資料", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shown_WithAReason_StandsOpenAtEveryAddressAndTheOthersDoNot()
    {
        await using var planted = await Planted();
        using var evaluator = await planted.SignedIn(Role.Evaluator);
        Assert.Equal(HttpStatusCode.SeeOther, (await Decide(planted, evaluator, Phone, covered: false, "里辦公處公用門號")).StatusCode);
        using var visitor = planted.NewVisitor();
        foreach (var address in new[] { $"/commitments/{planted.Commitment:D}", $"/data/v1/commitments/{planted.Commitment:D}.json", "/search?kind=milestone&q=" + Phone, "/search?q=" + Phone })
        {
            var text = WebUtility.HtmlDecode(await visitor.GetStringAsync(address));
            Assert.Contains("電話 " + Phone, text.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.All(PlantedSite.Planted.Where(words => words != Phone), words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task ShownAndCoveredAgain_IsCoveredAgainAndFoundNoMore()
    {
        await using var planted = await Planted();
        using var evaluator = await planted.SignedIn(Role.Evaluator);
        await Decide(planted, evaluator, Phone, covered: false, "里辦公處公用門號");
        await Decide(planted, evaluator, Phone, covered: true, "查明為私人門號");
        Assert.DoesNotContain(Phone, (await evaluator.Page($"/commitments/{planted.Commitment:D}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await evaluator.Page("/search?q=" + Phone)).QuerySelectorAll(".found li"));
    }

    [Theory]
    [InlineData(Phone, false, "", "理由")]
    [InlineData(Phone, false, "因為 0912-345-678 是公用的", "不能寫出")]
    [InlineData("沒有這些字", true, "民眾姓名", "一字不差")]
    [InlineData("完工社會", true, "", "理由")]
    public async Task Decision_ThatCannotStand_IsRefusedInOneSentenceAndChangesNothing(string words, bool covered, string why, string sentence)
    {
        await using var planted = await Planted();
        using var evaluator = await planted.SignedIn(Role.Evaluator);
        var answer = await Decide(planted, evaluator, words, covered, why);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, (await answer.Page()).QuerySelector("#refusal")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("已決定（0 項）", (await evaluator.Page("/desk/personal")).QuerySelectorAll("nav.rooms a")[^1].TextContent);
    }

    [Fact]
    public async Task WordsThatWereOverlooked_CoveredByHand_AreCoveredAndNotFoundAnywhere()
    {
        await using var planted = await Planted();
        using var evaluator = await planted.SignedIn(Role.Evaluator);
        const string words = "第一期 100 戶";
        Assert.Equal(HttpStatusCode.SeeOther, (await Decide(planted, evaluator, words, covered: true, "可辨識住戶")).StatusCode);
        using var visitor = planted.NewVisitor();
        foreach (var address in new[] { $"/commitments/{planted.Commitment:D}", $"/data/v1/commitments/{planted.Commitment:D}.json", "/changes?since=2020-01-01", "/commitments.ics", "/search?q=社會住宅", $"/lineage/commitment/{planted.Commitment:D}", "/lineage?q=社會住宅" })
        {
            Assert.DoesNotContain(words, WebUtility.HtmlDecode(await visitor.GetStringAsync(address)), StringComparison.Ordinal);
        }

        Assert.Empty((await visitor.Page("/search?q=" + Uri.EscapeDataString("第一期"))).QuerySelectorAll(".found li"));
    }

    [Fact]
    public async Task Page_IsForEvaluatorsAlone()
    {
        await using var staffed = new StaffedSite();
        await staffed.InitializeAsync();
        using var reporter = await staffed.SignedIn(Role.Reporter, "交通局");
        Assert.Equal(HttpStatusCode.Forbidden, (await reporter.GetAsync("/desk/personal")).StatusCode);
        using var evaluator = await staffed.SignedIn(Role.Evaluator);
        Assert.Equal(HttpStatusCode.OK, (await evaluator.GetAsync("/desk/personal")).StatusCode);
        using var stranger = staffed.NewVisitor();
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync("/desk/personal")).StatusCode);
    }

    private static async Task<PlantedSite> Planted()
    {
        var site = new PlantedSite();
        await site.InitializeAsync();
        return site;
    }

    private static Task<HttpResponseMessage> Decide(PlantedSite site, HttpClient evaluator, string words, bool covered, string why) =>
        evaluator.Post("/desk/personal", new() { ["id"] = $"{site.Commitment:D}", ["words"] = words, ["covered"] = covered ? "yes" : "no", ["why"] = why });

    private static IEnumerable<string> Words(IDocument page) => page.QuerySelectorAll("article.paragraph h3 > span[lang]").Select(words => words.TextContent);

    private static IElement Proposal(IDocument page, string words) =>
        page.QuerySelectorAll("article.paragraph").Single(article => article.QuerySelector("h3 > span[lang]")!.TextContent == words);
}
