using System.Globalization;
using Guankao.Calendar;

namespace Guankao.Clocks;

/// <summary>What one version of a rule and of the rest days make of a run.</summary>
internal sealed record Reckoned(
    Moment Due, DateOnly ReadsFrom, DateOnly ReadsTo, DateOnly? WarnsFrom, string Warnings, string RuleVersion, string CalendarVersion)
{
    public static Reckoned Of(Clock clock, ClockRun run, RestDays days, string ruleVersion, string calendarVersion)
    {
        var date = clock.Explain(run, days);
        var (from, to) = (run.Start.Day, run.Start.Day);
        Touch(date.Due.Day);
        foreach (var step in date.Steps)
        {
            Touch(step.Result.Day);
        }

        foreach (var warning in date.Warnings)
        {
            Touch(warning.Day);
        }

        foreach (var pause in run.Pauses ?? [])
        {
            Touch(pause.To);
        }

        return new(
            date.Due, from, to, date.Warnings is [var first, ..] ? first.Day : null,
            string.Join(' ', date.Warnings.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Day:yyyy-MM-dd}T{w.Minute}"))),
            ruleVersion, calendarVersion);

        void Touch(DateOnly day) => (from, to) = (day < from ? day : from, day > to ? day : to);
    }
}
