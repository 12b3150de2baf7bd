using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Calendar;

/// <summary>
/// A point in Taiwan's time that a clock starts from or ends at: a day and a minute of it. The end of a day is
/// minute 1440 of that day, so 「月底前」 stays inside its month.
/// </summary>
/// <param name="Day">The day.</param>
/// <param name="Minute">Minutes since midnight, 0 to 1440.</param>
public readonly record struct Moment(DateOnly Day, int Minute) : IComparable<Moment>
{
    /// <summary>The last minute of a day.</summary>
    public const int DayEnd = 1440;

    // Taiwan has kept UTC+8 without summer time since 1979, before every period this product knows.
    private static readonly TimeSpan Taiwan = TimeSpan.FromHours(8);

    /// <summary>When the day ends.</summary>
    public static Moment EndOf(DateOnly day) => new(day, DayEnd);

    /// <summary>When the morning of the day ends.</summary>
    public static Moment NoonOf(DateOnly day) => new(day, DayEnd / 2);

    /// <summary>When the day begins; the moment of an event of which only the day is known.</summary>
    public static Moment StartOf(DateOnly day) => new(day, 0);

    /// <summary>A time on a day, to the minute.</summary>
    public static Moment At(DateOnly day, TimeOnly time) => new(day, (time.Hour * 60) + time.Minute);

    /// <summary>The moment in Taiwan of an instant in UTC, to the minute.</summary>
    public static Moment FromUtc(DateTime utc)
    {
        var local = DateTime.SpecifyKind(utc, DateTimeKind.Unspecified) + Taiwan;
        return At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    /// <summary>The same point in UTC.</summary>
    public DateTime ToUtc() => DateTime.SpecifyKind(Day.ToDateTime(TimeOnly.MinValue).AddMinutes(Minute) - Taiwan, DateTimeKind.Utc);

    /// <summary>So many minutes later, or earlier where negative.</summary>
    public Moment AddMinutes(int minutes)
    {
        var all = Minute + minutes;
        var days = Math.DivRem(all, DayEnd, out var rest);
        return rest < 0 ? new(Day.AddDays(days - 1), rest + DayEnd) : new(Day.AddDays(days), rest);
    }

    /// <inheritdoc/>
    public int CompareTo(Moment other) => ToMinutes().CompareTo(other.ToMinutes());

    /// <summary>Earlier than.</summary>
    public static bool operator <(Moment left, Moment right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(Moment left, Moment right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Moment left, Moment right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Moment left, Moment right) => left.CompareTo(right) >= 0;

    /// <summary>As an official reads it: <c>113.12.23（一）</c>, with the time where it is not the whole day.</summary>
    public Bilingual Words => new(Day.Named().ZhHant + Clock("中午12時前"), $"{Day.Named().En} {Clock("by noon")}".TrimEnd());

    private string Clock(string noon) => Minute switch
    {
        0 or DayEnd => "",
        DayEnd / 2 => noon,
        _ => string.Create(CultureInfo.InvariantCulture, $"{Minute / 60:00}:{Minute % 60:00}"),
    };

    private long ToMinutes() => ((long)Day.DayNumber * DayEnd) + Minute;
}
