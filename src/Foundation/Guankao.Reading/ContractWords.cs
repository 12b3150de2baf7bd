namespace Guankao.Reading;

/// <summary>
/// The words that machines see for what was read: in JSON, in open data and on the command line. They are a contract;
/// words may be added, never changed.
/// </summary>
public static class ContractWords
{
    /// <summary>day | month-end | month | quarter | half | year | school-year | fuzzy.</summary>
    public static string Word(this DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "day",
        DatePrecision.MonthEnd => "month-end",
        DatePrecision.Month => "month",
        DatePrecision.Quarter => "quarter",
        DatePrecision.Half => "half",
        DatePrecision.Year => "year",
        DatePrecision.SchoolYear => "school-year",
        _ => "fuzzy",
    };

    /// <summary>on | by | from | range | during.</summary>
    public static string Word(this DateRole role) => role switch
    {
        DateRole.On => "on",
        DateRole.By => "by",
        DateRole.From => "from",
        DateRole.Range => "range",
        _ => "during",
    };

    /// <summary>impossible | year-slip | wrong-weekday | reversed; null where there is no doubt.</summary>
    public static string? Word(this DateDoubt doubt) => doubt switch
    {
        DateDoubt.Impossible => "impossible",
        DateDoubt.YearSlip => "year-slip",
        DateDoubt.WrongWeekday => "wrong-weekday",
        DateDoubt.Reversed => "reversed",
        _ => null,
    };

    /// <summary>eq | ge | gt | le | lt | about | nearly | over.</summary>
    public static string Word(this Comparator comparator) => comparator switch
    {
        Comparator.Ge => "ge",
        Comparator.Gt => "gt",
        Comparator.Le => "le",
        Comparator.Lt => "lt",
        Comparator.About => "about",
        Comparator.Nearly => "nearly",
        Comparator.Over => "over",
        _ => "eq",
    };

    /// <summary>promise | under-way | done | not-done | stopped.</summary>
    public static string Word(this VerbSense sense) => sense switch
    {
        VerbSense.Promise => "promise",
        VerbSense.UnderWay => "under-way",
        VerbSense.Done => "done",
        VerbSense.NotDone => "not-done",
        _ => "stopped",
    };

    /// <summary>hour | day | working-day | week | month | quarter | half | year.</summary>
    public static string Word(this CalendarUnit unit) => unit switch
    {
        CalendarUnit.WorkingDay => "working-day",
        _ => unit.ToString().ToLowerInvariant(),
    };
}
