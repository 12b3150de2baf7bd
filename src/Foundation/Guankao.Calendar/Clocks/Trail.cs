using Guankao.Kernel;

namespace Guankao.Calendar;

/// <summary>Writes the steps of one reckoning down.</summary>
internal sealed class Trail(Clock clock, RestDays days)
{
    private const string FirstDayNotCounted = "行政程序法第48條第2項";
    private const string LastDayOfPeriod = "行政程序法第48條第3項";
    private const string RestDayAtEnd = "行政程序法第48條第4項";
    private const string HoursRunAtOnce = "行政程序法第48條第1項";
    private const string StandsStill = "行政程序法第51條第5項";

    private readonly List<Step> _steps = [];

    public IReadOnlyList<Step> Steps => _steps;

    public Moment? EarliestMoment { get; private set; }

    public void Event(Moment start) => Add(StepKind.Event, start, StepWords.Event(clock, start));

    public void Anchored(int months, DateOnly end) =>
        Add(StepKind.Anchored, Moment.StartOf(end), StepWords.Anchored(months, end), clock.Article, months, ClockUnit.Months);

    public void SameDay(DateOnly day) => Add(StepKind.SameDay, Moment.StartOf(day), StepWords.SameDay(day), clock.Article);

    public void NextDay(DateOnly day) => Add(StepKind.NextDay, Moment.StartOf(day), StepWords.NextDay(day), FirstDayNotCounted);

    public void StartMoved(DateOnly from, DateOnly to)
    {
        var passed = Passed(from, to.AddDays(-1));
        Add(StepKind.StartMoved, Moment.StartOf(to), StepWords.StartMoved(passed, to), clock.Article, passed: passed);
    }

    public void Earliest(Length min, DateOnly day)
    {
        EarliestMoment = Moment.StartOf(day);
        Add(StepKind.Earliest, EarliestMoment.Value, StepWords.Earliest(min, day), clock.Article, min.Count, min.Unit);
    }

    public void Extended(Extension by, int times) => Add(
        StepKind.Extended, _steps[^1].Result, StepWords.Extended(by, times), clock.Article, by.By.Count * times, by.By.Unit);

    public void Count(Length length, Moment due, DateOnly? first)
    {
        var passed = length.Unit == ClockUnit.WorkingDays && first is { } from ? Passed(from, due.Day, restOnly: true) : [];
        var article = length.Unit switch
        {
            ClockUnit.Hours => $"{clock.Article}；{HoursRunAtOnce}",
            ClockUnit.Weeks or ClockUnit.Months or ClockUnit.Years => $"{clock.Article}；{LastDayOfPeriod}",
            _ => clock.Article,
        };
        Add(StepKind.Counted, due, StepWords.Counted(length, due, passed), article, length.Count, length.Unit, passed);
    }

    public void CountBack(Length length, DateOnly due, DateOnly from)
    {
        var passed = length.Unit == ClockUnit.WorkingDays ? Passed(due, from.AddDays(-1), restOnly: true) : [];
        Add(StepKind.CountedBack, Moment.EndOf(due), StepWords.CountedBack(length, due), clock.Article, length.Count, length.Unit, passed);
    }

    public void FixedDay(DayOfYear on, DateOnly day) =>
        Add(StepKind.FixedDay, Moment.EndOf(day), StepWords.FixedDay(day), clock.Article, (on.Month * 100) + on.Day);

    public void Round(Recurrence every, DateOnly end) => Add(
        StepKind.Round, Moment.EndOf(end), StepWords.Round(every, end), clock.Article, Spans.InMonths(every.Every), ClockUnit.Months);

    public void Paused(Pause pause, Moment due, int later) =>
        Add(StepKind.Paused, due, StepWords.Paused(pause, due, later), StandsStill, later, ClockUnit.Days);

    public void EndMoved(DateOnly last, Moment due)
    {
        var back = due.Day < last;
        var passed = back ? Passed(due.Day.AddDays(1), last) : Passed(last, due.Day.AddDays(-1));
        var kind = back ? StepKind.EndMovedBack
            : due.Minute == Moment.DayEnd ? StepKind.EndMoved
            : StepKind.EndMovedToMorning;
        Add(kind, due, StepWords.EndMoved(kind, passed, due), back ? clock.Article : RestDayAtEnd, passed: passed);
    }

    // What was moved past was moved past whole; what was counted kept its half days.
    private List<PassedDay> Passed(DateOnly from, DateOnly to, bool restOnly = false)
    {
        var passed = new List<PassedDay>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (!restOnly || days.IsRest(day))
            {
                passed.Add(new(day, days.KindOf(day), days.NameOf(day)));
            }
        }

        return passed;
    }

    private void Add(
        StepKind kind, Moment result, Bilingual text, string? article = null, int number = 0, ClockUnit? unit = null,
        IReadOnlyList<PassedDay>? passed = null) => _steps.Add(new(kind, result, number, unit, passed ?? [], article, text));
}
