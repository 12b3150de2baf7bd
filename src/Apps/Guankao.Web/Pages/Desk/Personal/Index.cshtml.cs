using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Publishing;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Personal;

/// <summary>What is covered as personal in published texts: a person keeps each covered or says why it is not personal.</summary>
[Does(Deed.CoverPersonal)]
public sealed class IndexModel(PersonalProposals proposals, RulePersonalHandler rule) : PageModel
{
    /// <summary>Commitments with what is covered in them.</summary>
    public PersonalListing Listing { get; private set; } = null!;

    /// <summary>True where what was decided is shown, false where what waits is.</summary>
    public bool Decided { get; private set; }

    /// <summary>A decision that was not kept.</summary>
    public RulePersonal? Written { get; private set; }

    /// <summary>Why not.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(string? view, int? page, CancellationToken cancel)
    {
        Decided = view == "decided";
        Listing = await proposals.Ask(Decided, page ?? 1, cancel);
    }

    /// <summary>Keeps a decision.</summary>
    [Does(Deed.CoverPersonal)]
    public async Task<IActionResult> OnPostAsync(Guid id, string? words, string? covered, string? why, string? view, int? page, CancellationToken cancel)
    {
        var written = new RulePersonal(id, words ?? "", covered != "no", why ?? "", HttpContext.Actor().Name);
        if ((await rule.Do(written, cancel)).Is(out _, out var refusal))
        {
            return new RedirectSeeOther(Links.Desk.PersonalAt(view == "decided", page ?? 1));
        }

        await OnGetAsync(view, page, cancel);
        (Written, Refusal) = (written, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
