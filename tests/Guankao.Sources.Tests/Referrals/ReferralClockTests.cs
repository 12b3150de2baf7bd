using Guankao.Calendar;
using Guankao.Notices;
using Guankao.Referrals;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Sources.Tests.Referrals;

/// <summary>The clocks of domain rules, section 5: month ends, rest days, closures, hours, extensions, and the rounds that come again.</summary>
public sealed class ReferralClockTests(TestDatabases databases)
{
    // One row for each clock: rule, what starts it, when it is due, from when on it may be done. Lunar new year of 113 lasted from
    // 2.8 to 2.14, Saturday 2.17 was worked; Taoyuan was closed on 7.24 and 7.25; 115.2.28 is a holiday on a Saturday.
    [Theory]
    [InlineData("report", "2024-02-09T22:30", "2024-02-10T22:30", null)]
    [InlineData("grade", "2024-02-29T08:00", "2024-03-01T08:00", null)]
    [InlineData("emergency-placement", "2024-12-30T15:00", "2025-01-02T15:00", null)]
    [InlineData("placement-extension", "2024-11-30", "2025-02-28", null)]
    [InlineData("placement-evaluate", "2025-02-28", "2025-02-13", null)]
    [InlineData("placement-petition", "2025-02-28", "2025-02-21", null)]
    [InlineData("follow-after-placement", "2024-02-29", "2025-02-28", "2025-03-01")]
    [InlineData("treatment-plan", "2023-11-30", "2024-02-29", null)]
    [InlineData("long-term-plan", "2024-02-29", "2026-03-02", null)]
    [InlineData("open-decision", "2024-02-01", "2024-02-15", null)]
    [InlineData("service-plan", "2024-01-31", "2024-02-29", null)]
    [InlineData("close-goal", "2024-11-30", "2025-02-28", "2025-03-01")]
    [InlineData("close-missing", "2024-08-31", "2024-11-30", "2024-12-01")]
    [InlineData("follow-after-close", "2024-08-31", "2025-02-28", "2025-03-01")]
    [InlineData("records", "2024-02-29", "2031-02-28", "2031-03-01")]
    [InlineData("school-reply", "2024-02-02", "2024-02-15", null)]
    [InlineData("needs-meeting", "2024-02-05", "2024-02-17", null)]
    [InlineData("needs-file", "2024-09-24", "2024-10-01", null)]
    [InlineData("observation", "2024-08-31", "2025-03-03", "2024-12-01")]
    [InlineData("observation-file", "2024-02-07", "2024-02-15", null)]
    [InlineData("custody-transition", "2024-04-30", "2024-02-29", null)]
    [InlineData("leaving-school", "2024-07-31", "2024-06-30", null)]
    [InlineData("left-school", "2024-01-31", "2024-02-29", null)]
    [InlineData("school-reply", "2024-07-17", "2024-07-26", null)]
    [InlineData("needs-meeting", "2024-07-19", "2024-07-30", null)]
    [InlineData("answer", "2024-02-07", "2024-02-17", null)]
    public void Clock_OfTheRules_EndsWhenTheCalendarSays(string rule, string start, string due, string? earliest)
    {
        var found = RuleBook.Shipped.Due("referral." + rule, "桃園市", new ClockRun(At(start)), CalendarShelf.Shipped).Value;
        Assert.Equal(Stamp(due), Text(found.Date.Due));
        Assert.Equal(earliest, found.Date.Earliest is { } from ? $"{from.Day:yyyy-MM-dd}" : null);
        Assert.NotEmpty(found.Explain());
    }

    [Theory, EveryDatabase]
    public async Task Placement_ContinuedAndExtended_MovesItsClocksBackwardsFromTheNewEnd(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed("child-protection", Office.Social, Office.Police);
        await office.Accepted(Office.Social);
        await office.Did("knew", "2024-01-12", Office.Social, "09:00");
        Assert.Equal("time-missing", (await office.Step("reported", "2024-01-12", Office.Social))?.Code);
        await office.Did("reported", "2024-01-12", Office.Social, "18:00");
        Assert.Equal(ReferralClockStanding.MetInTime, (await office.Clock("report", Office.Social)).Standing);
        await office.Did("graded", "2024-01-13", Office.Social, "19:00", "case");
        Assert.Equal(ReferralClockStanding.MetLate, (await office.Clock("grade", Office.Social)).Standing);
        await office.Did("placed", "2024-01-13", Office.Social, "20:00");
        await office.Did("placement-continued", "2024-01-15", Office.Social);
        Assert.Equal(("2024-04-14", "2024-03-30", "2024-04-07"), (
            await office.Due("placement-extension", Office.Social), await office.Due("placement-evaluate", Office.Social), await office.Due("placement-petition", Office.Social)));

        office.Until("2024-04-01");
        await office.Did("placement-evaluated", "2024-03-28", Office.Social);
        await office.Did("petitioned", "2024-04-01", Office.Social);
        await office.Did("placement-extended", "2024-04-01", Office.Social);
        var running = (await office.Seen(Office.Social))!.Clocks.Where(clock => clock.StoppedAt is null).ToDictionary(clock => clock.Rule, clock => $"{clock.Due.Day:yyyy-MM-dd}");
        Assert.Equal(("2024-07-14", "2024-06-29", "2024-07-07"), (
            running["referral.placement-extension"], running["referral.placement-evaluate"], running["referral.placement-petition"]));
    }

    // 兒少權法第59條: while a court decides on what was asked in time, the placement goes on; the extension counts from its end.
    [Theory, EveryDatabase]
    public async Task CourtThatDecidesAfterTheEnd_ExtendsWhatWasAskedInTime_AndNothingElse(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed("child-protection", Office.Social, Office.Police);
        await office.Accepted(Office.Social);
        await office.Did("knew", "2024-01-12", Office.Social, "09:00");
        await office.Did("reported", "2024-01-12", Office.Social, "10:00");
        await office.Did("placed", "2024-01-12", Office.Social, "11:00");
        await office.Did("placement-continued", "2024-01-15", Office.Social);
        Assert.Equal("2024-04-14", await office.Due("placement-extension", Office.Social));

        office.Until("2024-04-30");
        await office.Did("petitioned", "2024-04-05", Office.Social);
        await office.Did("placement-extended", "2024-04-29", Office.Social);
        Assert.Equal("2024-07-14", await Running(office, "placement-extension"));
        Assert.Equal("2024-07-07", await Running(office, "placement-petition"));

        // The second time nobody asked before the end: neither the old petition nor a late one carries it.
        office.Until("2024-07-20");
        var unasked = await office.Step("placement-extended", "2024-07-18", Office.Social);
        Assert.Equal("extension-asked-too-late", unasked?.Code);
        Assert.Contains("第59條", unasked!.Basis, StringComparison.Ordinal);
        await office.Did("petitioned", "2024-07-15", Office.Social);
        Assert.Contains("才聲請延長", (await office.Step("placement-extended", "2024-07-18", Office.Social))!.Sentence.ZhHant, StringComparison.Ordinal);
        Assert.Equal("2024-07-14", await Running(office, "placement-extension"));
        await office.Did("petitioned", "2024-07-08", Office.Social);
        await office.Did("placement-extended", "2024-07-18", Office.Social);
        Assert.Equal("2024-10-14", await Running(office, "placement-extension"));
    }

    [Theory]
    [InlineData("2024-01-31", "2024-02-29 2024-03-31 2024-04-30 2024-05-31")]
    [InlineData("2024-01-30", "2024-02-29 2024-03-30 2024-04-30 2024-05-30")]
    [InlineData("2025-01-29", "2025-02-28 2025-03-29 2025-04-29 2025-05-29")]
    public async Task MonthlyVisit_BegunAtTheEndOfAMonth_CountsEveryRoundFromThatDay(string opened, string ends)
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        var office = await Office.Of(city);
        office.Until(opened);
        await office.Proposed("youth-at-risk", Office.Social, Office.Police);
        await office.Accepted(Office.Social);
        await office.Did("received", opened, Office.Social);
        await office.Did("opened", opened, Office.Social);
        foreach (var end in ends.Split(' '))
        {
            Assert.Equal(end, await Running(office, "monthly-visit"));
            office.Until(end);
            await office.Did("visited", end, Office.Social);

            // A second visit in the same round is one more visit, not the next round's.
            await office.Did("visited", end, Office.Social);
        }

        Assert.Equal(ends.Split(' ').Length, (await office.Seen(Office.Social))!.Clocks.Count(clock => clock.Rule == "referral.monthly-visit" && clock.Standing == ReferralClockStanding.MetInTime));
    }

    private static async Task<string> Running(Office office, string rule) =>
        (await office.Seen(Office.Social))!.Clocks.Single(clock => clock.Rule == "referral." + rule && clock.StoppedAt is null).Due.Day.ToString("yyyy-MM-dd", null);

    [Theory, EveryDatabase]
    public async Task MonthlyVisit_LateOrTwiceInARound_KeepsItsRounds(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed("youth-at-risk", Office.Social, Office.Police);
        await office.Accepted(Office.Social);
        await office.Did("received", "2024-01-15", Office.Social);
        await office.Did("opened", "2024-01-15", Office.Social);
        Assert.Equal("2024-02-15", await office.Due("monthly-visit", Office.Social));
        office.Until("2024-01-20");
        await office.Did("visited", "2024-01-20", Office.Social);
        await office.Did("visited", "2024-01-20", Office.Social);
        var open = (await office.Seen(Office.Social))!.Clocks.Single(clock => clock.Rule == "referral.monthly-visit" && clock.StoppedAt is null);
        Assert.Equal(new DateOnly(2024, 3, 15), open.Due.Day);

        office.Until("2024-03-20");
        await office.Did("visited", "2024-03-20", Office.Social);
        var clocks = (await office.Seen(Office.Social))!.Clocks.Where(clock => clock.Rule == "referral.monthly-visit").ToList();
        Assert.Contains(clocks, clock => clock.Standing == ReferralClockStanding.MetLate);
        Assert.Equal(new DateOnly(2024, 4, 15), clocks.Single(clock => clock.StoppedAt is null).Due.Day);
    }

    [Theory, EveryDatabase]
    public async Task GoalReached_BeforeThreeCalmMonths_IsRefusedAndANewEventStartsThemAgain(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed("youth-at-risk", Office.Social, Office.Police);
        await office.Accepted(Office.Social);
        await office.Did("received", "2024-01-15", Office.Social);
        await office.Did("opened", "2024-01-15", Office.Social);
        await office.Did("plan-made", "2024-01-15", Office.Social);
        Assert.Equal("rule-not-begun", (await office.Close("goal", Office.Social))?.Code);
        await office.Did("calm", "2024-01-15", Office.Social);
        office.Until("2024-03-01");
        await office.Did("event", "2024-03-01", Office.Social);
        office.Until("2024-04-20");
        var refused = await office.Close("goal", Office.Social);
        Assert.Equal("too-early-by-rule", refused?.Code);
        Assert.Contains("第12條", refused!.Basis, StringComparison.Ordinal);
        office.Until("2024-06-02");
        Assert.Null(await office.Close("goal", Office.Social));

        // Six months of following and seven years of keeping run from the day of closing.
        Assert.Equal(("2024-12-02", "2031-06-02"), (await office.Due("follow-after-close", Office.Social), await office.Due("records", Office.Social)));
        Assert.Equal("too-early-by-rule", (await office.Step("follow-ended", "2024-06-02", Office.Social))?.Code);
        office.Until("2024-12-03");
        await office.Did("follow-ended", "2024-12-03", Office.Social);
    }

    [Theory, EveryDatabase]
    public async Task Watch_OverAClock_WarnsThenTellsThenTellsTheSupervisorOnceEach(StoreKind store)
    {
        await using var city = await databases.City(store);
        var office = await (await Office.Of(city)).Proposed();
        await office.Accepted();
        await office.Did("letter", "2024-01-15");
        var watch = city.Get<WatchReferrals>();
        Assert.Equal(0, await watch.Do(default));
        office.Until("2024-01-21");
        Assert.Equal(1, await watch.Do(default));
        Assert.Equal(0, await watch.Do(default));
        office.Until("2024-01-25");
        Assert.Equal(2, await watch.Do(default));
        Assert.Equal(0, await watch.Do(default));
        var clock = await office.Clock("school-reply");
        Assert.Equal(ReferralClockStanding.Overdue, clock.Standing);
        Assert.Contains(clock.Told, told => told.ZhHant.Contains("督導", StringComparison.Ordinal));
    }

    private static Moment At(string text) => text.Contains('T', StringComparison.Ordinal)
        ? Moment.At(DateOnly.ParseExact(text[..10], "yyyy-MM-dd", null), TimeOnly.ParseExact(text[11..], "HH:mm", null)) : Moment.StartOf(DateOnly.ParseExact(text, "yyyy-MM-dd", null));

    private static string Stamp(string text) => text.Contains('T', StringComparison.Ordinal) ? text : text + "T24:00";

    private static string Text(Moment at) => $"{at.Day:yyyy-MM-dd}T{at.Minute / 60:00}:{at.Minute % 60:00}";
}
