using System.Net;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

public sealed class SignInTests(StaffedSite site) : IClassFixture<StaffedSite>, IDisposable
{
    private readonly HttpClient _visitor = site.NewVisitor();

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task FirstKeeper_WithTheOneTimeLink_IsMadeOnceAndClosesTheOpenHouse()
    {
        await using var fresh = new OneOffSite();
        await fresh.InitializeAsync();
        using var owner = fresh.NewVisitor();
        await owner.Page("/drop");
        var link = (await fresh.Services.GetRequiredService<OfferFirstKeeperHandler>().Do(new OfferFirstKeeper(Actor.Console), default)).Value;
        var address = Links.Account.Invitation(link.Token);
        using var keeper = fresh.NewVisitor();
        var made = await keeper.Post(address, new() { ["name"] = "系統管理者", ["mail"] = "keeper@city.example", ["password"] = Staff.Password });
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        Assert.Contains("系統管理者", (await keeper.Page("/me")).QuerySelector(".presence")!.TextContent, StringComparison.Ordinal);

        var shut = await owner.GetAsync("/drop");
        Assert.Equal((HttpStatusCode.SeeOther, "/sign-in?back=%2Fdrop"), (shut.StatusCode, shut.Headers.Location!.ToString()));
        await owner.Page(address, HttpStatusCode.NotFound);
        Assert.Equal("keeper-exists", (await fresh.Services.GetRequiredService<OfferFirstKeeperHandler>().Do(new OfferFirstKeeper(Actor.Console), default)).Refusal?.Code);
    }

    [Fact]
    public async Task SignIn_WithTheRightPassword_LeadsWhereOneWasGoingAndOutAgain()
    {
        var mail = await site.WithPassword(Role.Evaluator);
        var answer = await _visitor.SignIn(mail, back: "/drop");
        Assert.Equal((HttpStatusCode.SeeOther, "/drop"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("guankao-session", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        await _visitor.Page("/drop");

        Assert.Equal(HttpStatusCode.SeeOther, (await _visitor.Post("/sign-out", [])).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await _visitor.GetAsync("/drop")).StatusCode);
        Assert.Null((await _visitor.Page("/")).QuerySelector(".presence"));
    }

    [Fact]
    public async Task Page_OutsideOnesPost_SaysWhoMay()
    {
        using var reporter = await site.SignedIn(Role.Reporter, "社會局");
        var page = await reporter.Page("/remembered", HttpStatusCode.Forbidden);
        Assert.Contains("研考會承辦", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("nav a[href='/people']"));
    }

    [Fact]
    public async Task File_DroppedByABureau_IsRepairedAndTakenAwayButNotSavedByIt()
    {
        using var reporter = await site.SignedIn(Role.Reporter, "社會局");
        var draft = (await reporter.Drop(SampleTable.File())).Headers.Location!.ToString();
        var page = await reporter.Page(draft);
        Assert.NotEmpty(page.QuerySelectorAll(".row-pair"));
        Assert.Null(page.QuerySelector("#h-save"));
        Assert.Null(page.QuerySelector("main form[method=post]"));
        Assert.Equal(HttpStatusCode.OK, (await reporter.GetAsync(draft + ".csv")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reporter.Post(draft, new() { ["why"] = "想存檔" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reporter.GetAsync(draft + "/1")).StatusCode);
    }

    [Fact]
    public async Task Act_BySomebodySignedIn_BearsTheAccountsNameWhateverWasSent()
    {
        using var evaluator = await site.SignedIn(Role.Evaluator, name: "研考會承辦乙");
        var draft = (await evaluator.Drop(SampleTable.File())).Headers.Location!.ToString();
        Assert.Null((await evaluator.Page(draft)).QuerySelector("#who"));
        await evaluator.Post(draft, new() { ["who"] = "市長", ["why"] = "年中定稿" });
        var list = await evaluator.Page("/commitments");
        var history = (await evaluator.Page(list.QuerySelector("tbody th a")!.GetAttribute("href")!)).QuerySelector(".history")!.TextContent;
        Assert.Contains("研考會承辦乙", history, StringComparison.Ordinal);
        Assert.DoesNotContain("市長", history, StringComparison.Ordinal);
    }

    private sealed class OneOffSite : Site;
}

/// <summary>A site where people have accounts, so that nobody comes in without.</summary>
public class StaffedSite : Site
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await this.Invite(Role.Keeper);
    }
}
