using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Calendar;

/// <summary>The sentences of an explanation.</summary>
internal static class StepWords
{
    // A year's worth of weekends would drown the sentence; the steps still list every day.
    private const int MostNamed = 7;

    public static Bilingual Event(Clock clock, Moment start) =>
        Say($"{clock.Event.ZhHant}：{start.Words.ZhHant}。", $"{clock.Event.En}: {start.Words.En}.");

    public static Bilingual Anchored(int months, DateOnly end)
    {
        var (zh, en) = months switch { 1 => ("月", "month"), 3 => ("季", "quarter"), 6 => ("半年", "half-year"), _ => ("年", "year") };
        return Say($"以該{zh}末日 {end.Named().ZhHant} 為準。", $"The last day of that {en} counts as the event: {end.Named().En}.");
    }

    public static Bilingual SameDay(DateOnly day) =>
        Say($"當日即起算：{day.Named().ZhHant}。", $"The day itself is the first that counts: {day.Named().En}.");

    public static Bilingual NextDay(DateOnly day) =>
        Say($"始日不計，自翌日起算：{day.Named().ZhHant}。", $"The day of the event is not counted; the next day is the first: {day.Named().En}.");

    public static Bilingual StartMoved(IReadOnlyList<PassedDay> passed, DateOnly to) => Say(
        $"起算日適逢 {Zh(passed)}，改自次一上班日起算：{to.Named().ZhHant}。",
        $"The first day falls on {En(passed)}; counting starts on the next working day: {to.Named().En}.");

    public static Bilingual Earliest(Length min, DateOnly day) => Say(
        $"至少須滿{Words(min).ZhHant}，最早為 {day.Named().ZhHant}。",
        $"At least {Words(min).En} must pass; the earliest day is {day.Named().En}.");

    public static Bilingual Extended(Extension by, int times) => Say(
        $"延長{times}次，每次以{Words(by.By).ZhHant}為限。", $"Extended {times} time(s), by at most {Words(by.By).En} each.");

    public static Bilingual Counted(Length length, Moment due, IReadOnlyList<PassedDay> passed) => Say(
        $"計{Words(length).ZhHant}，末日為 {due.Words.ZhHant}{(passed.Count == 0 ? "" : $"（不計 {Zh(passed)}）")}。",
        $"{Words(length).En} end on {due.Words.En}{(passed.Count == 0 ? "" : $" (not counting {En(passed)})")}.");

    public static Bilingual CountedBack(Length length, DateOnly due) => Say(
        $"於其{Words(length).ZhHant}前，至遲 {due.Named().ZhHant}。", $"{Words(length).En} before it is {due.Named().En} at the latest.");

    public static Bilingual FixedDay(DateOnly day) =>
        Say($"定於 {day.Named().ZhHant} 前。", $"The fixed day is {day.Named().En}.");

    public static Bilingual Round(Recurrence every, DateOnly end) => Say(
        $"每{Words(every.Every).ZhHant}至少{every.Times}次，本期至 {end.Named().ZhHant} 止。",
        $"At least {every.Times} time(s) every {Words(every.Every).En}; this round ends on {end.Named().En}.");

    public static Bilingual Paused(Pause pause, Moment due, int later) => Say(
        $"{pause.From.Dotted()} 至 {pause.To.Dotted()} 停止計算，順延{later}日，末日為 {due.Words.ZhHant}。",
        $"It stood still from {pause.From:yyyy-MM-dd} to {pause.To:yyyy-MM-dd}; {later} day(s) later it ends on {due.Words.En}.");

    public static Bilingual EndMoved(StepKind kind, IReadOnlyList<PassedDay> passed, Moment due) => kind switch
    {
        StepKind.EndMovedBack => Say(
            $"末日適逢 {Zh(passed)}，應提前於 {due.Words.ZhHant}。",
            $"The last day falls on {En(passed)}; it must be done by the working day before: {due.Words.En}."),
        StepKind.EndMovedToMorning => Say(
            $"末日為星期六（{Zh(passed)}），以次一上班日上午為末日：{due.Words.ZhHant}。",
            $"The last day is a Saturday ({En(passed)}); the morning of the next working day serves: {due.Words.En}."),
        _ => Say(
            $"末日適逢 {Zh(passed)}，以次一上班日為末日：{due.Words.ZhHant}。",
            $"The last day falls on {En(passed)}; the next working day serves: {due.Words.En}."),
    };

    public static Bilingual Words(Length length)
    {
        var (zh, one, many) = length.Unit switch
        {
            ClockUnit.Hours => ("小時", "hour", "hours"),
            ClockUnit.Days => ("日", "day", "days"),
            ClockUnit.WorkingDays => ("個工作日", "working day", "working days"),
            ClockUnit.Weeks => ("星期", "week", "weeks"),
            ClockUnit.Months => ("個月", "month", "months"),
            _ => ("年", "year", "years"),
        };
        return Say($"{length.Count}{zh}", $"{length.Count} {(length.Count == 1 ? one : many)}");
    }

    private static string Zh(IReadOnlyList<PassedDay> passed) =>
        passed.Count > MostNamed
            ? $"{passed[0].Day.Dotted()} 至 {passed[^1].Day.Dotted()} 間休息日 {passed.Count} 日"
            : string.Join("、", passed.Select(p => $"{p.Day.Dotted()} {p.Name.ZhHant}{Half(p.Kind).Zh}"));

    private static string En(IReadOnlyList<PassedDay> passed) =>
        passed.Count > MostNamed
            ? string.Create(CultureInfo.InvariantCulture, $"{passed.Count} rest days from {passed[0].Day:yyyy-MM-dd} to {passed[^1].Day:yyyy-MM-dd}")
            : string.Join(", ", passed.Select(p => $"{p.Day:yyyy-MM-dd} {p.Name.En}{Half(p.Kind).En}"));

    private static (string Zh, string En) Half(DayKind kind) => kind switch
    {
        DayKind.AfternoonClosure => ("（下午停止上班）", " (closed in the afternoon)"),
        DayKind.Closure => ("（停止上班）", " (closed)"),
        _ => ("", ""),
    };

    private static Bilingual Say(FormattableString zh, FormattableString en) =>
        new(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
