using System.Collections.Concurrent;
using Guankao.Kernel;

namespace Guankao.Calendar;

/// <summary>
/// All versions of all years, and all closures. Immutable: a new version or a closure gives a new shelf, so a
/// reckoning that runs never sees half a change.
/// </summary>
public sealed class CalendarShelf
{
    private static readonly Lazy<CalendarShelf> TheShipped = new(LoadShipped);
    private readonly IReadOnlyList<CalendarYear> _years;
    private readonly IReadOnlyList<Closure> _closures;
    private readonly ConcurrentDictionary<(string? City, string? District), RestDays> _compiled = new();

    /// <summary>A shelf with these years and closures.</summary>
    public CalendarShelf(IEnumerable<CalendarYear> years, IEnumerable<Closure> closures) =>
        (_years, _closures) = ([.. years.OrderBy(y => y.RocYear).ThenBy(y => y.Version)], [.. closures.OrderBy(c => c.Day)]);

    /// <summary>The calendars and closures that came with the product.</summary>
    public static CalendarShelf Shipped => TheShipped.Value;

    /// <summary>Every version of every year.</summary>
    public IReadOnlyList<CalendarYear> Years => _years;

    /// <summary>Every closure.</summary>
    public IReadOnlyList<Closure> Closures => _closures;

    /// <summary>The rest days of a city and district, by the newest versions; null for the nation's alone.</summary>
    public RestDays For(string? city = null, string? district = null) => Compiled(city, district, null);

    /// <summary>The same by the versions known on a day: what an official then could have computed.</summary>
    public RestDays KnownOn(DateOnly day, string? city = null, string? district = null) => Compiled(city, district, day);

    /// <summary>With one more version of a year; the same year and version again is refused.</summary>
    public Outcome<CalendarShelf> With(CalendarYear year) =>
        _years.Any(y => y.RocYear == year.RocYear && y.Version == year.Version)
            ? new Refusal("calendar-version-taken", new(
                $"{year.RocYear} 年日曆第 {year.Version} 版已存在，請用下一個版次。",
                $"Version {year.Version} of {year.RocYear + RocDate.Offset} is there already; use the next number."))
            : new CalendarShelf([.. _years, year], _closures);

    /// <summary>With closures as they were announced.</summary>
    public CalendarShelf With(params IEnumerable<Closure> closures) => new(_years, [.. _closures, .. closures]);

    // A live city asks for a day's knowledge seldom; the newest versions are asked for all the time.
    private RestDays Compiled(string? city, string? district, DateOnly? knownOn) =>
        knownOn is null
            ? _compiled.GetOrAdd((city, district), key => Compile(key.City, key.District, null))
            : Compile(city, district, knownOn);

    private RestDays Compile(string? city, string? district, DateOnly? knownOn) => RestDays.Of(
        [.. _years.Where(y => knownOn is null || y.Issued <= knownOn).GroupBy(y => y.RocYear).Select(g => g.MaxBy(y => y.Version)!)],
        _closures.Where(c => c.Reaches(city, district) && (knownOn is null || c.Day <= knownOn)));

    private static CalendarShelf LoadShipped()
    {
        var years = new List<CalendarYear>();
        var closures = new List<Closure>();
        foreach (var (name, text) in Calendar.Shipped.Under("calendars/"))
        {
            if (name.EndsWith("closures.json", StringComparison.Ordinal))
            {
                closures.AddRange(CalendarFile.Closures(name, text).Value);
            }
            else if (!name.EndsWith("names.json", StringComparison.Ordinal))
            {
                years.Add(CalendarFile.Year(name, text).Value);
            }
        }

        return new(years, closures);
    }
}
