using Guankao.Incidents;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Incidents;

/// <summary>Incidents as anybody may see them; drills are not among them.</summary>
[OpenToAll]
public sealed class PublicModel(BrowseIncidents browse) : PageModel
{
    /// <summary>Real incidents, the latest first.</summary>
    public IReadOnlyList<IncidentLine> Incidents { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Incidents = await browse.Ask(false, cancel);
}
