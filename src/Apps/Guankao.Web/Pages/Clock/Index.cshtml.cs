using Guankao.Hosting;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Clock;

/// <summary>Computes one deadline and shows why; nothing is kept, and the address is the whole state.</summary>
[OpenToAll]
public sealed class IndexModel(RunningRules rules, GuankaoSettings settings) : PageModel
{
    /// <summary>What was filled in.</summary>
    public ClockForm Form { get; private set; } = null!;

    /// <summary>The deadline; null before one was asked for.</summary>
    public RuleDue? Due { get; private set; }

    /// <summary>Why there is none.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The cities to choose from.</summary>
    public IReadOnlyList<string> Cities => rules.Current.Cities;

    /// <summary>The districts that closures name, to offer while typing.</summary>
    public IEnumerable<string> Districts => rules.Calendars.Closures.Select(c => c.District).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    /// <summary>The clocks to choose from, set by set; in the words of the chosen city, else the general ones.</summary>
    public IEnumerable<(RuleSet Set, IReadOnlyList<RuleRow> Clocks)> Choices =>
        from set in rules.Current.Sets
        let clocks = rules.Current.Rows.Where(r => r.Set == set.Id && r.Kind == RuleKind.Clock)
            .GroupBy(r => r.Id).Select(g => g.FirstOrDefault(r => r.City == Form.City) ?? g.FirstOrDefault(r => r.City is null) ?? g.First()).ToList()
        where clocks.Count > 0
        select (set, (IReadOnlyList<RuleRow>)clocks);

    /// <summary>Shows the form and, where one was asked for, the deadline.</summary>
    public void OnGet()
    {
        Form = ClockForm.Read(Request.Query);
        if (Request.Query.Count == 0 || !Request.Query.ContainsKey("city"))
        {
            Form = Form with { City = settings.City ?? "" };
        }

        if (!Request.Query.ContainsKey("start"))
        {
            return;
        }

        if (Form.Compute(rules.Basis).Is(out var due, out var refusal))
        {
            Due = due;
        }
        else
        {
            Refusal = refusal;
        }
    }
}
