using Guankao.Identity;
using Guankao.Importing.Trips;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Trips;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Trips;

/// <summary>Where what was registered of a trip is corrected, whether it was read from a file or entered.</summary>
[Does(Deed.RegisterTrip)]
public sealed class CorrectModel(ShowTrip show, CorrectTripHandler correct, RunningRules rules) : PageModel
{
    /// <summary>The trip as it is registered.</summary>
    public TripPage Trip { get; private set; } = null!;

    /// <summary>What was written.</summary>
    public TripEntryForm Form { get; private set; } = new();

    /// <summary>Why it is not corrected.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The fields with the classes of the city.</summary>
    public TripFields Fields => new(Form, Classes);

    private IReadOnlyList<TripClassGroup> Classes => TripRules.Classes(rules.Basis, Trip.Terms.City, Trip.Terms.ReturnOn);

    /// <summary>Shows the form as it is registered.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await Found(id, cancel))
        {
            return NotFound();
        }

        Form = TripEntryForm.Of(WrittenTrip.Of(TripEntry.Of(Trip.Terms), Classes));
        return Page();
    }

    /// <summary>Corrects it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, TripEntryForm form, CancellationToken cancel)
    {
        if (!await Found(id, cancel))
        {
            return NotFound();
        }

        var actor = HttpContext.Actor();
        if (form.Written().Read(TripEntry.Of(Trip.Terms)).Is(out var trip, out var refusal)
            && (await correct.Do(new CorrectTrip(id, trip, new TripGround(actor, actor.NameFor(form.Who), form.Reason)), cancel)).Is(out _, out refusal))
        {
            return new RedirectSeeOther(Links.Trips.Show(id));
        }

        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    // Somebody who may register the trips of another agency only must not read this one's report.
    private async Task<bool> Found(Guid id, CancellationToken cancel)
    {
        var actor = HttpContext.Actor();
        Trip = (await show.Ask(id, actor, cancel))!;
        return Trip is not null && PermissionTable.Shipped.Refuse(actor, Deed.RegisterTrip, Matter.Of(Trip.Terms.Agency)) is null && Trip.Inside;
    }
}
