using Guankao.Kernel;

namespace Guankao.Calendar;

/// <summary>Someone who is told after a deadline, and when.</summary>
public sealed record EscalationMoment(Moment At, Bilingual To);

/// <summary>When a duty is due, and why that day and no other.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="Due">The last moment at which the act is in time.</param>
/// <param name="Earliest">Before this the act is too early; null where there is no such bound.</param>
/// <param name="Steps">From the event to the due moment, each with its article.</param>
/// <param name="Warnings">When its owner is warned, in order.</param>
/// <param name="Escalations">Who is told afterwards, and when.</param>
/// <param name="Caveats">What the answer could not know, e.g. a year whose calendar is not at hand.</param>
public sealed record DueDate(
    Clock Clock, Moment Due, Moment? Earliest, IReadOnlyList<Step> Steps, IReadOnlyList<Moment> Warnings,
    IReadOnlyList<EscalationMoment> Escalations, IReadOnlyList<Bilingual> Caveats)
{
    internal static DueDate Of(Clock clock, ClockRun run, RestDays days, Trail trail, Moment due) => new(
        clock, due, trail.EarliestMoment, trail.Steps,
        [.. clock.Warnings.Select(w => Earlier(due, w, days)).Select(m => m < run.Start && !clock.Before ? run.Start : m).Distinct().Order()],
        [.. clock.Escalations.Select(e => new EscalationMoment(Later(due, e.After, days), e.To))],
        [.. Uncovered(run.Start.Day, due.Day, days), .. clock.End == EndRule.Stay ? RestAtEnd(due, days) : []]);

    private static Moment Earlier(Moment due, Length by, RestDays days) => by.Unit == ClockUnit.Hours
        ? due.AddMinutes(-60 * by.Count)
        : Moment.StartOf(new Clock { Id = "", Event = Silent, Article = "", Before = true, Length = by, End = EndRule.Stay }
            .Due(Moment.StartOf(due.Day), days).Day);

    private static Moment Later(Moment due, Length by, RestDays days) => by.Unit == ClockUnit.Hours
        ? due.AddMinutes(60 * by.Count)
        : Moment.StartOf(new Clock { Id = "", Event = Silent, Article = "", Length = by, End = EndRule.Stay }
            .Due(Moment.StartOf(due.Day), days).Day);

    private static readonly Bilingual Silent = new("期限", "deadline");

    private static IEnumerable<Bilingual> Uncovered(DateOnly from, DateOnly to, RestDays days)
    {
        var (first, last) = from < to ? (from.RocYear(), to.RocYear()) : (to.RocYear(), from.RocYear());
        var missing = Enumerable.Range(first, last - first + 1).Where(y => !days.Covers(y)).ToList();
        return missing.Count == 0
            ? []
            : [new($"{string.Join("、", missing)} 年之辦公日曆表尚未載入，僅計星期六、日。",
                $"The office calendar of {string.Join(", ", missing.Select(y => y + RocDate.Offset))} is not at hand; only weekends were counted as rest days.")];
    }

    private static IEnumerable<Bilingual> RestAtEnd(Moment due, RestDays days) =>
        due.Minute == Moment.DayEnd && days.IsRest(due.Day)
            ? [new($"末日為休息日（{days.NameOf(due.Day).ZhHant}）而不順延，宜於前一上班日 {days.WorkingOnOrBefore(due.Day).Named().ZhHant} 前辦理。",
                $"The last day is a rest day ({days.NameOf(due.Day).En}) and does not move; act by the working day before, {days.WorkingOnOrBefore(due.Day).Named().En}.")]
            : [];
}
