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
        var stops = run.Pauses?.Select(p => p.To) ?? [];
        DateOnly[] touched = [run.Start.Day, date.Due.Day, .. date.Warnings.Select(w => w.Day), .. date.Steps.Select(s => s.Result.Day), .. stops];
        return new(
            date.Due, touched.Min(), touched.Max(), date.Warnings is [var first, ..] ? first.Day : null,
            string.Join(' ', date.Warnings.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Day:yyyy-MM-dd}T{w.Minute}"))),
            ruleVersion, calendarVersion);
    }
}
