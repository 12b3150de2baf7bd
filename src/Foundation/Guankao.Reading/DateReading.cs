namespace Guankao.Reading;

/// <summary>How fine the words were: 「6月30日」 is a day, 「6月底」 a month's end, 「上半年」 a half.</summary>
public enum DatePrecision : byte
{
    /// <summary>日.</summary>
    Day,

    /// <summary>月底.</summary>
    MonthEnd,

    /// <summary>月.</summary>
    Month,

    /// <summary>季.</summary>
    Quarter,

    /// <summary>上半年、下半年.</summary>
    Half,

    /// <summary>年.</summary>
    Year,

    /// <summary>學年度, August to July.</summary>
    SchoolYear,

    /// <summary>旬、初、中、左右: about then.</summary>
    Fuzzy,
}

/// <summary>What the date does in its sentence.</summary>
public enum DateRole : byte
{
    /// <summary>於: on or at that time.</summary>
    On,

    /// <summary>前、底前、截至: not later than <see cref="DateReading.To"/>.</summary>
    By,

    /// <summary>起、以後: not earlier than <see cref="DateReading.From"/>.</summary>
    From,

    /// <summary>至: from one day to another.</summary>
    Range,

    /// <summary>期間、年度內: some time within.</summary>
    During,
}

/// <summary>Why a date should be looked at by a person.</summary>
public enum DateDoubt : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>No such day in the calendar (112.11.31).</summary>
    Impossible,

    /// <summary>The year is far from the document's (12年 in a report of 112).</summary>
    YearSlip,

    /// <summary>The weekday in brackets is not that day's.</summary>
    WrongWeekday,

    /// <summary>The end lies before the beginning.</summary>
    Reversed,
}

/// <summary>A date or interval read from prose.</summary>
/// <param name="Span">Where it stands, with its 前/起/底.</param>
/// <param name="From">First day, inclusive; null where open.</param>
/// <param name="To">Last day, inclusive; null where open. For an impossible day, both are the likely intention's.</param>
/// <param name="Precision">How fine the words were.</param>
/// <param name="Role">What it does in the sentence.</param>
/// <param name="Doubt">Why a person should look; the value is then the likely intention and must not be taken silently.</param>
/// <param name="Inherited">True where year (or month) comes from earlier text or from the document.</param>
public readonly record struct DateReading(
    TextSpan Span, DateOnly? From, DateOnly? To, DatePrecision Precision, DateRole Role,
    DateDoubt Doubt = DateDoubt.None, bool Inherited = false)
{
    /// <summary>The day that counts as the due day: the end where there is one, else the beginning.</summary>
    public DateOnly? Due => To ?? From;
}
