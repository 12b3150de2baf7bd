using System.Net;
using AngleSharp.Dom;
using Guankao.Identity;
using Guankao.Jobs;
using Guankao.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

public sealed class JobPageTests(JobPageTests.Busy site) : IClassFixture<JobPageTests.Busy>
{
    private const string Page = "/jobs";

    [Fact]
    public async Task Keeper_WhoAsksForTheAuditAgain_SeesItDone()
    {
        using var keeper = await site.SignedIn(Role.Keeper);
        var answer = await keeper.Post(Page + "?handler=Reaudit", new() { ["why"] = "換了判讀方法" });
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var done = await Until(keeper, "reaudit", "完成");
        Assert.Contains("換了判讀方法", done.TextContent, StringComparison.Ordinal);
        Assert.Null(done.QuerySelector("form"));
    }

    [Fact]
    public async Task Keeper_WithoutAReason_IsToldWhatIsMissing()
    {
        using var keeper = await site.SignedIn(Role.Keeper);
        var answer = await keeper.Post(Page + "?handler=Reaudit", new() { ["why"] = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("理由", (await answer.Page()).QuerySelector("#refusal")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_ThatFailed_SaysTheCodeWithoutNamesAndIsRetriedFromThePage()
    {
        using var keeper = await site.SignedIn(Role.Keeper);
        await site.Ask(Refusing.Kind, "{}");
        var failed = await Until(keeper, "會失敗的工作", "失敗");
        Assert.Contains("thing-unknown", failed.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", (await keeper.Page(Page)).DocumentElement.OuterHtml, StringComparison.Ordinal);
        site.Refusing.Mended = true;
        var retry = failed.QuerySelector("form[action*='handler=Retry']")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.SeeOther, (await keeper.Post(retry, new() { ["why"] = "已排除" })).StatusCode);
        Assert.Contains("3", (await Until(keeper, "會失敗的工作", "完成")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_ThatWaits_IsCancelledFromThePage()
    {
        using var keeper = await site.SignedIn(Role.Keeper);
        await site.Ask(Elsewhere.Kind, "{}");
        var waiting = await Until(keeper, "只有別台能做的工作", "等待中");
        var cancel = waiting.QuerySelector("form[action*='handler=Cancel']")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await keeper.Post(cancel, new() { ["why"] = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await keeper.Post(cancel, new() { ["why"] = "不需要" })).StatusCode);
        Assert.NotNull(await Until(keeper, "只有別台能做的工作", "已取消"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await keeper.Post(cancel, new() { ["why"] = "不需要" })).StatusCode);
    }

    [Theory]
    [InlineData(Role.Evaluator, null)]
    [InlineData(Role.Auditor, null)]
    [InlineData(Role.Executive, null)]
    [InlineData(Role.Reporter, "社會局")]
    public async Task OtherRoles_AreRefused(Role role, string? agency)
    {
        using var person = await site.SignedIn(role, agency);
        await person.Page(Page, HttpStatusCode.Forbidden);
        using var nobody = site.NewVisitor();
        Assert.Equal(HttpStatusCode.SeeOther, (await nobody.GetAsync(Page, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Page_InEnglish_HasNoChineseOfItsOwnAndListsTheRounds()
    {
        using var keeper = await site.SignedIn(Role.Keeper);
        var page = await keeper.Page(Page + "?lang=en");
        var own = page.QuerySelectorAll("h1, h2, nav a:not([lang]), label, button, thead th, tbody th, summary").Select(e => e.TextContent);
        Assert.DoesNotContain(own, text => text.Any(c => c is >= '一' and <= '鿿'));
        var rounds = page.QuerySelectorAll("tbody th").Select(e => e.TextContent.Trim()).ToList();
        Assert.Superset(new HashSet<string> { "Send letters", "Look for reports that are due or overdue", "Release the injects of drills" }, rounds.ToHashSet());
    }

    // Somebody else's turn comes within seconds; the page is asked until it shows it.
    private static async Task<IElement> Until(HttpClient keeper, string title, string state)
    {
        for (var patience = 0; ; patience++)
        {
            var page = await keeper.Page(Page);
            var found = page.QuerySelectorAll("article.job").FirstOrDefault(job =>
                job.QuerySelector("h2")!.TextContent.Contains(title == "reaudit" ? "重新比對整本總帳" : title, StringComparison.Ordinal)
                && job.QuerySelector("h2 small")!.TextContent.Contains(state, StringComparison.Ordinal));
            if (found is not null)
            {
                return found;
            }

            Assert.True(patience < 150, $"{title} never showed {state}: {page.QuerySelector("main")!.TextContent}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A site with two kinds of work of the test's own.</summary>
    public sealed class Busy : StaffedSite
    {
        internal Refusing Refusing { get; } = new();

        protected override void Also(WebApplicationBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Services.AddSingleton<IJobKind>(Refusing).AddSingleton<IJobKind>(new Elsewhere());
        }

        internal async Task Ask(string kind, string input) =>
            Assert.Null((await Services.GetRequiredService<AskJobHandler>().Do(new AskJob(kind, input, "guankao", "測試"), default)).Refusal);
    }

    internal sealed class Refusing : IJobKind
    {
        public const string Kind = "refusing";

        public bool Mended { get; set; }

        public string Name => Kind;

        public Bilingual Title { get; } = new("會失敗的工作", "Work that fails");

        public Task<Outcome<JobChunkEnd>> Do(JobChunkStart start, CancellationToken cancellation) => Task.FromResult<Outcome<JobChunkEnd>>(
            Mended ? new JobChunkEnd(false, null, 3) : new Refusal("thing-unknown", new Bilingual("找不到王小明。", "There is no such person.")));
    }

    internal sealed class Elsewhere : IJobKind
    {
        public const string Kind = "elsewhere";

        public string Name => Kind;

        public Bilingual Title { get; } = new("只有別台能做的工作", "Work for another machine");

        public bool CanDo(string input) => false;

        public Task<Outcome<JobChunkEnd>> Do(JobChunkStart start, CancellationToken cancellation) => throw new InvalidOperationException("Never asked.");
    }
}
