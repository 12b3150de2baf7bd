using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Rules;

/// <summary>One rule, as every city has it.</summary>
[OpenToAll]
public sealed class ShowModel(RunningRules rules) : PageModel
{
    /// <summary>Its rows: general ones first, then city by city, newest first.</summary>
    public IReadOnlyList<RuleRow> Rows { get; private set; } = [];

    /// <summary>The set it belongs to.</summary>
    public Bilingual Set => rules.Current.Sets.First(s => s.Id == Rows[0].Set).Title;

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string id)
    {
        var cities = rules.Current.Cities;
        Rows = [.. rules.Current.Rows.Where(r => r.Id == id)
            .OrderBy(r => r.City is null ? -1 : cities.TakeWhile(c => c != r.City).Count()).ThenByDescending(r => r.From)];
        return Rows.Count == 0 ? NotFound() : Page();
    }
}
