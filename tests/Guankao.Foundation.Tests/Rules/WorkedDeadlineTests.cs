using System.Globalization;
using Guankao.Calendar;
using Guankao.Foundation.Tests.Calendar;
using Guankao.Rules;

namespace Guankao.Foundation.Tests.Rules;

/// <summary>Deadlines that people worked out by hand, with the shipped rules and calendars.</summary>
public class WorkedDeadlineTests
{
    [Theory]
    [InlineData("trip.report", "臺北市", "2024-09-20", "2024-12-23")]
    [InlineData("trip.report", "桃園市", "2024-09-20", "2024-12-19")]
    [InlineData("trip.mayor-summary", "臺北市", "2024-05-18", "2024-06-19")]
    [InlineData("trip.report", "臺北市", "2024-05-18", "2024-08-19")]
    [InlineData("trip.report", "桃園市", "2024-05-18", "2024-08-19 12:00")]
    [InlineData("trip.report", "臺北市", "2024-11-25", "2025-02-25")]
    [InlineData("trip.report", "桃園市", "2024-11-25", "2025-02-24")]
    [InlineData("trip.review", "桃園市", "2024-10-09", "2024-10-23")]
    [InlineData("trip.resubmission", "金門縣", "2024-10-09", "2024-10-21 12:00")]
    [InlineData("trip.registration", "臺中市", "2024-10-09", "2024-10-31")]
    [InlineData("trip.monthly-list", "臺中市", "2024-09-12", "2024-10-11")]
    [InlineData("trip.mayor-tracking", "臺北市", "2024-05-18", "2024-06-30")]
    public void Trip_InItsCity_IsDueAsWorkedOut(string id, string city, string start, string due) => Due(id, city, start, due);

    [Theory]
    [InlineData("tracking.adjust-cut-off", "臺北市", "2024-12-31", "2024-10-31")]
    [InlineData("tracking.adjust-cut-off", "高雄市", "2025-04-30", "2025-02-28")]
    [InlineData("tracking.open-yearly", "嘉義市", "2025-01-01", "2025-02-03")]
    [InlineData("tracking.open-approved", "嘉義市", "2025-03-03", "2025-04-02")]
    [InlineData("tracking.open-school", "嘉義市", "2025-03-03", "2025-04-14 12:00")]
    [InlineData("tracking.open-central", "嘉義市", "2025-03-03", "2025-03-13")]
    [InlineData("tracking.monthly-entry", "嘉義市", "2025-02-10", "2025-03-05")]
    [InlineData("tracking.monthly-entry", "花蓮縣", "2024-02-10", "2024-03-07")]
    [InlineData("tracking.first-tender", "花蓮縣", "2025-01-01", "2025-06-30")]
    [InlineData("tracking.grant-list", "桃園市", "2025-01-01", "2025-03-03")]
    [InlineData("tracking.grant-list", "桃園市", "2024-02-01", "2024-02-29")]
    [InlineData("tracking.grant-fill", "桃園市", "2025-01-01", "2025-03-20")]
    [InlineData("tracking.reroute", "臺北市", "2025-10-23", "2025-10-27")]
    [InlineData("tracking.ministry-evaluation", null, "2024-12-31", "2025-04-15")]
    [InlineData("tracking.white-paper", "臺北市", "2023-08-01", "2024-01-31")]
    [InlineData("council.answer", "新北市", "2025-05-05", "2025-05-12 12:00")]
    [InlineData("council.answer", "臺中市", "2025-05-05", "2025-05-12")]
    [InlineData("council.session-report", "臺中市", "2025-05-08", "2025-05-01")]
    [InlineData("council.budget", "臺北市", "2025-12-31", "2025-09-30")]
    [InlineData("council.budget-decided", null, "2025-12-31", "2025-11-30")]
    [InlineData("meeting.city-liaison", "桃園市", "2023-05-01", "2023-08-31")]
    [InlineData("meeting.exploitation", "桃園市", "2023-05-01", "2023-12-31")]
    [InlineData("grant.notice", null, "2025-12-31", "2025-08-31")]
    [InlineData("grant.results", null, "2024-06-01", "2025-03-31")]
    [InlineData("grant.quarterly-table", null, "2025-08-15", "2025-10-31")]
    [InlineData("document.urgent", null, "2025-01-24", "2025-02-03")]
    [InlineData("document.ordinary", null, "2025-09-25", "2025-10-07")]
    [InlineData("information.answer", null, "2025-09-11", "2025-09-26")]
    [InlineData("application.handling", null, "2024-12-31", "2025-03-03")]
    public void Duty_InItsCity_IsDueAsWorkedOut(string id, string? city, string start, string due) => Due(id, city, start, due);

    [Theory]
    [InlineData("referral.report", null, "2025-03-07 17:30", "2025-03-08 17:30")]
    [InlineData("referral.grade", null, "2025-03-07 23:45", "2025-03-08 23:45")]
    [InlineData("referral.emergency-placement", null, "2025-01-27 08:00", "2025-01-30 08:00")]
    [InlineData("referral.placement-extension", null, "2025-01-30", "2025-04-29")]
    [InlineData("referral.placement-evaluate", null, "2025-04-29", "2025-04-14")]
    [InlineData("referral.placement-petition", null, "2025-04-29", "2025-04-22")]
    [InlineData("referral.follow-after-placement", null, "2024-02-28", "2025-02-28")]
    [InlineData("referral.treatment-plan", null, "2024-11-29", "2025-03-03")]
    [InlineData("referral.long-term-plan", null, "2024-02-29", "2026-03-02")]
    [InlineData("referral.open-decision", null, "2025-09-12", "2025-09-26")]
    [InlineData("referral.service-plan", null, "2025-01-30", "2025-03-03")]
    [InlineData("referral.monthly-visit", null, "2025-01-30", "2025-02-28")]
    [InlineData("referral.close-goal", null, "2025-03-31", "2025-06-30")]
    [InlineData("referral.close-missing", null, "2025-03-15", "2025-06-15")]
    [InlineData("referral.follow-after-close", null, "2025-08-30", "2026-02-28")]
    [InlineData("referral.answer", null, "2025-09-25", "2025-10-01")]
    [InlineData("referral.records", null, "2025-08-30", "2032-08-30")]
    [InlineData("meeting.juvenile-committee", null, "2025-08-30", "2025-09-30")]
    [InlineData("referral.school-reply", "桃園市", "2025-09-22", "2025-09-30")]
    [InlineData("referral.needs-meeting", "桃園市", "2025-09-25", "2025-10-03")]
    [InlineData("referral.needs-file", "桃園市", "2025-10-03", "2025-10-13")]
    [InlineData("referral.observation", "桃園市", "2025-03-31", "2025-09-30")]
    [InlineData("referral.observation-file", "桃園市", "2025-09-30", "2025-10-07")]
    [InlineData("referral.custody-transition", "桃園市", "2025-04-30", "2025-02-28")]
    [InlineData("referral.leaving-school", null, "2025-06-13", "2025-05-13")]
    [InlineData("referral.left-school", null, "2025-08-31", "2025-09-30")]
    public void Referral_IsDueAsWorkedOut(string id, string? city, string start, string due) => Due(id, city, start, due);

    [Fact]
    public void EveryShippedClock_IsReplayedFromItsExplanation()
    {
        foreach (var row in RuleBook.Shipped.Rows.Where(r => r.Kind == RuleKind.Clock))
        {
            for (var start = new DateOnly(2023, 1, 1); start < new DateOnly(2028, 1, 1); start = start.AddDays(11))
            {
                var date = row.Clock!.Explain(start, CalendarShelf.Shipped.For(row.City));
                Assert.Equal(date.Due, Replay.Of(date.Steps));
                Assert.All(date.Steps.Skip(1), s => Assert.False(string.IsNullOrEmpty(s.Article)));
            }
        }
    }

    [Fact]
    public void EverySection5Clock_IsCovered()
    {
        var tested = typeof(WorkedDeadlineTests).GetMethods().SelectMany(m => m.GetCustomAttributesData())
            .Where(a => a.AttributeType == typeof(InlineDataAttribute))
            .Select(a => ((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)[0].Value as string).ToHashSet();
        Assert.Empty(RuleBook.Shipped.Rows.Where(r => r is { Set: "referrals", Kind: RuleKind.Clock } && !tested.Contains(r.Id)).Select(r => r.Id));
    }

    private static void Due(string id, string? city, string start, string due)
    {
        var from = DateTime.Parse(start, CultureInfo.InvariantCulture);
        var run = new ClockRun(Moment.At(DateOnly.FromDateTime(from), TimeOnly.FromDateTime(from)));
        var answer = RuleBook.Shipped.Due(id, city, run, CalendarShelf.Shipped);
        Assert.Null(answer.Refusal);
        var date = answer.Value.Date;
        var at = DateTime.Parse(due, CultureInfo.InvariantCulture);
        var expected = due.Length > 10 ? Moment.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) : Moment.EndOf(DateOnly.FromDateTime(at));
        Assert.True(expected == date.Due, $"{due} expected, {date.Due.Words.En} found:\n{string.Join('\n', answer.Value.Explain().Select(l => l.En))}");
        Assert.Equal(date.Due, Replay.Of(date.Steps));
        Assert.Equal(date.Due, date.Clock.Due(run, CalendarShelf.Shipped.For(city)));
    }
}
