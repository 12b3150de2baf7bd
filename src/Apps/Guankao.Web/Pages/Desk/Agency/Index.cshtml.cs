using Guankao.Desk;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Web.Doors;
using Guankao.Web.Pages.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Agency;

/// <summary>How an agency stands in a period: whose turn it is, who wrote last, for whom it waits.</summary>
[Does(Deed.ReadInternal)]
public sealed class IndexModel(AgencyDesk desk, BrowsePeriods browse, OfferedPosts offered) : PageModel
{
    /// <summary>Periods to choose from.</summary>
    public IReadOnlyList<PeriodRow> Periods { get; private set; } = [];

    /// <summary>Agencies to choose from.</summary>
    public IReadOnlyList<string> Agencies { get; private set; } = [];

    /// <summary>The chosen period.</summary>
    public PeriodRow? Period { get; private set; }

    /// <summary>How the agency stands; null where no period or agency is known.</summary>
    public AgencyStanding? Standing { get; private set; }

    /// <summary>Why it is not shown.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string? agency, Guid? period, CancellationToken cancel)
    {
        var actor = HttpContext.Actor();
        Periods = [.. (await browse.Ask(cancel)).Where(row => row.Duties > 0)];
        Agencies = [.. actor.Agencies.Any() ? actor.Agencies : await offered.Known(cancel)];
        Period = Periods.FirstOrDefault(row => row.Id == period) ?? (Periods.Count > 0 ? Periods[0] : null);
        if (Period is null || (agency ?? (Agencies.Count > 0 ? Agencies[0] : null)) is not { } name)
        {
            return Page();
        }

        if ((await desk.Ask(actor, name, Period.Id, cancel)).Is(out var standing, out var refusal))
        {
            Standing = standing;
            return Page();
        }

        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
