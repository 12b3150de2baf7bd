using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.People;

/// <summary>Everybody with an account, for those who manage them.</summary>
[Does(Deed.ManagePeople, Deed.InviteColleague)]
public sealed class IndexModel(BrowsePeople browse, OfferFirstKeeperHandler offer) : PageModel
{
    /// <summary>What was asked.</summary>
    public PeopleSearch Search { get; private set; } = new();

    /// <summary>Who was found.</summary>
    public Page<PersonLine> People { get; private set; } = null!;

    /// <summary>True where nobody has an account yet and this is the owner of the machine.</summary>
    public bool Nobody => HttpContext.Actor() == Actor.LocalOwner;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(
        string? q, string? role, string? waiting, [FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default)
    {
        Search = new PeopleSearch(q, Enum.TryParse<Role>(role, out var known) && Enum.IsDefined(known) ? known : null, waiting == "1", number);
        People = await browse.Ask(HttpContext.Actor(), Search, cancel);
    }

    /// <summary>Makes the first keeper's link and opens it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        (await offer.Do(new OfferFirstKeeper(HttpContext.Actor()), cancel)).Is(out var link, out _)
            ? new RedirectSeeOther(Links.Account.Invitation(link.Token))
            : new RedirectSeeOther(Links.People.All);

    /// <summary>The address of another page of the list.</summary>
    public string Address(int number) => Links.People.All + new Microsoft.AspNetCore.Http.Extensions.QueryBuilder(
        new (string Name, string? Value)[]
        {
            ("q", Search.Words), ("role", Search.Role?.ToString()), ("waiting", Search.Waiting ? "1" : null),
            ("page", number > 1 ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
        }.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value!))).ToQueryString();
}
