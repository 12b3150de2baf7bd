using System.Net;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

/// <summary>People with accounts, for tests of pages.</summary>
internal static class Staff
{
    /// <summary>What everybody here chooses.</summary>
    public const string Password = "河岸的木棉在三月開了第一朵花";

    /// <summary>Enters a person and gives the link that leads in.</summary>
    public static async Task<IssuedLink> Invite(
        this Site site, Role role, string? agency = null, string? name = null, LinkKind kind = LinkKind.SignIn)
    {
        var called = name ?? $"{agency ?? "全市"}{RoleNames.Of(role).ZhHant}{Random.Shared.Next(1_000_000)}";
        var invited = await site.Services.GetRequiredService<InvitePersonHandler>().Do(
            new InvitePerson(Actor.Console, called, Mail(called), new PostTerms(role, agency), null, kind), default);
        Assert.Null(invited.Refusal);
        return invited.Value;
    }

    /// <summary>A browser of somebody who holds the post and has signed in.</summary>
    public static async Task<HttpClient> SignedIn(this Site site, Role role, string? agency = null, string? name = null)
    {
        var link = await site.Invite(role, agency, name);
        var receipt = (await site.Services.GetRequiredService<UseLinkHandler>().Do(new UseLink(link.Token, null, null, null, "Firefox"), default)).Value;
        return site.Holding($"guankao-session={receipt.Secret}");
    }

    /// <summary>A browser that already holds cookies.</summary>
    public static HttpClient Holding(this Site site, params string[] cookies)
    {
        var jar = new CookieContainer();
        foreach (var cookie in cookies)
        {
            jar.Add(site.Address, new Cookie(cookie.Split('=', 2)[0], cookie.Split('=', 2)[1]));
        }

        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = jar }) { BaseAddress = site.Address };
    }

    /// <summary>The cookie that an answer sets, as <c>name=value</c>.</summary>
    public static string Cookie(this HttpResponseMessage answer, string name) =>
        answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith(name + "=", StringComparison.Ordinal)).Split(';')[0];

    /// <summary>Who has that name.</summary>
    public static async Task<PersonLine> Person(this Site site, string words) =>
        (await site.Services.GetRequiredService<BrowsePeople>().Ask(Actor.Console, new PeopleSearch(words), default)).Rows[0];

    /// <summary>A person with a password, not signed in.</summary>
    public static async Task<string> WithPassword(this Site site, Role role, string? agency = null, string? name = null)
    {
        var link = await site.Invite(role, agency, name, LinkKind.Invitation);
        Assert.Null((await site.Services.GetRequiredService<UseLinkHandler>().Do(new UseLink(link.Token, Password, null, null, null), default)).Refusal);
        return Mail(link.Name);
    }

    /// <summary>Fills in the sign-in form.</summary>
    public static Task<HttpResponseMessage> SignIn(this HttpClient visitor, string mail, string password = Password, string back = "/") =>
        visitor.Post(Links.Account.SignIn, new() { ["mail"] = mail, ["password"] = password, ["back"] = back });

    private static string Mail(string name) => $"{Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(name))}@city.example";
}
