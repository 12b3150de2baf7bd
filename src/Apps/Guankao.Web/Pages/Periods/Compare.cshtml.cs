using Guankao.Publishing;
using Guankao.Web.Language;
using Guankao.Web.Parts.Pictures;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Pages.Periods;

/// <summary>Two periods side by side, and what went from one state to another.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class CompareModel(ShowPeriods periods, IStringLocalizer<Resources.Texts> texts) : PageModel
{
    /// <summary>What is shown.</summary>
    public PeriodComparison Seen { get; private set; } = null!;

    /// <summary>The flow between states; null where no commitment is in both.</summary>
    public Picture? Flow { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(DateOnly before, DateOnly after, CancellationToken cancel)
    {
        if (await periods.Compare(before, after, cancel) is not { } found)
        {
            return NotFound();
        }

        Seen = found;
        Flow = found.Flows.Count == 0 ? null
            : FlowPicture.Of(found, PeriodName.Of(found.Before.Period.Name), PeriodName.Of(found.After.Period.Name), texts);
        return Page();
    }
}
