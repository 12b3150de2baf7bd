using FsCheck;
using FsCheck.Fluent;
using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Foundation.Tests.Calendar;

/// <summary>What must hold of every clock, whatever its row says.</summary>
public class ClockPropertyTests
{
    private static readonly DateOnly First = new(2022, 6, 1);

    private static readonly Gen<DateOnly> Days = from offset in Gen.Choose(0, 2200) select First.AddDays(offset);

    private static readonly Gen<Length> Lengths =
        from unit in Gen.Elements(ClockUnit.Days, ClockUnit.WorkingDays, ClockUnit.Weeks, ClockUnit.Months, ClockUnit.Years)
        from count in Gen.Choose(1, unit == ClockUnit.Years ? 3 : 40)
        select new Length(count, unit);

    private static readonly Gen<Clock> Clocks =
        from length in Lengths
        from start in Gen.Elements(StartRule.SameDay, StartRule.NextDay, StartRule.NextWorkingDay)
        from anchor in Gen.Elements(Anchor.Event, Anchor.Event, Anchor.MonthEnd, Anchor.QuarterEnd, Anchor.HalfYearEnd, Anchor.YearEnd)
        from end in Gen.Elements(EndRule.Article48, EndRule.Article48, EndRule.Stay)
        from shape in Gen.Choose(0, 5)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 31)
        from stops in Gen.Elements(true, false)
        from round in Gen.Elements(1, 2, 3, 4, 6, 12)
        select new Clock
        {
            Id = "any", Event = new Bilingual("事件", "event"), Article = "任一條", Start = start, Anchor = anchor, End = end, StopsInDisaster = stops,
            Length = shape < 4 ? length : null,
            On = shape == 4 ? new DayOfYear(month, day) : null,
            Every = shape == 5 ? new Recurrence(new(round, ClockUnit.Months)) : null,
            Extension = shape < 2 ? new Extension(length) : null,
        };

    private static readonly Gen<Closure> Closures =
        from day in Days
        from part in Gen.Elements(DayPart.Whole, DayPart.Whole, DayPart.Morning, DayPart.Afternoon)
        select RestDayTests.A.Closure(day, part);

    private static readonly Gen<ClockRun> Runs =
        from start in Days
        from pause in Days
        from length in Gen.Choose(0, 20)
        from paused in Gen.Elements(true, false)
        from extensions in Gen.Choose(0, 2)
        select new ClockRun(Moment.StartOf(start), paused ? [new(pause, pause.AddDays(length)), new(start.AddDays(2), start.AddDays(length))] : null, extensions);

    // A pool, because to make a calendar costs more than to run a thousand clocks on it.
    private static readonly Gen<RestDays> Calendars = Gen.Elements(
        Gen.ListOf(Closures, 40).Sample(50, 64).Select(closures => CalendarShelf.Shipped.With(closures).For("臺北市")).ToArray());

    [Fact]
    public void Due_OfAnyClock_IsNotBeforeItsStart() => Check(
        from clock in Clocks from run in Runs from days in Calendars select (clock, run, days),
        x => x.clock.Due(x.run, x.days) >= x.run.Start);

    [Fact]
    public void Due_OfAnyClock_IsReplayedFromItsExplanation() => Check(
        from clock in Clocks from run in Runs from days in Calendars select (clock, run, days),
        x => x.clock.Explain(x.run, x.days) is var due && Replay.Of(due.Steps) == due.Due && x.clock.Due(x.run, x.days) == due.Due);

    [Fact]
    public void Closure_Added_NeverMakesADueDateEarlier() => Check(Changed, x => x.Now.Due.Day >= x.Was.Due.Day);

    [Fact]
    public void Closure_Added_NeverMakesTheLastDayOfAPeriodEarlier() => Check(Changed, x => LastDay(x.Now) >= LastDay(x.Was));

    // Article 48 gives a period that ends on a Saturday the morning of the next working day, and one that ends on a rest day
    // just before that Saturday the whole of the same day. Nothing else makes a moment earlier (docs/adr/0015).
    [Fact]
    public void Closure_Added_MakesAMomentEarlier_OnlyWhereALaterLastDayIsASaturday() => Check(
        Changed, x => x.Now.Due >= x.Was.Due || (EndsOnASaturday(x.Now) && LastDay(x.Now) > LastDay(x.Was)));

    [Fact]
    public void Closure_ThatMovesTheLastDayFromAHolidayToItsSaturday_LeavesTheMorningAndSaysWhy()
    {
        // 114.10.10 is a holiday and a Friday; three days from 10.8 end on it, and on the Saturday after where 10.8 is closed.
        var clock = new Clock
        {
            Id = "any", Event = new Bilingual("事件", "event"), Article = "任一條", Start = StartRule.NextWorkingDay, Length = new(3, ClockUnit.Days),
        };
        var was = clock.Explain(new DateOnly(2025, 10, 7), CalendarShelf.Shipped.For("臺北市"));
        var now = clock.Explain(
            new DateOnly(2025, 10, 7), CalendarShelf.Shipped.With(RestDayTests.A.Closure(new(2025, 10, 8))).For("臺北市"));

        Assert.Equal(Moment.EndOf(new(2025, 10, 13)), was.Due);
        Assert.Equal(Moment.NoonOf(new(2025, 10, 13)), now.Due);
        Assert.True(LastDay(now) > LastDay(was) && EndsOnASaturday(now));
        Assert.Contains("星期六", now.Steps[^1].Text.ZhHant, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Closure_ThatMovesTheStartIntoAPause_DoesNotShortenTheStandstill(bool rounds)
    {
        // Event on 116.3.30, paused from the day after it; a closure of that first day carries the start into the pause.
        var clock = new Clock
        {
            Id = "any", Event = new Bilingual("事件", "event"), Article = "任一條", Start = StartRule.NextWorkingDay, End = EndRule.Stay, StopsInDisaster = true,
            On = rounds ? null : new DayOfYear(6, 30), Every = rounds ? new Recurrence(new(6, ClockUnit.Months)) : null,
        };
        var run = new ClockRun(Moment.StartOf(new(2027, 3, 30)), [new(new(2027, 3, 31), new(2027, 4, 9))]);

        var (open, closed) = (CalendarShelf.Shipped.For("臺北市"),
            CalendarShelf.Shipped.With(RestDayTests.A.Closure(new(2027, 3, 31), DayPart.Whole)).For("臺北市"));

        Assert.Equal(Moment.EndOf(new(2027, 7, 10)), clock.Due(run, open));
        Assert.Equal(Moment.EndOf(new(2027, 7, 10)), clock.Due(run, closed));
        Assert.Equal(Moment.EndOf(new(2027, 7, 10)), Replay.Of(clock.Explain(run, closed).Steps));
    }

    [Fact]
    public void Closure_Added_NeverMakesADayBeforeAnEventLater() => Check(
        from length in Lengths
        from run in Runs
        from end in Gen.Elements(EndRule.Stay, EndRule.WorkingDayBefore)
        from more in Near(run)
        select (clock: new Clock { Id = "any", Event = new Bilingual("事件", "event"), Article = "任一條", Before = true, Length = length, End = end }, run, more),
        x => x.clock.Due(x.run.Start, CalendarShelf.Shipped.With(x.more).For()) is var due
            && due <= x.clock.Due(x.run.Start, CalendarShelf.Shipped.For())
            && due.Day < x.run.Start.Day
            && x.clock.Explain(x.run, CalendarShelf.Shipped.With(x.more).For()) is var told && Replay.Of(told.Steps) == due);

    [Fact]
    public void LaterEvent_NeverGivesAnEarlierDueDate() => Check(
        from clock in Clocks from start in Days from later in Gen.Choose(0, 60) from days in Calendars select (clock, start, later, days),
        x => x.clock.Due(Moment.StartOf(x.start.AddDays(x.later)), x.days).Day >= x.clock.Due(Moment.StartOf(x.start), x.days).Day);

    private static Gen<(DueDate Was, DueDate Now)> Changed =>
        from clock in Clocks
        from run in Runs
        from closures in Gen.ListOf(Closures, 20)
        from more in Near(run)
        let before = CalendarShelf.Shipped.With(closures)
        select (clock.Explain(run, before.For("臺北市")), clock.Explain(run, before.With(more).For("臺北市")));

    /// <summary>The last day of the period itself, before article 48 moves it.</summary>
    private static DateOnly LastDay(DueDate date) =>
        date.Steps.Last(step => step.Kind is not (StepKind.EndMoved or StepKind.EndMovedToMorning or StepKind.EndMovedBack)).Result.Day;

    private static bool EndsOnASaturday(DueDate date) => LastDay(date).DayOfWeek == DayOfWeek.Saturday
        && date.Steps[^1] is { Kind: StepKind.EndMovedToMorning, Article: "行政程序法第48條第4項" };

    // Closures far from the period would prove nothing.
    private static Gen<Closure[]> Near(ClockRun run) =>
        from offsets in Gen.ArrayOf(Gen.Choose(-70, 140), 12)
        from part in Gen.Elements(DayPart.Whole, DayPart.Morning, DayPart.Afternoon)
        select offsets.Select(o => RestDayTests.A.Closure(run.Start.Day.AddDays(o), part)).ToArray();

    // bench/clocks.sh asks for a million.
    private static readonly int Tests =
        int.TryParse(Environment.GetEnvironmentVariable("GUANKAO_CLOCK_RUNS"), out var asked) ? asked : 400;

    private static void Check<T>(Gen<T> gen, Func<T, bool> holds) =>
        Prop.ForAll(gen.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(Tests).WithEndSize(100));
}
