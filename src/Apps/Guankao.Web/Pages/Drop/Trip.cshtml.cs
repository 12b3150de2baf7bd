using Guankao.Identity;
using Guankao.Importing.Trips;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Drop;

/// <summary>What was read from a report of a trip, each promise beside its sentence, and the act of registering it.</summary>
[Does(Deed.RegisterTrip)]
public sealed class TripModel(TokenShelf<KeptTrip> shelf, ConfirmTripHandler confirm) : PageModel
{
    /// <summary>The draft.</summary>
    public KeptTrip Kept { get; private set; } = null!;

    /// <summary>Why it cannot be registered as it stands.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What the person wrote.</summary>
    public TripForm Form { get; private set; } = new((IFormCollection?)null);

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string token) => Found(token) ? Page() : Forgotten();

    /// <summary>Registers it.</summary>
    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!Found(token))
        {
            return Forgotten();
        }

        Form = new TripForm(Request.Form);
        var actor = HttpContext.Actor();
        if (Form.Command(Kept, actor, actor.NameFor(Form["who"])).Is(out var command, out var refusal)
            && (await confirm.Do(command, cancel)).Is(out var receipt, out refusal))
        {
            Kept.Saved = receipt;
            return new RedirectSeeOther(Links.Trips.Show(receipt.Trip));
        }

        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static RedirectSeeOther Forgotten() => new(Links.Drop.File + "?refused=" + DropRefusals.Forgotten.Code);

    private bool Found(string token)
    {
        Kept = shelf.Find(token)!;
        return Kept is not null;
    }
}
