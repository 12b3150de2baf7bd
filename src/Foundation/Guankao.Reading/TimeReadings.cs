namespace Guankao.Reading;

/// <summary>A step of the calendar.</summary>
public enum CalendarUnit : byte
{
    /// <summary>小時.</summary>
    Hour,

    /// <summary>日、天、日曆天.</summary>
    Day,

    /// <summary>工作日、工作天.</summary>
    WorkingDay,

    /// <summary>週.</summary>
    Week,

    /// <summary>個月、月.</summary>
    Month,

    /// <summary>季.</summary>
    Quarter,

    /// <summary>半年.</summary>
    Half,

    /// <summary>年.</summary>
    Year,
}

/// <summary>A span of time that runs from an event: 文到7日內, 返國翌日起3個月內, 5個工作日內.</summary>
/// <param name="Span">Event, number, unit and 內.</param>
/// <param name="Count">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Event">The words of the event; empty where none stands there.</param>
/// <param name="FromNextDay">翌日起 or 次日起: the day of the event does not count.</param>
public readonly record struct PeriodReading(TextSpan Span, int Count, CalendarUnit Unit, TextSpan Event, bool FromNextDay);

/// <summary>Something that comes again: 每季, 每4個月, 每半年至少1次.</summary>
/// <param name="Span">From 每 to the unit or, where it is said, to the number of times.</param>
/// <param name="Every">Every how many units.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Times">How often in that time; null where it is not said.</param>
/// <param name="AtLeast">True for 至少.</param>
public readonly record struct RecurrenceReading(TextSpan Span, int Every, CalendarUnit Unit, int? Times, bool AtLeast);

/// <summary>A meeting by its number: 第2236次市政會議, 第1屆第3次委員會議.</summary>
/// <param name="Span">From 第 to 會議.</param>
/// <param name="Number">Which meeting.</param>
/// <param name="Term">Of which term (屆); null where it is not said.</param>
public readonly record struct MeetingReading(TextSpan Span, int Number, int? Term);
