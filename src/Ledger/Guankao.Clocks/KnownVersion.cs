using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Clocks;

/// <summary>Rest days that some due moment rests on, kept so that it can be told later what changed.</summary>
internal sealed class KnownCalendar
{
    public required string Version { get; init; }

    /// <summary>ROC years and marked days as JSON.</summary>
    public required string Days { get; init; }
}

/// <summary>The days of a <see cref="KnownCalendar"/>.</summary>
internal sealed record KnownDays(IReadOnlyList<int> Years, IReadOnlyList<KnownDay> Marks)
{
    public static KnownDays Of(RestDays days) => new(days.Years, [.. days.Marks.Select(m => new KnownDay(m.Day, m.Kind, m.Name.ZhHant, m.Name.En))]);

    public RestDays Read() => RestDays.Of(
        Years, [.. Marks.Select(m => new CalendarDay(m.Day, m.Kind, new Bilingual(m.Zh, m.En), Standing.Derived, ""))]);
}

/// <summary>One of its days.</summary>
internal sealed record KnownDay(DateOnly Day, DayKind Kind, string Zh, string En);

/// <summary>A row of rules that some due moment rests on.</summary>
internal sealed class KnownRule
{
    public required string Version { get; init; }

    public required string Article { get; init; }

    public required string ZhHant { get; init; }

    public required string En { get; init; }
}
