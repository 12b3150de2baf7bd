using System.Globalization;
using Guankao.Desk;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.People;

/// <summary>The city's agencies: what was added, renamed, merged or ended, on which day and by which order.</summary>
[Does(Deed.ManagePeople)]
public sealed class AgenciesModel(BrowseCityAgencies browse, OfferedPosts offered, ChangeAgencyHandler change, GuankaoSettings settings) : PageModel
{
    /// <summary>What was entered.</summary>
    public IReadOnlyList<CityAgencyLine> Rows { get; private set; } = [];

    /// <summary>Names to choose from.</summary>
    public IReadOnlyList<string> Known { get; private set; } = [];

    /// <summary>What is to happen.</summary>
    public AgencyChange Change { get; private set; } = AgencyChange.Renamed;

    /// <summary>To which agency.</summary>
    public string Agency { get; private set; } = "";

    /// <summary>What it becomes.</summary>
    public string Into { get; private set; } = "";

    /// <summary>The day, as written.</summary>
    public string On { get; private set; } = "";

    /// <summary>The order.</summary>
    public string Document { get; private set; } = "";

    /// <summary>Why not.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was moved by the last change; null where there was none.</summary>
    public AgencyMoved? Moved { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(int? posts, int? commitments, int? reports, CancellationToken cancel)
    {
        Moved = posts is { } held && commitments is { } owed ? new AgencyMoved(held, owed, reports ?? 0) : null;
        await Look(cancel);
    }

    /// <summary>Changes one.</summary>
    [Does(Deed.ManagePeople)]
    public async Task<IActionResult> OnPostAsync(AgencyChange kind, string? agency, string? into, string? on, string? document, CancellationToken cancel)
    {
        (Change, Agency, Into, On, Document) = (kind, agency ?? "", into ?? "", on ?? "", document ?? "");
        if (!Day(on).Is(out var day, out var refusal)
            || !(await change.Do(new ChangeAgency(HttpContext.Actor(), kind, agency, into, day, document, settings.City), cancel)).Is(out var moved, out refusal))
        {
            Refusal = refusal;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await Look(cancel);
            return Page();
        }

        return new RedirectSeeOther(string.Create(CultureInfo.InvariantCulture,
            $"{Links.People.Agencies}?posts={moved.Posts}&commitments={moved.Commitments}&reports={moved.Reports}"));
    }

    private static Outcome<DateOnly> Day(string? written) =>
        DateOnly.TryParseExact(written?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : new Refusal("day-missing", new("請填生效日，例如 2026-03-01。", "Give the day it takes effect, such as 2026-03-01."));

    private async Task Look(CancellationToken cancel) =>
        (Rows, Known) = (await browse.Ask(cancel), await offered.Agencies(HttpContext.Actor(), cancel));
}
