using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.People;

/// <summary>Inviting somebody to a post.</summary>
[Does(Deed.ManagePeople, Deed.InviteColleague)]
public sealed class InviteModel(InvitePersonHandler invite, OfferedPosts offered, GuankaoSettings settings) : PageModel
{
    /// <summary>The name, as typed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The e-mail, as typed.</summary>
    public string Mail { get; private set; } = "";

    /// <summary>The post, as filled in.</summary>
    public PostForm Form { get; private set; } = new();

    /// <summary>Roles to choose from.</summary>
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>Agencies to choose from.</summary>
    public IReadOnlyList<string> Agencies { get; private set; } = [];

    /// <summary>Why not.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The link to hand over; null before somebody was invited.</summary>
    public IssuedLink? Link { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => await Offer(cancel);

    /// <summary>Invites, and shows the link once.</summary>
    public async Task OnPostAsync(string? name, string? mail, PostForm form, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        await Offer(cancel);
        if ((await invite.Do(new InvitePerson(HttpContext.Actor(), name, mail, form.Terms(), settings.City), cancel)).Is(out var link, out var refusal))
        {
            Link = link;
            return;
        }

        (Name, Mail, Form, Refusal) = (name ?? "", mail ?? "", form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private async Task Offer(CancellationToken cancel)
    {
        Roles = offered.Roles(HttpContext.Actor());
        Agencies = await offered.Agencies(HttpContext.Actor(), cancel);
    }
}
