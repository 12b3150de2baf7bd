using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Rules;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk;

/// <summary>What waits for this person, by deadline; one click starts it.</summary>
[Does(Deed.ReadInternal, Deed.WriteParagraph)]
public sealed class IndexModel(BrowseDuties browse, TimeProvider time) : PageModel
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 50;

    /// <summary>The rows.</summary>
    public Page<DutyRow> Duties { get; private set; } = null!;

    /// <summary>How many there are in each view.</summary>
    public IReadOnlyDictionary<DutyView, int> Counts { get; private set; } = null!;

    /// <summary>Which are listed.</summary>
    public DutyView View { get; private set; }

    /// <summary>The day in Taiwan.</summary>
    public DateOnly Today => HomeRules.DayOf(time.GetUtcNow().UtcDateTime);

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(DutyView? view, [FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default)
    {
        var actor = HttpContext.Actor();
        Counts = await browse.Count(actor, cancel);
        View = view ?? (Counts[DutyView.MyTurn] > 0 || !actor.Is(Role.Executive) ? DutyView.MyTurn : DutyView.Overdue);
        Duties = await browse.Ask(actor, View, Math.Max(1, number), Size, cancel);
    }

    /// <summary>The address of another view or page.</summary>
    public static string Address(DutyView view, int page = 1) => $"{Links.Desk.Mine}?view={view}{(page > 1 ? $"&page={page}" : "")}";
}
