using System.Buffers;
using System.Globalization;
using Guankao.Calendar;
using Guankao.Reading;

namespace Guankao.Importing.Trips;

/// <summary>
/// From when to when, and the year of days that are printed without one: the cover's period, else the report's date,
/// else the year among those named in the report whose weekdays fit the itinerary (5/15(三)), else the year named most.
/// </summary>
internal sealed class TripDays
{
    private const int RocOffset = 1911;
    private static readonly SearchValues<char> Weekdays = SearchValues.Create("一二三四五六日");
    private readonly ProseReader _reader = new();

    private TripDays(DateOnly? reference, TripPeriod? period, string? how) => (Reference, Period, How) = (reference, period, how);

    /// <summary>A day in the year of the trip; null where no year can be told.</summary>
    public DateOnly? Reference { get; }

    public TripPeriod? Period { get; private set; }

    /// <summary>cover, report-date, weekdays or named; null where no year was found.</summary>
    public string? How { get; }

    public static TripDays Of(IReadOnlyList<ReportLine> lines, IReadOnlyList<CoverField> cover)
    {
        if (cover.First("period") is { } field && Interval(field.Value, null) is { } printed)
        {
            return new TripDays(printed.From, new TripPeriod(printed.From, printed.To, field.Value, false), "cover");
        }

        if (ReportDate(cover) is { } date)
        {
            return new TripDays(date, null, "report-date");
        }

        var years = Years(lines);
        var fit = years.OrderByDescending(pair => WeekdaysThatFit(lines, pair.Key)).ThenByDescending(pair => pair.Value).Select(pair => pair.Key).FirstOrDefault();
        return fit == 0 ? new TripDays(null, null, null) : new TripDays(new DateOnly(fit, 7, 1), null, WeekdaysThatFit(lines, fit) > 0 ? "weekdays" : "named");
    }

    public static DateOnly? ReportDate(IReadOnlyList<CoverField> cover) =>
        cover.First("reportDate") is { } field && new ProseReader().Read(field.Value).Dates is { Count: > 0 } dates ? dates[0].Due : null;

    /// <summary>A whole day printed in a cell or heading, which holds little besides; null where there is none.</summary>
    public (DateOnly Day, DateReading Reading)? Day(string text, bool alone)
    {
        var words = text.Trim();
        foreach (var date in _reader.Read(words, new ReadingContext(Reference)).Dates.Where(date => date.Precision == DatePrecision.Day))
        {
            if (date.Due is { } && (date.From ?? date.To) is { } day && (!alone || words.Length - date.Span.Length <= 8))
            {
                return (Near(day, date.Inherited), date);
            }
        }

        return alone && Reference is { } year && Slashed(words, year.Year) is { } slashed
            ? (Near(slashed, true), new DateReading(new TextSpan(0, words.Length), slashed, slashed, DatePrecision.Day, DateRole.On, Inherited: true))
            : null;
    }

    /// <summary>「12/28」 alone in a cell of an itinerary is a day; in running text it may be a fraction, and is left alone.</summary>
    private static DateOnly? Slashed(string text, int year) =>
        DateOnly.TryParseExact(text, "M/d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && (day.Month, day.Day) is not (2, 29)
            ? new DateOnly(year, day.Month, day.Day) : null;

    /// <summary>Takes the period from the days of the itinerary where the cover has none.</summary>
    public void Complete(IEnumerable<DateOnly> days)
    {
        var known = days.Order().ToList();
        if (Period is null && known.Count > 0)
        {
            Period = new TripPeriod(known[0], known[^1], "", true);
        }
    }

    // A trip over new year: a day far before the departure belongs to the year after.
    private DateOnly Near(DateOnly day, bool inherited) =>
        inherited && Period is { } period && day < period.From.AddDays(-180) ? day.AddYears(1) : day;

    private static (DateOnly From, DateOnly To)? Interval(string text, DateOnly? reference)
    {
        var dates = new ProseReader().Read(text, new ReadingContext(reference)).Dates.Where(date => date.Precision == DatePrecision.Day).ToList();
        var from = dates.Select(date => date.From ?? date.To).FirstOrDefault(day => day is not null);
        var to = dates.Select(date => date.To ?? date.From).LastOrDefault(day => day is not null);
        return from is { } first && to is { } last ? (first, last) : null;
    }

    /// <summary>Years named in the report and how often.</summary>
    private static Dictionary<int, int> Years(IReadOnlyList<ReportLine> lines)
    {
        var years = new Dictionary<int, int>();
        var reader = new ProseReader();
        foreach (var line in lines)
        {
            foreach (var year in reader.Read(line.Text).Dates.Where(date => !date.Inherited).Select(date => (date.From ?? date.To)?.Year).OfType<int>())
            {
                years[year] = years.GetValueOrDefault(year) + 1;
            }

            foreach (var year in BareYears(line.Text))
            {
                years[year] = years.GetValueOrDefault(year) + 1;
            }
        }

        return years;
    }

    /// <summary>2024 in 「Tech Tokyo 2024」: a year without 年.</summary>
    private static IEnumerable<int> BareYears(string text)
    {
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && (at + 4 == text.Length || text[at + 4] is not (',' or '.' or '年' or (>= '0' and <= '9')))
                && int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > RocOffset + 80 and < RocOffset + 180)
            {
                yield return year;
            }
        }
    }

    private static int WeekdaysThatFit(IReadOnlyList<ReportLine> lines, int year)
    {
        var (reader, context) = (new ProseReader(), new ReadingContext(new DateOnly(year, 7, 1)));
        return lines.Where(line => line.Kind == LineKind.Row || line.Kind == LineKind.Heading)
            .Sum(line => reader.Read(line.Text, context).Dates.Sum(date => !HasWeekday(date.Span.Of(line.Text)) || !date.Inherited ? 0 : date.Doubt == DateDoubt.WrongWeekday ? -1 : 1));
    }

    private static bool HasWeekday(string text) => text.Length > 2 && text[^1] is ')' or '）' && text.AsSpan().ContainsAny(Weekdays);
}
