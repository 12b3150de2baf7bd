using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Rules;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Meetings;

/// <summary>One series: what documents say of it, its rounds, its meetings and its open matters.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class OneModel(ShowSeries show, RunningRules rules, TimeProvider time) : PageModel
{
    /// <summary>The series.</summary>
    public SeriesPage Series { get; private set; } = null!;

    /// <summary>The year that is shown.</summary>
    public int Year { get; private set; }

    /// <summary>True where the visitor may work on it.</summary>
    public bool Works => PermissionTable.Shipped.Refuse(HttpContext.Actor(), Deed.ConveneMeeting, Matter.Of(Series.Line.Terms.Secretariat)) is null;

    /// <summary>What a rule of the city says; null where it has none of that name any more.</summary>
    public Bilingual? RuleText(string rule) => rules.Basis.Rules.Find(rule, Series.Line.Terms.City, new DateOnly(Year, 12, 31)).Is(out var row, out _) ? row.Text : null;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, int? year, CancellationToken cancel)
    {
        Year = IndexModel.Gregorian(year) ?? HomeRules.DayOf(time.GetUtcNow().UtcDateTime).Year;
        Series = (await show.Ask(id, Year, HttpContext.Actor(), cancel))!;
        return Series is null ? NotFound() : Page();
    }
}
