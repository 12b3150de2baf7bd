using Guankao.Kernel;

namespace Guankao.Calendar;

/// <summary>
/// The days of the years at hand, ready for counting: one byte a day. Outside those years only weekends are known,
/// and <see cref="Covers"/> says so.
/// </summary>
public sealed class RestDays
{
    private static readonly Bilingual Saturday = new("星期六", "Saturday");
    private static readonly Bilingual Sunday = new("星期日", "Sunday");

    private readonly int _first;
    private readonly DayKind[] _kinds;
    private readonly HashSet<int> _years;
    private readonly Dictionary<DateOnly, CalendarDay> _marked;

    private RestDays(int first, DayKind[] kinds, HashSet<int> years, Dictionary<DateOnly, CalendarDay> marked) =>
        (_first, _kinds, _years, _marked) = (first, kinds, years, marked);

    /// <summary>Knows weekends and nothing else.</summary>
    public static RestDays WeekendsOnly { get; } = Of([]);

    /// <summary>Puts years and closures together; one version of a year at most.</summary>
    public static RestDays Of(IReadOnlyCollection<CalendarYear> years, IEnumerable<Closure>? closures = null) =>
        Of([.. years.Select(y => y.RocYear)], [.. years.SelectMany(y => y.Days), .. (closures ?? []).Select(c => c.ToDay())]);

    /// <summary>Puts the ROC years that are known and the days that differ from plain weekends together; closures last.</summary>
    public static RestDays Of(IReadOnlyCollection<int> rocYears, IReadOnlyCollection<CalendarDay> days)
    {
        var gregorian = rocYears.Select(y => y + RocDate.Offset).Concat(days.Select(d => d.Day.Year)).ToList();
        if (gregorian.Count == 0)
        {
            return new(0, [], [], []);
        }

        var first = new DateOnly(gregorian.Min(), 1, 1).DayNumber;
        var last = new DateOnly(gregorian.Max(), 12, 31).DayNumber;
        var kinds = new DayKind[last - first + 1];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = Plain(DateOnly.FromDayNumber(first + i));
        }

        var marked = new Dictionary<DateOnly, CalendarDay>();
        foreach (var day in days)
        {
            ref var kind = ref kinds[day.Day.DayNumber - first];
            kind = Over(kind, day.Kind, marked.ContainsKey(day.Day));
            if (kind == day.Kind || !marked.ContainsKey(day.Day))
            {
                marked[day.Day] = day with { Kind = kind };
            }
        }

        return new(first, kinds, [.. rocYears], marked);
    }

    /// <summary>True where that ROC year's calendar is at hand; otherwise only its weekends are known.</summary>
    public bool Covers(int rocYear) => _years.Contains(rocYear);

    /// <summary>The ROC years whose calendar is at hand, in order.</summary>
    public IReadOnlyList<int> Years => [.. _years.Order()];

    /// <summary>The days that differ from plain weekends, in order: with <see cref="Years"/> enough to make these rest days again.</summary>
    public IReadOnlyList<CalendarDay> Marks => [.. _marked.Values.OrderBy(d => d.Day)];

    /// <summary>The days that are of another kind than in other rest days, in order, as they are here.</summary>
    public IReadOnlyList<PassedDay> ChangedFrom(RestDays other) =>
    [
        .. _marked.Keys.Union(other._marked.Keys).Order()
            .Where(day => KindOf(day) != other.KindOf(day)).Select(day => new PassedDay(day, KindOf(day), NameOf(day))),
    ];

    /// <summary>What the day is.</summary>
    public DayKind KindOf(DateOnly day)
    {
        var index = day.DayNumber - _first;
        return (uint)index < (uint)_kinds.Length ? _kinds[index] : Plain(day);
    }

    /// <summary>True where offices rest the whole day.</summary>
    public bool IsRest(DateOnly day) => KindOf(day).IsRest();

    /// <summary>What the day is called: the holiday, the typhoon, or the day of the week.</summary>
    public Bilingual NameOf(DateOnly day) =>
        _marked.TryGetValue(day, out var marked) ? marked.Name
        : day.DayOfWeek == DayOfWeek.Saturday ? Saturday
        : day.DayOfWeek == DayOfWeek.Sunday ? Sunday
        : day.Named();

    /// <summary>The marked day, with how well it is known and its source; null for a plain weekend or working day.</summary>
    public CalendarDay? MarkOf(DateOnly day) => _marked.GetValueOrDefault(day);

    /// <summary>The day itself where it is worked, else the next that is.</summary>
    public DateOnly WorkingOnOrAfter(DateOnly day)
    {
        while (IsRest(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself where it is worked, else the last before it.</summary>
    public DateOnly WorkingOnOrBefore(DateOnly day)
    {
        while (IsRest(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static DayKind Plain(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Weekend : DayKind.Working;

    // A closure never opens a day: it may take the other half of a half day, but a holiday stays one.
    private static DayKind Over(DayKind before, DayKind added, bool marked) => (before, added) switch
    {
        (DayKind.MorningClosure, DayKind.AfternoonClosure) or (DayKind.AfternoonClosure, DayKind.MorningClosure) => DayKind.Closure,
        (DayKind.Closure, _) => DayKind.Closure,
        (DayKind.Weekend, DayKind.MorningClosure or DayKind.AfternoonClosure) => DayKind.Weekend,
        (DayKind.NationalHoliday or DayKind.Substitute or DayKind.Adjusted, >= DayKind.Closure) when marked => before,
        _ => added,
    };
}
