using System.Net;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Web.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

/// <summary>To the city's own sign-on and back, against a provider that the test itself starts.</summary>
public sealed class CitySignOnTests : IAsyncLifetime
{
    private readonly CityProvider _provider = new();
    private CitySite _site = null!;
    private HttpClient _browser = null!;

    public async ValueTask InitializeAsync()
    {
        await _provider.Start();
        _site = new CitySite(_provider);
        await _site.InitializeAsync();
        await _site.Invited("社會局承辦甲", "reporter@city.example");
        _browser = _site.NewVisitor();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _site.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Person_WhoWasInvited_ComesInAndIsKnownByTheSubjectFromThenOn()
    {
        Assert.NotNull((await _browser.Page("/sign-in")).QuerySelector("a[href^='/sign-in/city']"));
        var arrived = await _browser.GetAsync(await Journey("/me"));
        Assert.Equal((HttpStatusCode.SeeOther, "/me"), (arrived.StatusCode, arrived.Headers.Location!.ToString()));
        Assert.Contains("社會局承辦甲", (await _browser.Page("/me")).Body!.TextContent, StringComparison.Ordinal);

        _provider.Person = new { sub = "u-1001", email = "married@city.example" };
        using var later = _site.NewVisitor();
        Assert.Equal(HttpStatusCode.SeeOther, (await later.GetAsync(await Journey("/", later))).StatusCode);
        _provider.Person = new { sub = "u-2002", email = "reporter@city.example" };
        using var successor = _site.NewVisitor();
        await Refused(CityRefusals.Unknown, await Journey("/", successor), successor);
    }

    [Fact]
    public async Task Token_ThatIsRefused_SaysSo()
    {
        _provider.Trouble = "token";
        await Refused(CityRefusals.TokenRefused, await Journey());
        _provider.Trouble = "userinfo";
        await Refused(CityRefusals.TokenRefused, await Journey());
    }

    [Fact]
    public async Task WayBack_TravelledTwice_LeadsInOnce()
    {
        var back = await Journey();
        Assert.Equal(HttpStatusCode.SeeOther, (await _browser.GetAsync(back)).StatusCode);
        await Refused(CityRefusals.Stale, back);
    }

    [Fact]
    public async Task WayBack_CopiedWithItsCookie_LeadsInOnceEvenWhereTheProviderIsCareless()
    {
        _provider.Careless = true;
        var begun = await _browser.GetAsync("/sign-in/city");
        var back = await Provided(begun);
        using var copied = _site.Holding(begun.Cookie("guankao-city"));
        Assert.Equal(HttpStatusCode.SeeOther, (await _browser.GetAsync(back)).StatusCode);
        await Refused(CityRefusals.Stale, back, copied);
    }

    [Fact]
    public async Task Code_UsedTwice_IsRefusedByTheProvider()
    {
        var first = new Uri(_site.Address, await Journey());
        await _browser.GetAsync(first);
        var second = new Uri(_site.Address, await Journey());
        var spent = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(first.Query)["code"].ToString();
        var fresh = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(second.Query)["code"].ToString();
        await Refused(CityRefusals.TokenRefused, second.ToString().Replace(fresh, spent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task State_OfAnotherBrowser_IsRefused()
    {
        var back = await Journey();
        using var other = _site.NewVisitor();
        await Refused(CityRefusals.Stale, back, other);
        await Journey("/", other);
        await Refused(CityRefusals.Stale, back, other);
    }

    [Fact]
    public async Task Person_WithoutAnAccount_IsToldToAskForOne()
    {
        _provider.Person = new { sub = "u-9", email = "stranger@city.example", email_verified = true };
        await Refused(CityRefusals.Unknown, await Journey());
        _provider.Person = new { sub = "u-9", email = "reporter@city.example", email_verified = false };
        await Refused(CityRefusals.Unknown, await Journey());
        _provider.Person = new { email = "reporter@city.example" };
        await Refused(CityRefusals.Unreadable, await Journey());
    }

    [Fact]
    public async Task Provider_ThatIsDown_DoesNotStandInTheWayOfThePassword()
    {
        _provider.Trouble = "down";
        await Refused(CityRefusals.Down, await Journey());
        var back = await Journey();
        await _provider.DisposeAsync();
        await Refused(CityRefusals.Down, back);
        var mail = await _site.WithPassword(Role.Evaluator);
        Assert.Equal(HttpStatusCode.SeeOther, (await _browser.SignIn(mail)).StatusCode);
    }

    [Fact]
    public async Task Person_WhoSaysNo_IsLedBack()
    {
        var back = await Journey();
        await Refused(CityRefusals.Declined, back[..back.IndexOf("code=", StringComparison.Ordinal)] + "error=access_denied&" + back[back.IndexOf("state=", StringComparison.Ordinal)..]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"zhHant":"市府","en":"City","authorize":"http://far.example/a","token":"https://far.example/t","userInfo":"https://far.example/u","clientId":"g","clientSecret":"s"}""")]
    public void Settings_ThatWouldSendSecretsInTheOpen_AreRefused(string json)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, json);
        Assert.Equal("sign-on-unreadable", CitySignOn.Read(file).Refusal?.Code);
        File.Delete(file);
    }

    /// <summary>Sets out and lets the provider agree; the address that leads back.</summary>
    private async Task<string> Journey(string back = "/", HttpClient? browser = null) =>
        await Provided(await (browser ?? _browser).GetAsync("/sign-in/city?back=" + Uri.EscapeDataString(back)));

    private static async Task<string> Provided(HttpResponseMessage begun)
    {
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        return (await outside.GetAsync(begun.Headers.Location)).Headers.Location!.PathAndQuery;
    }

    private async Task Refused(Refusal expected, string back, HttpClient? browser = null)
    {
        var page = await (browser ?? _browser).Page(back, HttpStatusCode.UnprocessableEntity);
        Assert.Contains(expected.Sentence.ZhHant, page.QuerySelector("#refusal")!.TextContent, StringComparison.Ordinal);
    }

    private sealed class CitySite(CityProvider provider) : Site
    {
        public async Task Invited(string name, string mail) => Assert.Null((await Services.GetRequiredService<InvitePersonHandler>()
            .Do(new InvitePerson(Actor.Console, name, mail, new PostTerms(Role.Reporter, "社會局"), null), default)).Refusal);

        protected override void Also(WebApplicationBuilder builder) => builder.Services.AddCitySignOn(provider.Settings);
    }
}
