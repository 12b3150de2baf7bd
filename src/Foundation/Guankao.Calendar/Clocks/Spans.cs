namespace Guankao.Calendar;

/// <summary>Arithmetic of periods on days, as 行政程序法第48條第3項 counts them.</summary>
internal static class Spans
{
    /// <summary>
    /// The last day of a period of months whose first day counts: the day before the one that corresponds to it,
    /// or the last day of the month where none corresponds.
    /// </summary>
    public static DateOnly MonthsEnd(DateOnly first, int months)
    {
        var (year, month) = Shift(first, months);
        return first.Day > DateTime.DaysInMonth(year, month)
            ? RocDate.LastDay(year, month)
            : new DateOnly(year, month, first.Day).AddDays(-1);
    }

    /// <summary>The day so many months before, or the last day of that month where none corresponds.</summary>
    public static DateOnly MonthsBefore(DateOnly day, int months)
    {
        var (year, month) = Shift(day, -months);
        return new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>The last day of the round of so many months, counted from January, that the day lies in.</summary>
    public static DateOnly RoundEnd(DateOnly day, int months)
    {
        if (months >= 12)
        {
            return RocDate.LastDay(day.Year + (months / 12) - 1, 12);
        }

        var last = (((day.Month - 1) / months) + 1) * months;
        return RocDate.LastDay(day.Year, Math.Min(last, 12));
    }

    /// <summary>The first such day of a year that is not before the day.</summary>
    public static DateOnly Next(DateOnly day, DayOfYear on)
    {
        var here = Of(day.Year, on);
        return here >= day ? here : Of(day.Year + 1, on);
    }

    /// <summary>A length in months, for months and years.</summary>
    public static int InMonths(Length length) => length.Unit == ClockUnit.Years ? length.Count * 12 : length.Count;

    private static DateOnly Of(int year, DayOfYear on) =>
        new(year, on.Month, Math.Min(on.Day, DateTime.DaysInMonth(year, on.Month)));

    private static (int Year, int Month) Shift(DateOnly day, int months)
    {
        var all = (day.Year * 12) + day.Month - 1 + months;
        return (all / 12, (all % 12) + 1);
    }
}
