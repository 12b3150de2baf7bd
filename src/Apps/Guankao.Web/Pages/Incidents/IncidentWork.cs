using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Incidents;

/// <summary>A page on which staff work on one incident: an act is done and leads back, or its sentence stands above the form as it was.</summary>
public abstract class IncidentWork : PageModel
{
    /// <summary>The incident.</summary>
    public IncidentLine Incident { get; protected set; } = null!;

    /// <summary>Why something was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was written.</summary>
    public IncidentForm Form { get; private set; } = new();

    /// <summary>True where the visitor might do that.</summary>
    public bool May(Deed deed) => PermissionTable.Shipped.Might(HttpContext.Actor(), deed);

    /// <summary>True where the visitor may do that for this agency.</summary>
    public bool May(Deed deed, string agency) => PermissionTable.Shipped.Refuse(HttpContext.Actor(), deed, Matter.Of(agency)) is null;

    /// <summary>Loads the page; false where there is nothing to show.</summary>
    protected abstract Task<bool> Load(Guid id, CancellationToken cancel);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    /// <summary>Does something and goes to where it shows.</summary>
    protected async Task<IActionResult> Act<T>(Guid id, IncidentForm form, Func<Actor, string, Task<Outcome<T>>> act, string next, CancellationToken cancel) where T : notnull
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(act);
        var actor = HttpContext.Actor();
        var done = await act(actor, actor.NameFor(form.Who));
        return done.Refusal is { } refusal ? await Refuse(id, form, refusal, cancel) : new RedirectSeeOther(next);
    }

    /// <summary>Shows the page again with the sentence and everything that was written.</summary>
    protected async Task<IActionResult> Refuse(Guid id, IncidentForm form, Refusal refusal, CancellationToken cancel)
    {
        (Form, Refusal) = (form, refusal);
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
