using Guankao.Kernel;

namespace Guankao.Calendar;

/// <summary>A day on which a year's calendar differs from plain weekends and working days.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called, e.g. 中秋節.</param>
/// <param name="Standing">How well it is known.</param>
/// <param name="Source">Where it was read, or the rule it follows from.</param>
public sealed record CalendarDay(DateOnly Day, DayKind Kind, Bilingual Name, Standing Standing, string Source);

/// <summary>
/// One version of the office calendar (政府行政機關辦公日曆表) of one year. A year may have several: 114 was issued
/// again in the middle of the year when the act on memorial days came into force.
/// </summary>
/// <param name="RocYear">The year it is for.</param>
/// <param name="Version">From 1; the higher replaces the lower.</param>
/// <param name="Issued">From which day it was known.</param>
/// <param name="Source">The letter that issued it, or where it was read.</param>
/// <param name="Days">The days that differ, in order.</param>
public sealed record CalendarYear(int RocYear, int Version, DateOnly Issued, string Source, IReadOnlyList<CalendarDay> Days)
{
    /// <summary>How many days offices rest that year, weekends included.</summary>
    public int RestDayCount
    {
        get
        {
            var days = RestDays.Of([this]);
            var first = new DateOnly(RocYear + RocDate.Offset, 1, 1);
            return Enumerable.Range(0, DateTime.IsLeapYear(first.Year) ? 366 : 365).Count(i => days.IsRest(first.AddDays(i)));
        }
    }
}

/// <summary>Offices closed by a natural disaster (停止上班), as a city or a district announced.</summary>
/// <param name="Day">The day.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="City">The city; null where the whole nation was closed.</param>
/// <param name="District">The district; null where the whole city was closed.</param>
/// <param name="Reason">Why, e.g. the typhoon's name.</param>
/// <param name="Standing">How well it is known.</param>
/// <param name="Source">Where it was read.</param>
public sealed record Closure(
    DateOnly Day, DayPart Part, string? City, string? District, Bilingual Reason, Standing Standing, string Source)
{
    /// <summary>True where an office of that city and district is closed by it.</summary>
    public bool Reaches(string? city, string? district) =>
        City is null || (City == city && (District is null || District == district));

    /// <summary>The same as a day of the calendar.</summary>
    public CalendarDay ToDay() => new(Day, Part switch
    {
        DayPart.Morning => DayKind.MorningClosure,
        DayPart.Afternoon => DayKind.AfternoonClosure,
        _ => DayKind.Closure,
    }, Reason, Standing, Source);
}
