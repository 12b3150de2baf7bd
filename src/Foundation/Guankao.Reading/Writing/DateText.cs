using System.Globalization;
using Guankao.Calendar;

namespace Guankao.Reading;

/// <summary>The ways of writing a date that can be written back.</summary>
public enum DateForm : byte
{
    /// <summary>112年6月30日.</summary>
    Spelled,

    /// <summary>112.6.30 — days only; coarser dates are spelled.</summary>
    Dotted,

    /// <summary>112/6/30.</summary>
    Slashed,

    /// <summary>2023-06-30.</summary>
    Iso,

    /// <summary>民國一百一十二年六月三十日.</summary>
    Chinese,

    /// <summary>2023年6月30日.</summary>
    Gregorian,
}

/// <summary>Writes what was read back as an official would write it; reading that text gives the same value again.</summary>
public static class DateText
{
    /// <summary>The date with its 前, 起 or 至; empty where the year is unknown.</summary>
    public static string Write(in DateReading reading, DateForm form = DateForm.Spelled) => (reading.Role, reading.From, reading.To) switch
    {
        (DateRole.By, _, { } to) => Last(to, reading.Precision, form) + "前",
        (DateRole.From, { } from, _) => First(from, reading.Precision, form) + "起",
        (DateRole.Range, { } from, { } to) => First(from, StartPrecision(from, reading.Precision), form) + "至" + Last(to, reading.Precision, form),
        (DateRole.Range, { } from, null) => First(from, reading.Precision, form) + "起",
        (DateRole.Range, null, { } to) => Last(to, reading.Precision, form) + "前",
        (DateRole.During, { } from, _) => First(from, reading.Precision, form) + "期間",
        (_, { } from, { } to) => from == to ? Last(to, reading.Precision, form) : Single(from, to, reading.Precision, form),
        _ => "",
    };

    /// <summary>A day in one of the forms.</summary>
    public static string Write(DateOnly day, DateForm form = DateForm.Spelled) => form switch
    {
        DateForm.Dotted => day.Dotted(),
        DateForm.Slashed => string.Create(CultureInfo.InvariantCulture, $"{day.RocYear()}/{day.Month}/{day.Day}"),
        DateForm.Iso => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Year(day, form) + Month(day.Month, form) + Number(day.Day, form) + "日",
    };

    private static DatePrecision StartPrecision(DateOnly from, DatePrecision precision) =>
        precision is DatePrecision.MonthEnd ? (from.Day == 1 ? DatePrecision.Month : DatePrecision.Day) : precision;

    private static string Single(DateOnly from, DateOnly to, DatePrecision precision, DateForm form)
    {
        if (precision == DatePrecision.Fuzzy)
        {
            return Year(from, form) + Month(from.Month, form) + (from.Day, to.Day) switch
            {
                (1, 10) => "上旬",
                (11, 20) => "中旬",
                (1, 20) => "上中旬",
                (11, _) => "中下旬",
                (21, _) => "下旬",
                _ => "",
            };
        }

        var decade = precision == DatePrecision.Year && to.Year == from.Year + 9;
        return decade ? string.Create(CultureInfo.InvariantCulture, $"{from.Year}年代") : First(from, precision, form, to);
    }

    private static string First(DateOnly from, DatePrecision precision, DateForm form, DateOnly? to = null) => precision switch
    {
        DatePrecision.Month => Year(from, form) + Month(from.Month, form),
        DatePrecision.Quarter => Year(from, form) + "第" + Number((from.Month + 2) / 3, form) + "季",
        DatePrecision.Half => Year(from, form) + (from.Month == 1 ? "上半年" : "下半年"),
        DatePrecision.Year => Year(from, form),
        DatePrecision.SchoolYear => SchoolYear(from, to, form),
        _ => Write(from, form),
    };

    private static string Last(DateOnly to, DatePrecision precision, DateForm form) => precision switch
    {
        DatePrecision.MonthEnd => Year(to, form) + Month(to.Month, form) + "底",
        DatePrecision.SchoolYear => SchoolYear(to.AddYears(to.Month >= 8 ? 0 : -1), to, form),
        _ => First(to, precision, form),
    };

    private static string SchoolYear(DateOnly from, DateOnly? to, DateForm form)
    {
        var year = from.Month >= 8 ? from : from.AddYears(-1);
        var whole = Year(year, form)[..^1] + "學年度";
        return (from.Month, to?.Month) switch
        {
            (8, 1) => whole + "第1學期",
            (2, 7) => whole + "第2學期",
            _ => whole,
        };
    }

    private static string Year(DateOnly day, DateForm form) => form switch
    {
        DateForm.Gregorian or DateForm.Iso => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年"),
        DateForm.Chinese => "民國" + ChineseNumber.Write(day.RocYear()) + "年",
        _ => string.Create(CultureInfo.InvariantCulture, $"{day.RocYear()}年"),
    };

    private static string Month(int month, DateForm form) => Number(month, form) + "月";

    private static string Number(int number, DateForm form) =>
        form == DateForm.Chinese ? ChineseNumber.Write(number) : number.ToString(CultureInfo.InvariantCulture);
}
