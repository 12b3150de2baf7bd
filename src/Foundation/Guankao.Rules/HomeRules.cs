using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Rules;

/// <summary>The rules and rest days of the city whose ledger this is.</summary>
/// <param name="Rules">The rules and calendars that hold now.</param>
/// <param name="City">Full name; null where the city is not known, and the general rules hold.</param>
public sealed record HomeRules(RunningRules Rules, string? City)
{
    /// <summary>The row that decides on a day.</summary>
    public Outcome<RuleRow> Find(string id, DateOnly on) => Rules.Current.Find(id, City, on);

    /// <summary>When a duty that starts on a day is due, and why.</summary>
    public Outcome<RuleDue> Due(string id, DateOnly start) => Rules.Current.Due(id, City, start, Rules.Calendars);

    /// <summary>The day of an instant, where the city is.</summary>
    public static DateOnly DayOf(DateTime utc) => Moment.FromUtc(utc).Day;
}
