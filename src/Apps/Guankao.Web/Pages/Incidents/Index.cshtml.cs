using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Incidents;

/// <summary>Incidents and drills apart, and opening one.</summary>
[Does(Deed.ReadIncidents)]
public sealed class IndexModel(BrowseIncidents browse, OpenIncidentHandler open, GuankaoSettings settings) : PageModel
{
    /// <summary>Real ones.</summary>
    public IReadOnlyList<IncidentLine> Real { get; private set; } = [];

    /// <summary>Drills.</summary>
    public IReadOnlyList<IncidentLine> Drills { get; private set; } = [];

    /// <summary>Levels of this city.</summary>
    public IReadOnlyList<CommandLevel> Levels => IncidentBook.Shipped.LevelsOf(settings.City);

    /// <summary>Why something was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was written.</summary>
    public IncidentForm Form { get; private set; } = new();

    /// <summary>Shows it.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Opens an incident or a drill.</summary>
    [Does(Deed.OpenIncident)]
    public async Task<IActionResult> OnPostAsync(IncidentForm form, CancellationToken cancel)
    {
        var actor = HttpContext.Actor();
        var done = await open.Do(
            new OpenIncident(
                form.Title ?? "", form.Kind ?? "", form.Level ?? "", form.Drill, form.Drill ? form.Script : null, form.Names ?? [], form.Standing, [], form.Reason, actor, actor.NameFor(form.Who)),
            cancel);
        if (done.Is(out var id, out var refusal))
        {
            return new RedirectSeeOther(Links.Incidents.Board(id));
        }

        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Load(cancel);
        return Page();
    }

    private async Task Load(CancellationToken cancel) => (Real, Drills) = (await browse.Ask(false, cancel), await browse.Ask(true, cancel));
}
