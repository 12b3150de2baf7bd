namespace Guankao.Calendar;

/// <summary>What a day is for the offices.</summary>
public enum DayKind : byte
{
    /// <summary>上班日.</summary>
    Working,

    /// <summary>例假日: a Saturday or Sunday that is nothing else.</summary>
    Weekend,

    /// <summary>國定假日: a memorial day or festival on which offices rest.</summary>
    NationalHoliday,

    /// <summary>補假: off for a holiday that fell on a weekend.</summary>
    Substitute,

    /// <summary>調整放假: off for a bridge, worked on another Saturday.</summary>
    Adjusted,

    /// <summary>補行上班: a Saturday that is worked.</summary>
    MakeUpWork,

    /// <summary>停止上班: closed the whole day by a natural disaster.</summary>
    Closure,

    /// <summary>Closed in the morning only.</summary>
    MorningClosure,

    /// <summary>Closed in the afternoon only.</summary>
    AfternoonClosure,
}

/// <summary>How well a row of data is known.</summary>
public enum Standing
{
    /// <summary>Read in the source that the row names.</summary>
    Verified,

    /// <summary>Follows by a rule from what was read.</summary>
    Derived,

    /// <summary>Common practice; a city is expected to put its own in its place.</summary>
    Default,
}

/// <summary>Which part of a day a closure takes.</summary>
public enum DayPart
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Until noon.</summary>
    Morning,

    /// <summary>From noon.</summary>
    Afternoon,
}

/// <summary>What kinds of day mean for counting.</summary>
public static class DayKinds
{
    /// <summary>True where offices rest the whole day.</summary>
    public static bool IsRest(this DayKind kind) =>
        kind is DayKind.Weekend or DayKind.NationalHoliday or DayKind.Substitute or DayKind.Adjusted or DayKind.Closure;

    /// <summary>True where a period cannot end with the day, because its afternoon is not worked.</summary>
    public static bool CannotEnd(this DayKind kind) => kind.IsRest() || kind == DayKind.AfternoonClosure;
}
