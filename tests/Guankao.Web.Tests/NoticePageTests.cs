using System.Net;
using Guankao.Identity;

namespace Guankao.Web.Tests;

public sealed class NoticePageTests(StaffedSite site) : IClassFixture<StaffedSite>
{
    private const string Page = "/desk/notices";

    [Fact]
    public async Task Keeper_WhoAddsAProgram_SeesItsSecretOnceAndCanEndIt()
    {
        using var keeper = await site.SignedIn(Role.Keeper);
        var answer = await keeper.Post(Page + "?handler=Subscribe", new() { ["address"] = "https://line.city.example/hook", ["why"] = "介接" });
        Assert.Equal((HttpStatusCode.OK, true), (answer.StatusCode, answer.Headers.CacheControl!.NoStore));
        var secret = (await answer.Page()).QuerySelector(".done code")!.TextContent;
        Assert.True(secret.Length > 30, secret);

        var again = await keeper.Page(Page);
        Assert.DoesNotContain(secret, again.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var end = again.QuerySelector("form[action*='handler=End']")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.SeeOther, (await keeper.Post(end, new() { ["why"] = "不再使用" })).StatusCode);
        Assert.Null((await keeper.Page(Page)).QuerySelector("form[action*='handler=End']"));
    }

    [Fact]
    public async Task Keeper_WithAnUnsafeAddress_IsToldWhatToWrite()
    {
        using var keeper = await site.SignedIn(Role.Keeper);
        var answer = await keeper.Post(Page + "?handler=Subscribe", new() { ["address"] = "http://elsewhere.example/", ["why"] = "介接" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("https", (await answer.Page()).QuerySelector("#refusal")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluator_SeesLettersButNoPrograms_AndTheReporterNothing()
    {
        using var evaluator = await site.SignedIn(Role.Evaluator);
        Assert.Null((await evaluator.Page(Page)).QuerySelector("#h-programs"));
        using var reporter = await site.SignedIn(Role.Reporter, "社會局");
        await reporter.Page(Page, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Repeat_LetterThatDoesNotExist_SaysSo()
    {
        using var evaluator = await site.SignedIn(Role.Evaluator);
        var answer = await evaluator.Post($"{Page}?handler=Repeat&id={Guid.CreateVersion7()}", new() { ["why"] = "沒收到" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.Page()).QuerySelector("#refusal"));
    }
}
