using System.Globalization;
using System.Text.RegularExpressions;
using Guankao.Identity;
using Guankao.Web.Language;

namespace Guankao.Web.Parts;

/// <summary>Acts as a person says them: what was done, which field, and what stood and stands there. What has no words shows as it is kept.</summary>
/// <param name="find">The words of a key in the language of the page; null where it has none.</param>
internal sealed partial class ActSpeech(Func<string, string?> find)
{
    /// <summary>What was done.</summary>
    public string Act(string kind) => find("act." + kind) ?? kind;

    /// <summary>Which field.</summary>
    public string Field(string what)
    {
        var parts = what.Split('-', 3);
        return parts is ["milestone", var number, ..] && find(string.Join('-', ["field.milestone", .. parts.Skip(2)])) is { } words
            ? string.Format(CultureInfo.CurrentCulture, words, number)
            : find("field." + what) ?? what;
    }

    /// <summary>What stands in that field.</summary>
    public string Value(string what, string value) => what switch
    {
        _ when what.StartsWith("light-", StringComparison.Ordinal) => find($"light.{what["light-".Length..]}.{value}") ?? value,
        "goal-verdict" => find("goal." + value) ?? value,
        _ when what.EndsWith("-verdict", StringComparison.Ordinal) => find("milestone." + value) ?? value,
        "findings" or "silenced" => string.Join('、', value.Split('、').Select(FindingWords.Of)),
        "state" or "status" when StateNames.Knows(value) => PageLanguage.Current.Of(StateNames.Of(value)),
        _ when what.EndsWith("-targets", StringComparison.Ordinal) => Compared().Replace(value, Said),
        _ => find("value." + value) ?? Joined(value),
    };

    // "Ge 95%" is kept; 至少95% is said.
    private string Said(Match figure) =>
        find("span." + figure.Groups["sign"].Value) is { } words ? string.Format(CultureInfo.CurrentCulture, words, figure.Groups["figure"].Value) : figure.Value;

    // Days alone are rewritten: a sentence stays as somebody wrote it.
    private string Joined(string value)
    {
        var parts = value.Split('、');
        return Array.TrueForAll(parts, part => Interval().IsMatch(part)) ? string.Join('、', parts.Select(part => Interval().Replace(part, Days))) : value;
    }

    // "..2024-06-30 (By, Day)" is kept; 113.6.30前 is said.
    private string Days(Match interval)
    {
        var (from, to, role) = (Day(interval.Groups["from"]), Day(interval.Groups["to"]), interval.Groups["role"].Value);
        return (from, to) switch
        {
            (null, { } end) when interval.Groups["dots"].Success => Span("before", end),
            (null, { } end) => role == "By" ? Span("before", end) : end,
            ({ } start, null) => Span("after", start),
            ({ } start, { } end) => Span("between", start, end),
            _ => interval.Value,
        };
    }

    private string Span(string kind, params string[] days) => string.Format(CultureInfo.CurrentCulture, find("span." + kind) ?? "{0}", [.. days]);

    private static string? Day(Group group) =>
        group.Success && DateOnly.TryParseExact(group.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Language.Day.Text(day)
            : null;

    [GeneratedRegex(@"^((?<from>\d{4}-\d\d-\d\d)?(?<dots>\.\.))?(?<to>(?<=\.\.|^)\d{4}-\d\d-\d\d)?( \((?<role>\w+), [^)]*\))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Interval();

    [GeneratedRegex(@"(?<sign>Ge|Gt|Le|Lt|About|Nearly|Over) (?<figure>[^、]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Compared();
}
