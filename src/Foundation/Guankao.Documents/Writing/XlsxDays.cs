namespace Guankao.Documents.Writing;

/// <summary>Days as a workbook counts them.</summary>
internal static class XlsxDays
{
    // Earlier days are one off in every workbook: its calendar has a 29th of February 1900, which never was.
    private static readonly DateOnly First = new(1900, 3, 1);

    private static readonly DateOnly Zero = new(1899, 12, 30);

    /// <summary>The number of a day; null where a workbook has none.</summary>
    internal static int? Serial(DateOnly day) => day < First ? null : day.DayNumber - Zero.DayNumber;
}
