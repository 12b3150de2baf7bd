using Guankao.Calendar;
using Guankao.Rules;

namespace Guankao.Foundation.Tests.Rules;

public class ExplanationTests
{
    [Fact]
    public void Trip_InTwoCities_ShowsWhichWordingMadeTheDate()
    {
        var back = new DateOnly(2024, 9, 20);
        var taipei = RuleBook.Shipped.Due("trip.report", "臺北市", back, CalendarShelf.Shipped).Value.Explain();
        var taoyuan = RuleBook.Shipped.Due("trip.report", "桃園市", back, CalendarShelf.Shipped).Value.Explain();
        Assert.Equal(
            [
                "期限：113.12.23（一）",
                "規則：返國翌日起3個月內提出報告；翌日為休息日者，以次一上班日為起算日。（北市26-02-2005第4點、第5點）",
                "返國日：113.9.20（五）。",
                "始日不計，自翌日起算：113.9.21（六）。〔行政程序法第48條第2項〕",
                "起算日適逢 113.9.21 星期六、113.9.22 星期日，改自次一上班日起算：113.9.23（一）。〔北市26-02-2005第4點、第5點〕",
                "計3個月，末日為 113.12.22（日）。〔北市26-02-2005第4點、第5點；行政程序法第48條第3項〕",
                "末日適逢 113.12.22 星期日，以次一上班日為末日：113.12.23（一）。〔行政程序法第48條第4項〕",
            ],
            taipei.Select(l => l.ZhHant));
        Assert.Contains("當日即起算：113.9.20（五）。〔桃園市政府出國報告要點〕", taoyuan.Select(l => l.ZhHant));
        Assert.Contains("3 months end on 2024-12-19 (Thu). [桃園市政府出國報告要點；行政程序法第48條第3項]", taoyuan.Select(l => l.En));
    }

    [Fact]
    public void Holiday_InTheWay_IsNamedInBothLanguages()
    {
        var due = RuleBook.Shipped.Due("information.answer", null, new DateOnly(2025, 9, 13), CalendarShelf.Shipped).Value;
        var moved = due.Date.Steps[^1];
        Assert.Equal(StepKind.EndMoved, moved.Kind);
        Assert.Contains("114.9.28 孔子誕辰紀念日/教師節、114.9.29 補假", moved.Text.ZhHant, StringComparison.Ordinal);
        Assert.Contains("Teachers' Day", moved.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Observation_HasAnEarliestDay()
    {
        var due = RuleBook.Shipped.Due("referral.observation", "桃園市", new DateOnly(2025, 3, 31), CalendarShelf.Shipped).Value.Date;
        Assert.Equal(Moment.StartOf(new DateOnly(2025, 7, 1)), due.Earliest);
        Assert.Equal(Moment.EndOf(new DateOnly(2025, 9, 30)), due.Due);
    }

    [Fact]
    public void Application_StopsInDisasterAndIsExtendedOnce()
    {
        var start = Moment.StartOf(new DateOnly(2025, 3, 3));
        Moment Due(params ReadOnlySpan<object> with)
        {
            var run = new ClockRun(start, with.Length > 0 ? [new(new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 10))] : null, with.Length > 1 ? (int)with[1] : 0);
            var due = RuleBook.Shipped.Due("application.handling", null, run, CalendarShelf.Shipped).Value.Date;
            Assert.Equal(due.Due, Calendar.Replay.Of(due.Steps));
            return due.Due;
        }

        Assert.Equal(Moment.NoonOf(new DateOnly(2025, 5, 5)), Due());
        Assert.Equal(Moment.EndOf(new DateOnly(2025, 5, 13)), Due("paused"));
        Assert.Equal(Moment.EndOf(new DateOnly(2025, 7, 14)), Due("paused", 1));
        Assert.Equal(Due("paused", 1), Due("paused", 2));
    }

    [Fact]
    public void Clock_ThatDoesNotStop_IgnoresPauses()
    {
        var run = new ClockRun(Moment.StartOf(new DateOnly(2025, 3, 3)), [new(new DateOnly(2025, 3, 4), new DateOnly(2025, 3, 20))]);
        Assert.Equal(
            RuleBook.Shipped.Due("information.answer", null, run.Start.Day, CalendarShelf.Shipped).Value.Date.Due,
            RuleBook.Shipped.Due("information.answer", null, run, CalendarShelf.Shipped).Value.Date.Due);
    }

    [Fact]
    public void Trip_HasWarningsBeforeAndEscalationAfter()
    {
        var due = RuleBook.Shipped.Due("trip.report", "臺北市", new DateOnly(2024, 9, 20), CalendarShelf.Shipped).Value.Date;
        Assert.Equal([Moment.StartOf(new DateOnly(2024, 11, 23)), Moment.StartOf(new DateOnly(2024, 12, 16))], due.Warnings);
        Assert.Equal((Moment.StartOf(new DateOnly(2024, 12, 24)), "研考會"), (due.Escalations.Single().At, due.Escalations.Single().To.ZhHant));
    }

    [Fact]
    public void Typhoon_OnTheLastDay_MovesItInThatCityAlone()
    {
        var start = new DateOnly(2024, 10, 16);
        Assert.Equal(new DateOnly(2024, 11, 1), RuleBook.Shipped.Due("information.answer", "臺北市", start, CalendarShelf.Shipped).Value.Date.Due.Day);
        Assert.Equal(new DateOnly(2024, 10, 31), RuleBook.Shipped.Due("information.answer", "高雄市", start, CalendarShelf.Shipped).Value.Date.Due.Day);
    }

    [Theory]
    [InlineData(DayPart.Morning, 13)]
    [InlineData(DayPart.Afternoon, 14)]
    [InlineData(DayPart.Whole, 14)]
    public void Closure_OfHalfTheLastDay_CountsByItsAfternoon(DayPart part, int day)
    {
        var shelf = CalendarShelf.Shipped.With(Calendar.RestDayTests.A.Closure(new DateOnly(2025, 8, 13), part));
        Assert.Equal(Moment.EndOf(new DateOnly(2025, 8, day)), RuleBook.Shipped.Due("information.answer", null, new DateOnly(2025, 7, 29), shelf).Value.Date.Due);
    }

    [Fact]
    public void Calendar_ChangedInTheMiddleOfTheYear_MovesWhatWasOpen()
    {
        var clock = RuleBook.Shipped.Find("information.answer", null, new DateOnly(2025, 10, 9)).Value.Clock!;
        var start = Moment.StartOf(new DateOnly(2025, 10, 9));
        Assert.Equal(new DateOnly(2025, 10, 24), clock.Due(start, CalendarShelf.Shipped.KnownOn(new DateOnly(2025, 6, 1))).Day);
        Assert.Equal(new DateOnly(2025, 10, 27), clock.Due(start, CalendarShelf.Shipped.For()).Day);
    }

    [Fact]
    public void Calendar_ThatChanged_SaysWhichDayMovedWhichDeadline()
    {
        var clock = RuleBook.Shipped.Find("information.answer", null, new DateOnly(2025, 10, 9)).Value.Clock!;
        var open = new[] { ("moves", clock, new ClockRun(Moment.StartOf(new DateOnly(2025, 10, 9)))), ("stays", clock, new ClockRun(Moment.StartOf(new DateOnly(2025, 3, 3)))) };
        var moved = Assert.Single(MovedDeadlines.Between(open, CalendarShelf.Shipped.KnownOn(new DateOnly(2025, 6, 1)), CalendarShelf.Shipped.For()));
        Assert.Equal("moves", moved.Key);
        Assert.Equal((new DateOnly(2025, 10, 24), new DateOnly(2025, 10, 27)), (moved.Before.Day, moved.After.Day));
        Assert.Equal([new DateOnly(2025, 10, 24), new DateOnly(2025, 10, 25)], moved.Because.Select(d => d.Day));
    }

    [Fact]
    public void Saturday_ThatIsWorked_IsALastDay()
    {
        var due = RuleBook.Shipped.Due("information.answer", null, new DateOnly(2025, 1, 24), CalendarShelf.Shipped).Value.Date;
        Assert.Equal(Moment.EndOf(new DateOnly(2025, 2, 8)), due.Due);
    }

    [Fact]
    public void YearWithoutCalendar_IsSaid()
    {
        var due = RuleBook.Shipped.Due("information.answer", null, new DateOnly(2030, 2, 1), CalendarShelf.Shipped).Value.Date;
        Assert.Contains("119 年之辦公日曆表尚未載入", Assert.Single(due.Caveats).ZhHant, StringComparison.Ordinal);
    }

    [Fact]
    public void LastDay_ThatStaysOnARestDay_IsSaid()
    {
        var due = RuleBook.Shipped.Due("council.budget-decided", null, new DateOnly(2025, 12, 31), CalendarShelf.Shipped).Value.Date;
        Assert.Contains("2025-11-28", Assert.Single(due.Caveats).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Rounds_OfAMeeting_FollowTheCalendar()
    {
        var clock = RuleBook.Shipped.Find("meeting.city-liaison", "桃園市", new DateOnly(2023, 2, 1)).Value.Clock!;
        var rounds = clock.RoundsFrom(new DateOnly(2023, 2, 1), CalendarShelf.Shipped.For("桃園市"), 3).ToList();
        Assert.Equal([new DateOnly(2023, 4, 30), new DateOnly(2023, 8, 31), new DateOnly(2023, 12, 31)], rounds.Select(r => r.To));
    }

    [Fact]
    public void Rounds_OfVisits_RunFromTheOpeningAndKeepItsDay()
    {
        var clock = RuleBook.Shipped.Find("referral.monthly-visit", null, new DateOnly(2025, 1, 30)).Value.Clock!;
        var rounds = clock.RoundsFrom(new DateOnly(2025, 1, 30), CalendarShelf.Shipped.For(), 3).ToList();
        Assert.Equal([new DateOnly(2025, 2, 28), new DateOnly(2025, 3, 30), new DateOnly(2025, 4, 30)], rounds.Select(r => r.To));
    }
}
