using Guankao.Identity;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Remembered;

/// <summary>What is remembered of corrections, kind of document by kind of document, each with the act of forgetting it.</summary>
[Does(Deed.ConfirmImport)]
public sealed class IndexModel(ListRemembered remembered, ForgetCorrectionHandler forget) : PageModel
{
    /// <summary>All of it, newest first, by kind of document.</summary>
    public IReadOnlyList<IGrouping<string, Importing.Remembered>> Kinds { get; private set; } = [];

    /// <summary>Why nothing was forgotten.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancel) =>
        Kinds = [.. (await remembered.Ask(cancel)).GroupBy(reading => reading.Fingerprint)];

    /// <summary>Forgets one of them.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string? who, CancellationToken cancel)
    {
        Refusal = (await forget.Do(new ForgetCorrection(id, HttpContext.Actor().NameFor(who), null), cancel)).Refusal;
        if (Refusal is null)
        {
            return new RedirectSeeOther(Links.Drop.Remembered);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await OnGetAsync(cancel);
        return Page();
    }
}
