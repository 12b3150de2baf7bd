using Guankao.Incidents;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Incidents;

/// <summary>The public picture of an incident: counts by district and kind, room in shelters, alerts. No address, no name, no words of a report.</summary>
[OpenToAll]
public sealed class ShowModel(ShowPicture show) : PageModel
{
    /// <summary>What is shown.</summary>
    public SituationPicture Picture { get; private set; } = null!;

    /// <summary>Shows it; a drill is nobody's business outside.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Picture = (await show.Ask(id, cancel))!;
        return Picture is null or { Incident.Drill: true } ? NotFound() : Page();
    }
}
