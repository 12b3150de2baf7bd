namespace Guankao.Identity;

/// <summary>Which day it is in the offices of Taiwan.</summary>
public static class OfficeDay
{
    // Taiwan has kept UTC+8 the whole year since 1980.
    private const int HoursAhead = 8;

    /// <summary>The day of an instant.</summary>
    public static DateOnly Of(DateTime universal) => DateOnly.FromDateTime(universal.AddHours(HoursAhead));
}
