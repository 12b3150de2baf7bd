using Guankao.Identity;
using Guankao.Reporting;
using Guankao.Store.Acts;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Reports;

/// <summary>Every text that was ever saved for a report, and every act on it: nothing that somebody wrote is lost.</summary>
[Does(Deed.ReadInternal)]
public sealed class VersionsModel(ShowDuty show, DutyVersions versions, DutyHistory history) : PageModel
{
    /// <summary>The report.</summary>
    public DutyPage Duty { get; private set; } = null!;

    /// <summary>Whose texts: empty for the lead's.</summary>
    public string Agency { get; private set; } = "";

    /// <summary>The texts, newest first.</summary>
    public IReadOnlyList<TextVersion> Texts { get; private set; } = [];

    /// <summary>What was done to the report, newest first.</summary>
    public IReadOnlyList<PastAct> History { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, string? agency, CancellationToken cancel)
    {
        if (!(await show.Ask(HttpContext.Actor(), id, cancel)).Is(out var duty, out var refusal)
            || !(await versions.Ask(HttpContext.Actor(), id, agency, cancel)).Is(out var texts, out refusal)
            || !(await history.Ask(HttpContext.Actor(), id, cancel)).Is(out var acts, out refusal))
        {
            return refusal.Code == "not-permitted" ? StatusCode(StatusCodes.Status403Forbidden) : NotFound();
        }

        (Duty, Texts, History, Agency) = (duty, texts, acts, agency ?? "");
        return Page();
    }
}
