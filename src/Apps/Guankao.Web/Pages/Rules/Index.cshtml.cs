using Guankao.Calendar;
using Guankao.Rules;
using Guankao.Web.Doors;
using Guankao.Web.Language;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Rules;

/// <summary>Every rule that holds, set by set; its address is its whole state.</summary>
[OpenToAll]
public sealed class IndexModel(RunningRules rules) : PageModel
{
    /// <summary>What stands for rules that hold everywhere in the filter of cities.</summary>
    public const string General = "general";

    /// <summary>Words that the rule must hold.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The set asked for; null for all.</summary>
    public string? Set { get; private set; }

    /// <summary>The city asked for; null for all.</summary>
    public string? City { get; private set; }

    /// <summary>The standing asked for; null for all.</summary>
    public Standing? Known { get; private set; }

    /// <summary>True where the list is narrowed by anything.</summary>
    public bool Narrowed => Words.Length > 0 || Set is not null || City is not null || Known is not null;

    /// <summary>The rules found, under their sets.</summary>
    public IReadOnlyList<(RuleSet Set, IReadOnlyList<RuleRow> Rows)> Found { get; private set; } = [];

    /// <summary>How many rules were found.</summary>
    public int Count => Found.Sum(f => f.Rows.Count);

    /// <summary>The sets to choose from.</summary>
    public IReadOnlyList<RuleSet> Sets => rules.Current.Sets;

    /// <summary>The cities that have rules of their own.</summary>
    public IReadOnlyList<string> Cities => [.. rules.Current.Cities.Where(c => rules.Current.Rows.Any(r => r.City == c))];

    /// <summary>Shows the list; a filter that nobody knows is left aside, since old links should keep working.</summary>
    public void OnGet(string? q, string? set, string? city, string? standing)
    {
        Words = (q ?? "").Trim() is var words && words.Length > 200 ? words[..200] : words;
        Set = Sets.FirstOrDefault(s => s.Id == set)?.Id;
        City = city == General || Cities.Contains(city) ? city : null;
        Known = Enum.GetValues<Standing>().Cast<Standing?>().FirstOrDefault(s => s.ToString() == standing);
        Found = [.. Sets
            .Select(s => (s, (IReadOnlyList<RuleRow>)[.. rules.Current.Rows.Where(r => r.Set == s.Id && Meets(r))]))
            .Where(f => f.Item2.Count > 0)];
    }

    private bool Meets(RuleRow row) =>
        (Set is null || row.Set == Set)
        && (City is null || (City == General ? row.City is null : row.City == City))
        && (Known is null || row.Standing == Known)
        && (Words.Length == 0 || new[] { row.Id, row.City ?? "", row.Article, row.Source.Title, row.Text.ZhHant, PageLanguage.Current.Of(row.Text) }
            .Any(text => text.Contains(Words, StringComparison.OrdinalIgnoreCase)));
}
