using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Testing;
using Guankao.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>What must hold of the pages about people and accounts, in both languages and widths.</summary>
public sealed class AccountPageTests(Chromium chromium) : IAsyncLifetime
{
    private readonly PeopledSite _site = new();

    public async ValueTask InitializeAsync() => await _site.InitializeAsync();

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("zh-Hant", 1280)]
    [InlineData("zh-Hant", 320)]
    [InlineData("en", 1280)]
    [InlineData("en", 320)]
    public async Task AccountPages_InAnyShape_AreAccessibleAndFitAndAreQuiet(string language, int width)
    {
        await using var person = await chromium.Open(_site.Address, width);
        var page = person.Page;
        foreach (var address in new[] { $"/sign-in?lang={language}", "/reset", "/invitation/" + _site.Unused })
        {
            await Holds(page, address, width);
        }

        await page.GotoAsync("/invitation/" + await _site.Entry());
        await page.Locator("main form button").ClickAsync();
        foreach (var address in new[] { "/me", "/people", "/people/invite", "/people/agencies", "/desk/retention", "/desk/health", "/sign-out", "/", "/people/" + _site.Somebody })
        {
            await Holds(page, address, width);
        }

        await page.Locator("main form[action$='handler=Link'] button").ClickAsync();
        await Holds(page, null, width);
        Assert.Empty(person.Complaints);
    }

    /// <summary>Pictures of these pages, to look at: <c>-explicit only</c>, into the folder that GUANKAO_PICTURES names.</summary>
    [Fact(Explicit = true)]
    public async Task Pictures_OfTheAccountPages_AreTaken()
    {
        var folder = Environment.GetEnvironmentVariable("GUANKAO_PICTURES") ?? Repository.File("docs", "pictures");
        foreach (var (name, width) in new[] { ("wide", 1280), ("narrow", 390) })
        {
            await using var person = await chromium.Open(_site.Address, width);
            var page = person.Page;
            async Task Take(string address, string picture)
            {
                await page.GotoAsync(address);
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{picture}-{name}.png"), FullPage = true });
            }

            await Take("/sign-in", "sign-in");
            await Take("/invitation/" + _site.Unused, "invitation");
            await page.GotoAsync("/invitation/" + await _site.Entry());
            await page.Locator("main form button").ClickAsync();
            await Take("/me", "me");
            await Take("/people", "people");
            await Take("/people/" + _site.Somebody, "person");
            await Take("/people/invite", "invite");
            await Take("/", "home");
        }
    }

    private static async Task Holds(IPage page, string? address, int width)
    {
        if (address is not null)
        {
            await page.GotoAsync(address);
        }

        var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.Equal("", string.Join('\n', found.Violations.Select(v => $"{address} {v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
        var widest = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(widest <= width, string.Create(CultureInfo.InvariantCulture, $"{address} is {widest} px wide in a window of {width}."));
    }

    private sealed class PeopledSite : KeptSite
    {
        public string Unused { get; private set; } = "";

        public Guid Somebody { get; private set; }

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await Invite("系統管理者", "keeper@city.example", new PostTerms(Role.Keeper));
            await Invite("研考會承辦", "evaluator@city.example", new PostTerms(Role.Evaluator));
            await Invite("都市發展局主管", "approver@city.example", new PostTerms(Role.Approver, "都市發展局"));
            await Invite("工務局協辦", "supporter@city.example", new PostTerms(Role.Supporter, "工務局"));
            var reporter = await Invite("都市發展局承辦", "reporter@city.example", new PostTerms(Role.Reporter, "都市發展局"));
            (Unused, Somebody) = (reporter.Token, reporter.Person);
            await Services.GetRequiredService<AskResetHandler>().Do(new AskReset("supporter@city.example"), default);
            await Services.GetRequiredService<GivePostHandler>().Do(new GivePost(Actor.Console, reporter.Person, new PostTerms(Role.Supporter, "工務局"), null), default);
        }

        /// <summary>A link straight in for the keeper.</summary>
        public async Task<string> Entry() => (await Services.GetRequiredService<IssueLinkHandler>()
            .Do(new IssueLink(Actor.Console, null, "keeper@city.example", LinkKind.SignIn), default)).Value.Token;

        private async Task<IssuedLink> Invite(string name, string mail, PostTerms post) =>
            (await Services.GetRequiredService<InvitePersonHandler>().Do(new InvitePerson(Actor.Console, name, mail, post, null), default)).Value;
    }
}
