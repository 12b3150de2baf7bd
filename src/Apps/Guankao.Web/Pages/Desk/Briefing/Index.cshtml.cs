using Guankao.Desk;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Briefing;

/// <summary>The executive's five minutes, and what nobody looks after.</summary>
[Does(Deed.ReadBriefing)]
public sealed class IndexModel(FiveMinutes five, Neglected neglected) : PageModel
{
    /// <summary>What to know today; null where this person may not see the whole city.</summary>
    public Guankao.Desk.Briefing? Today { get; private set; }

    /// <summary>What nobody looks after.</summary>
    public Neglect? Neglect { get; private set; }

    /// <summary>Why it is not shown.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Shows both.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = HttpContext.Actor();
        if ((await five.Ask(actor, cancel)).Is(out var today, out var refusal) && (await neglected.Ask(actor, cancel)).Is(out var neglect, out refusal))
        {
            (Today, Neglect) = (today, neglect);
            return Page();
        }

        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
