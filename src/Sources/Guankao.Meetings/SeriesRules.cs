using System.Text.Json;
using Guankao.Calendar;
using Guankao.Reading;
using Guankao.Rules;

namespace Guankao.Meetings;

/// <summary>What the rules say of a series, by the names in data/meetings/series-rules.json.</summary>
internal static class SeriesRules
{
    private static readonly IReadOnlyList<(string Rule, string[] Names)> Known = Load();

    /// <summary>The rule that speaks of a series; null where none does. The longest name that fits wins.</summary>
    public static string? RuleOf(IEnumerable<string> names)
    {
        var cores = names.Select(SeriesNames.Core).ToList();
        return Known.SelectMany(row => row.Names.Select(name => (row.Rule, name)))
            .Where(row => cores.Exists(core => core == row.name || core.EndsWith(row.name, StringComparison.Ordinal)))
            .OrderByDescending(row => row.name.Length).Select(row => row.Rule).FirstOrDefault();
    }

    /// <summary>The cadence that a rule of the city demands on a day; null where none holds.</summary>
    public static CadenceTerms? Cadence(Basis basis, string? rule, string city, DateOnly on)
    {
        if (rule is null || !basis.Rules.Find(rule, city, on).Is(out var row, out _) || row.Clock?.Every is not { } every)
        {
            return null;
        }

        var (count, unit) = every.Every switch
        {
            { Unit: ClockUnit.Years } years => (years.Count, CalendarUnit.Year),
            { Unit: ClockUnit.Months } months => (months.Count, CalendarUnit.Month),
            { Unit: ClockUnit.Weeks } weeks => (weeks.Count, CalendarUnit.Week),
            var days => (days.Count, CalendarUnit.Day),
        };
        return new CadenceTerms(count, unit, every.Times, row.Text.ZhHant, row.Article, Rule: rule);
    }

    private static List<(string, string[])> Load()
    {
        using var stream = typeof(SeriesRules).Assembly.GetManifestResourceStream("meetings/series-rules.json")
            ?? throw new InvalidOperationException("meetings/series-rules.json is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("rules").EnumerateArray().Select(row => (
            row.GetProperty("rule").GetString()!, row.GetProperty("names").EnumerateArray().Select(name => name.GetString()!).ToArray()))];
    }
}
