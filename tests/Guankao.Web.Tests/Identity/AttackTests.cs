using System.Net;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

/// <summary>What somebody would try who wants in, or further in.</summary>
public sealed class AttackTests(StaffedSite site) : IClassFixture<StaffedSite>
{
    [Fact]
    public async Task FormToken_StolenFromSomebodyElse_IsRefused()
    {
        using var victim = await site.SignedIn(Role.Evaluator);
        var form = await victim.GetAsync("/drop");
        var token = (await form.Page()).QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        using var thief = await Session(Role.Evaluator, form.Cookie("guankao-form"));
        Assert.Equal(HttpStatusCode.BadRequest, (await thief.PostAsync("/drop", Form(("form-token", token)))).StatusCode);
    }

    [Fact]
    public async Task FormToken_FromBeforeSigningIn_IsRefusedAfterwards()
    {
        var mail = await site.WithPassword(Role.Reporter, "社會局");
        using var visitor = site.NewVisitor();
        var early = await visitor.Token("/reset");
        await visitor.SignIn(mail);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync("/sign-out", Form(("form-token", early)))).StatusCode);
        Assert.NotNull((await visitor.Page("/")).QuerySelector(".presence"));
    }

    [Fact]
    public async Task Cookie_CopiedBeforeSigningOut_OpensNothingAfterwards()
    {
        var mail = await site.WithPassword(Role.Evaluator);
        using var visitor = site.NewVisitor();
        var stolen = (await visitor.SignIn(mail)).Cookie("guankao-session");
        using var thief = site.Holding(stolen);
        await thief.Page("/drop");
        await visitor.Post("/sign-out", []);
        Assert.Equal(HttpStatusCode.SeeOther, (await thief.GetAsync("/drop")).StatusCode);
    }

    [Fact]
    public async Task Session_PlantedByAnAttacker_IsNotTheOneThatSignsIn()
    {
        var mail = await site.WithPassword(Role.Evaluator);
        const string Planted = "guankao-session=planted-by-somebody-else-0123456789abcdef";
        using var victim = site.Holding(Planted);
        var given = (await victim.SignIn(mail)).Cookie("guankao-session");
        Assert.NotEqual(Planted, given);
        using var attacker = site.Holding(Planted);
        Assert.Equal(HttpStatusCode.SeeOther, (await attacker.GetAsync("/drop")).StatusCode);
    }

    [Fact]
    public async Task Post_ThatEnded_IsGoneWithTheNextRequest()
    {
        using var evaluator = await site.SignedIn(Role.Evaluator, name: "研考會承辦丙");
        await evaluator.Page("/drop");
        var person = await site.Person("研考會承辦丙");
        await site.Services.GetRequiredService<EndPostHandler>().Do(new EndPost(Actor.Console, person.Id, person.Posts[0].Id), default);
        await evaluator.Page("/drop", HttpStatusCode.Forbidden);
        await evaluator.Page("/me");
    }

    [Fact]
    public async Task Person_OfAnotherAgency_LooksJustLikeOneThatIsNotThere()
    {
        using var coordinator = await site.SignedIn(Role.Coordinator, "衛生局");
        var colleague = await site.Invite(Role.Reporter, "衛生局");
        var stranger = await site.Invite(Role.Reporter, "工務局");
        await coordinator.Page(Links.People.Show(colleague.Person));
        var there = await coordinator.GetAsync(Links.People.Show(stranger.Person));
        var nowhere = await coordinator.GetAsync(Links.People.Show(Guid.CreateVersion7()));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (there.StatusCode, nowhere.StatusCode));
        Assert.Equal((await there.Page()).QuerySelector("main")!.TextContent, (await nowhere.Page()).QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("Keeper", "", "可以這樣做的是：系統管理者")]
    [InlineData("Approver", "文化局", "可以這樣做的是：系統管理者")]
    [InlineData("Reporter", "工務局", "可以這樣做的是：系統管理者")]
    public async Task Coordinator_WhoSendsAnotherPostThanOffered_IsRefused(string role, string agency, string sentence)
    {
        using var coordinator = await site.SignedIn(Role.Coordinator, "文化局");
        var answer = await coordinator.Post("/people/invite", new()
        {
            ["name"] = "被塞進來的人", ["mail"] = "pushed@city.example", ["role"] = role, ["agency"] = agency,
            ["id"] = Guid.Empty.ToString(), ["passwordHash"] = "x", ["Posts[0].Role"] = "Keeper", ["actor"] = "keeper",
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, (await answer.Page()).QuerySelector("#refusal")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_ThatNoFormHas_ChangeNothing()
    {
        using var reporter = await site.SignedIn(Role.Reporter, "民政局", "民政局承辦甲");
        await reporter.Post("/me?handler=Password", new() { ["password"] = Staff.Password, ["role"] = "Keeper", ["Posts"] = "Keeper", ["id"] = Guid.Empty.ToString(), ["name"] = "系統管理者" });
        var person = await site.Person("民政局承辦甲");
        Assert.Equal(Role.Reporter, Assert.Single(person.Posts).Role);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/drop\r\nSet-Cookie: planted=1")]
    public async Task WayBack_ThatLeadsElsewhere_LeadsToTheOverview(string back)
    {
        var mail = await site.WithPassword(Role.Evaluator);
        using var visitor = site.NewVisitor();
        var answer = await visitor.SignIn(mail, back: back);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.DoesNotContain(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("planted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("甲\r\nBcc: everybody@city.example")]
    public async Task Name_ThatIsNone_StandsThereAsTextOnOneLine(string name)
    {
        using var keeper = await site.SignedIn(Role.Keeper);
        var answer = await keeper.Post("/people/invite", new() { ["name"] = name, ["mail"] = $"{Guid.CreateVersion7():N}@city.example", ["role"] = "Auditor" });
        var page = await keeper.Page("/people?role=Auditor");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var shown = page.QuerySelectorAll("tbody th a").Select(link => link.TextContent).ToList();
        Assert.Contains(name.Replace("\r\n", "", StringComparison.Ordinal), shown);
        Assert.Empty(page.QuerySelectorAll("main script, main img"));
    }

    [Fact]
    public async Task Door_TriedTooOften_AsksToWait()
    {
        await using var fresh = new OneOffSite();
        await fresh.InitializeAsync();
        using var visitor = fresh.NewVisitor();
        var last = HttpStatusCode.OK;
        for (var i = 0; i <= SecurityNumbers.Shipped.AttemptsAMinute; i++)
        {
            last = (await visitor.PostAsync("/sign-in", Form(("mail", "a@b.example")))).StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        await visitor.Page("/");
    }

    [Fact]
    public async Task PublicPage_ForSomebodySignedIn_IsNeitherKeptNorGivenToOthers()
    {
        using var evaluator = await site.SignedIn(Role.Evaluator, name: "研考會承辦丁");
        var own = await evaluator.GetAsync("/commitments");
        Assert.Contains("研考會承辦丁", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(own.Headers.CacheControl!.NoStore);
        Assert.Contains("Cookie", own.Headers.Vary);
        using var stranger = site.NewVisitor();
        var other = await stranger.GetAsync("/commitments");
        var text = await other.Content.ReadAsStringAsync();
        Assert.DoesNotContain("研考會承辦丁", text, StringComparison.Ordinal);
        Assert.DoesNotContain("form-token", text, StringComparison.Ordinal);
        Assert.False(other.Headers.Contains("Set-Cookie"));
    }

    private async Task<HttpClient> Session(Role role, params string[] cookies)
    {
        var link = await site.Invite(role);
        var receipt = (await site.Services.GetRequiredService<UseLinkHandler>().Do(new UseLink(link.Token, null, null, null, null), default)).Value;
        return site.Holding([$"guankao-session={receipt.Secret}", .. cookies]);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.ToDictionary(field => field.Name, field => field.Value));

    private sealed class OneOffSite : Site;
}
