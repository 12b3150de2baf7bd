using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.People;

/// <summary>One person: posts, links, and what happened to the account.</summary>
[Does(Deed.ManagePeople, Deed.InviteColleague)]
public sealed class ShowModel(
    ShowPerson show, GivePostHandler give, EndPostHandler end, DisablePersonHandler disable, IssueLinkHandler issue,
    OfferedPosts offered, PermissionTable table, GuankaoSettings settings) : PageModel
{
    /// <summary>Who is shown.</summary>
    public PersonPage Person { get; private set; } = null!;

    /// <summary>The post, as filled in.</summary>
    public PostForm Form { get; private set; } = new();

    /// <summary>Roles to choose from.</summary>
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>Agencies to choose from.</summary>
    public IReadOnlyList<string> Agencies { get; private set; } = [];

    /// <summary>Why not.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>A link that was just made; shown once.</summary>
    public IssuedLink? Link { get; private set; }

    /// <summary>True for a keeper, who may do more than invite colleagues.</summary>
    public bool Keeper => table.Refuse(HttpContext.Actor(), Deed.ManagePeople, Matter.OfCity) is null;

    /// <summary>Shows the person.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await Shown(id, cancel) ? Page() : NotFound();

    /// <summary>Gives a post, or moves the person to it.</summary>
    public async Task<IActionResult> OnPostGiveAsync(Guid id, PostForm form, string? moves, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        Form = form;
        return await Answer(id, await give.Do(new GivePost(HttpContext.Actor(), id, form.Terms(), settings.City, moves == "1"), cancel), cancel);
    }

    /// <summary>Ends a post.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid id, Guid post, CancellationToken cancel) =>
        await Answer(id, await end.Do(new EndPost(HttpContext.Actor(), id, post), cancel), cancel);

    /// <summary>Shuts the account.</summary>
    [Does(Deed.ManagePeople)]
    public async Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken cancel) =>
        await Answer(id, await disable.Do(new DisablePerson(HttpContext.Actor(), id), cancel), cancel);

    /// <summary>Opens it again.</summary>
    [Does(Deed.ManagePeople)]
    public async Task<IActionResult> OnPostAgainAsync(Guid id, CancellationToken cancel) =>
        await Answer(id, await disable.Do(new DisablePerson(HttpContext.Actor(), id, Again: true), cancel), cancel);

    /// <summary>Makes a one-time link and shows it once.</summary>
    [Does(Deed.ManagePeople)]
    public async Task<IActionResult> OnPostLinkAsync(Guid id, CancellationToken cancel)
    {
        var outcome = await issue.Do(new IssueLink(HttpContext.Actor(), id), cancel);
        (Link, Refusal) = (outcome.Refusal is null ? outcome.Value : null, outcome.Refusal);
        return await Shown(id, cancel) ? Page() : NotFound();
    }

    private async Task<IActionResult> Answer(Guid id, Outcome<PersonReceipt> outcome, CancellationToken cancel)
    {
        if (outcome.Is(out _, out var refusal))
        {
            return new RedirectSeeOther(Links.People.Show(id));
        }

        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Shown(id, cancel) ? Page() : NotFound();
    }

    private async Task<bool> Shown(Guid id, CancellationToken cancel)
    {
        Roles = offered.Roles(HttpContext.Actor());
        Agencies = await offered.Agencies(HttpContext.Actor(), cancel);
        return (Person = (await show.Ask(HttpContext.Actor(), id, cancel))!) is not null;
    }
}
