using Guankao.Identity;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Drop;

/// <summary>All that was corrected in a draft, what its columns hold, and the act of taking it all back.</summary>
[Does(Deed.ConfirmImport)]
public sealed class CorrectionsModel(DraftShelf shelf, CorrectDraft correct) : PageModel
{
    /// <summary>The draft.</summary>
    public KeptDraft Kept { get; private set; } = null!;

    /// <summary>Why a correction was not taken.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => await Found(token, cancel) ? Page() : Forgotten();

    /// <summary>Says what a column holds, takes one correction back, or all.</summary>
    public async Task<IActionResult> OnPostAsync(string token, RowForm form, CancellationToken cancel)
    {
        if (!await Found(token, cancel))
        {
            return Forgotten();
        }

        form.Who = HttpContext.Actor().NameFor(form.Who);
        Refusal = await correct.Table(Kept, form, cancel);
        if (Refusal is null)
        {
            return new RedirectSeeOther(Links.Drop.Corrections(token));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>The number of the row that a correction is about, from 1; null where it is about a column.</summary>
    public int? RowOf(Correction correction)
    {
        var place = Kept.Draft.Items.ToList().FindIndex(item => item.Locator == correction.Row);
        return place < 0 ? null : place + 1;
    }

    private static RedirectSeeOther Forgotten() => new(Links.Drop.File + "?refused=" + DropRefusals.Forgotten.Code);

    private async Task<bool> Found(string token, CancellationToken cancel)
    {
        Kept = (await shelf.Find(token, HttpContext.Actor().Id, cancel))!;
        return Kept is not null;
    }
}
