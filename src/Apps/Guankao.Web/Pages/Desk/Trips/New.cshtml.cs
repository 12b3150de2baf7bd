using Guankao.Hosting;
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

/// <summary>Where a trip is registered of which there is no file, before it is gone on or after.</summary>
[Does(Deed.RegisterTrip)]
public sealed class NewModel(EnterTripHandler enter, RunningRules rules, GuankaoSettings settings, TimeProvider time) : PageModel
{
    /// <summary>What was written.</summary>
    public TripEntryForm Form { get; private set; } = new();

    /// <summary>Why it is not registered.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The cities that may be chosen, where this ledger belongs to none.</summary>
    public IReadOnlyList<string> Cities => settings.City is null ? WrittenTrip.Cities : [];

    /// <summary>The fields with the classes of the city.</summary>
    public TripFields Fields => new(Form, TripRules.Classes(rules.Basis, Form.City ?? "", HomeRules.DayOf(time.GetUtcNow().UtcDateTime)));

    /// <summary>Shows the form with the classes of a city.</summary>
    public void OnGet(string? city) => Form = new TripEntryForm { City = settings.City ?? city, Agency = HttpContext.Actor().Posts.Select(post => post.Agency).OfType<string>().FirstOrDefault() };

    /// <summary>Registers it.</summary>
    public async Task<IActionResult> OnPostAsync(TripEntryForm form, CancellationToken cancel)
    {
        var actor = HttpContext.Actor();
        form.City = settings.City ?? form.City;
        if (form.Written().Read().Is(out var trip, out var refusal)
            && (await enter.Do(new EnterTrip(trip, form.Recommendations, actor, actor.NameFor(form.Who), form.Reason), cancel)).Is(out var receipt, out refusal))
        {
            return new RedirectSeeOther(Links.Trips.Show(receipt.Trip));
        }

        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
