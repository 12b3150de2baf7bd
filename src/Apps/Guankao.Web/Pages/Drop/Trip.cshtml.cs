using Guankao.Identity;
using Guankao.Importing.Trips;
using Guankao.Kernel;
using Guankao.Trips;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Drop;

/// <summary>What was read from a report of a trip, each promise beside its sentence, and the act of registering it.</summary>
[Does(Deed.RegisterTrip)]
public sealed class TripModel(TripShelf shelf, ConfirmTripHandler confirm, TripsWithoutReport entered) : PageModel
{
    /// <summary>Trips that were entered by hand and may be the one of this report, the likeliest first.</summary>
    public IReadOnlyList<TripWithoutReport> Waiting { get; private set; } = [];

    /// <summary>The one to which it is laid unless somebody says otherwise.</summary>
    public Guid? Joins => Form.Values is null ? Waiting.FirstOrDefault(trip => trip.Same > 0)?.Id : Guid.TryParse(Form["joins"], out var chosen) ? chosen : null;

    /// <summary>The draft.</summary>
    public KeptTrip Kept { get; private set; } = null!;

    /// <summary>Why it cannot be registered as it stands.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What the person wrote.</summary>
    public TripForm Form { get; private set; } = new((IFormCollection?)null);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (!await Found(token, cancel))
        {
            return Forgotten();
        }

        await Look(cancel);
        return Page();
    }

    /// <summary>Registers it.</summary>
    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!await Found(token, cancel))
        {
            return Forgotten();
        }

        Form = new TripForm(Request.Form);
        var actor = HttpContext.Actor();
        if (Form.Command(Kept, actor, actor.NameFor(Form["who"])).Is(out var command, out var refusal)
            && (await confirm.Do(command, cancel)).Is(out var receipt, out refusal))
        {
            await shelf.Save(Kept, receipt, cancel);
            return new RedirectSeeOther(Links.Trips.Show(receipt.Trip));
        }

        Refusal = refusal;
        await Look(cancel);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task Look(CancellationToken cancel) => Waiting = Kept.Draft.Period is { } period
        ? await entered.Ask(period.From, period.To, [.. Kept.Draft.Travellers.Select(person => person.Name)], cancel) : [];

    private static RedirectSeeOther Forgotten() => new(Links.Drop.File + "?refused=" + DropRefusals.Forgotten.Code);

    private async Task<bool> Found(string token, CancellationToken cancel)
    {
        Kept = (await shelf.Find(token, HttpContext.Actor().Id, cancel))!;
        return Kept is not null;
    }
}
