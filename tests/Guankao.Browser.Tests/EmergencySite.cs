using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Web;
using Guankao.Web.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Browser.Tests;

/// <summary>Taipei on the night of a drill: nothing in the ledger, and people with posts.</summary>
public sealed class EmergencySite : Site
{
    protected override GuankaoSettings Settings => base.Settings with { City = "臺北市" };

    /// <summary>A window of somebody who holds the post, signed in.</summary>
    public async Task<Person> Sits(Chromium chromium, Role role, string? agency = null, bool script = true, int width = 1280)
    {
        var invited = await Services.GetRequiredService<InvitePersonHandler>().Do(new InvitePerson(
            Actor.Console, $"{agency ?? "應變中心"}{RoleNames.Of(role).ZhHant}{(script ? "" : "二")}", $"{Guid.CreateVersion7():n}@city.example", new PostTerms(role, agency), null, LinkKind.SignIn), default);
        Assert.Null(invited.Refusal);
        var person = await chromium.Open(Address, width, script);
        await person.Page.GotoAsync(Links.Account.Invitation(invited.Value.Token));
        await person.Page.Locator("main form button").First.ClickAsync();
        return person;
    }
}
