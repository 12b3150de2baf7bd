using System.Globalization;
using Guankao.Calendar;

namespace Guankao.Clocks;

/// <summary>Moments as acts keep them: <c>2024-12-23</c>, with the time where it is not the whole day.</summary>
internal static class ActText
{
    public static string Of(Moment moment) => moment.Minute is 0 or Moment.DayEnd
        ? moment.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{moment.Day:yyyy-MM-dd}T{moment.Minute / 60:00}:{moment.Minute % 60:00}");

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
