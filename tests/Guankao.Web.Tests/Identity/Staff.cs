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
        var visitor = site.NewVisitor();
        var answer = await visitor.Post(Links.Account.Invitation(link.Token), []);
        Assert.Equal((HttpStatusCode.SeeOther, Links.Account.Me), (answer.StatusCode, answer.Headers.Location?.ToString()));
        return visitor;
    }

    /// <summary>A person with a password, not signed in.</summary>
    public static async Task<string> WithPassword(this Site site, Role role, string? agency = null, string? name = null)
    {
        var link = await site.Invite(role, agency, name, LinkKind.Invitation);
        using var visitor = site.NewVisitor();
        var answer = await visitor.Post(Links.Account.Invitation(link.Token), new() { ["password"] = Password });
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return Mail(link.Name);
    }

    /// <summary>Fills in the sign-in form.</summary>
    public static Task<HttpResponseMessage> SignIn(this HttpClient visitor, string mail, string password = Password, string back = "/") =>
        visitor.Post(Links.Account.SignIn, new() { ["mail"] = mail, ["password"] = password, ["back"] = back });

    private static string Mail(string name) => $"{Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(name))}@city.example";
}
