using Guankao.Calendar;

namespace Guankao.Reading;

/// <summary>What a date was written as.</summary>
internal enum Grain : byte
{
    Day,
    MonthEnd,
    MonthStart,
    MonthMiddle,
    TenDays,
    Month,
    Quarter,
    Half,
    YearEnd,
    YearStart,
    Year,
    SchoolYear,
    SchoolTerm,
    Decade,
}

/// <summary>One date as it is read, before it is known what it does in its sentence.</summary>
internal struct DatePoint(int start)
{
    public int Start = start;
    public int End = start;

    /// <summary>Gregorian; 0 where nothing tells it.</summary>
    public int Year;
    public int Month;
    public int Day;

    /// <summary>Which quarter, half, term or ten days.</summary>
    public int Part;
    public Grain Grain;
    public DateDoubt Doubt;

    /// <summary>The words themselves name the year.</summary>
    public bool YearGiven;

    /// <summary>民國 or 西元 stands before it, or it has four digits: no doubt that it is a year.</summary>
    public bool YearMarked;

    public readonly DatePrecision Precision => Grain switch
    {
        Grain.Day => DatePrecision.Day,
        Grain.MonthEnd or Grain.YearEnd => DatePrecision.MonthEnd,
        Grain.Month => DatePrecision.Month,
        Grain.Quarter => DatePrecision.Quarter,
        Grain.Half => DatePrecision.Half,
        Grain.Year or Grain.Decade => DatePrecision.Year,
        Grain.SchoolYear or Grain.SchoolTerm => DatePrecision.SchoolYear,
        _ => DatePrecision.Fuzzy,
    };

    /// <summary>First and last day; both null where the year is unknown. An impossible day becomes the month's last.</summary>
    public (DateOnly? From, DateOnly? To) Resolve()
    {
        if (Year is < 1 or > 9990)
        {
            return (null, null);
        }

        switch (Grain)
        {
            case Grain.Day:
                if (RocDate.Gregorian(Year, Month, Day) is { } day)
                {
                    return (day, day);
                }

                Doubt = DateDoubt.Impossible;
                return (RocDate.LastDay(Year, Month), RocDate.LastDay(Year, Month));
            case Grain.MonthEnd:
                return (RocDate.LastDay(Year, Month), RocDate.LastDay(Year, Month));
            case Grain.MonthStart:
                return (new(Year, Month, 1), new(Year, Month, 10));
            case Grain.MonthMiddle:
                return (new(Year, Month, 11), new(Year, Month, 20));
            case Grain.TenDays:
                return TenDays();
            case Grain.Month:
                return Months(Month, Month);
            case Grain.Quarter:
                return Months((Part * 3) - 2, Part * 3);
            case Grain.Half:
                return Months((Part * 6) - 5, Part * 6);
            case Grain.YearEnd:
                return (new(Year, 12, 31), new(Year, 12, 31));
            case Grain.YearStart:
                return Months(1, 3);
            case Grain.SchoolYear:
                return (new(Year, 8, 1), new(Year + 1, 7, 31));
            case Grain.SchoolTerm:
                return Part == 1 ? (new(Year, 8, 1), new(Year + 1, 1, 31)) : (new(Year + 1, 2, 1), new(Year + 1, 7, 31));
            case Grain.Decade:
                return (new(Year, 1, 1), new(Year + 9, 12, 31));
            default:
                return Months(1, 12);
        }
    }

    private readonly (DateOnly?, DateOnly?) Months(int first, int last) =>
        (new DateOnly(Year, first, 1), RocDate.LastDay(Year, last));

    /// <summary>1 上旬, 2 中旬, 3 下旬, 4 上中旬, 5 中下旬.</summary>
    private readonly (DateOnly?, DateOnly?) TenDays()
    {
        var last = RocDate.LastDay(Year, Month);
        return Part switch
        {
            1 => (new DateOnly(Year, Month, 1), new DateOnly(Year, Month, 10)),
            2 => (new DateOnly(Year, Month, 11), new DateOnly(Year, Month, 20)),
            3 => (new DateOnly(Year, Month, 21), last),
            4 => (new DateOnly(Year, Month, 1), new DateOnly(Year, Month, 20)),
            _ => (new DateOnly(Year, Month, 11), last),
        };
    }
}
