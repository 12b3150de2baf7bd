using System.Globalization;
using Guankao.Calendar;

namespace Guankao.Clocks;

/// <summary>A clock as it is kept. Its due moment is always the one that its versions of rule and rest days give.</summary>
internal sealed class RunningClock
{
    public Guid Id { get; init; }

    public required string Rule { get; init; }

    public string? City { get; init; }

    public string? District { get; init; }

    public required string SubjectKind { get; init; }

    public Guid Subject { get; init; }

    public required string Owner { get; set; }

    public DateOnly StartDay { get; set; }

    public int StartMinute { get; set; }

    /// <summary><c>2024-07-24/2024-07-25</c>, parted by spaces.</summary>
    public string Pauses { get; set; } = "";

    public int Extensions { get; set; }

    public string RuleVersion { get; private set; } = "";

    public string CalendarVersion { get; private set; } = "";

    public DateOnly DueDay { get; private set; }

    public int DueMinute { get; private set; }

    /// <summary>The days whose kind the due moment or a warning depends on lie from here…</summary>
    public DateOnly ReadsFrom { get; private set; }

    /// <summary>…to here.</summary>
    public DateOnly ReadsTo { get; private set; }

    public DateOnly? WarnsFrom { get; private set; }

    /// <summary><c>2024-12-01T0</c> (day and minute), parted by spaces.</summary>
    public string Warnings { get; private set; } = "";

    public ClockState State { get; set; }

    public DateOnly? PausedOn { get; set; }

    public string? StoppedWhy { get; set; }

    public DateTime? StoppedAt { get; set; }

    public DateTime OpenedAt { get; init; }

    public Moment Due => new(DueDay, DueMinute);

    public ClockRun Run => new(new(StartDay, StartMinute), ReadPauses(Pauses), Extensions);

    public void Take(Reckoned reckoned)
    {
        (RuleVersion, CalendarVersion) = (reckoned.RuleVersion, reckoned.CalendarVersion);
        (DueDay, DueMinute) = (reckoned.Due.Day, reckoned.Due.Minute);
        (ReadsFrom, ReadsTo, WarnsFrom, Warnings) = (reckoned.ReadsFrom, reckoned.ReadsTo, reckoned.WarnsFrom, reckoned.Warnings);
    }

    public void AddPause(Pause pause)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{pause.From:yyyy-MM-dd}/{pause.To:yyyy-MM-dd}");
        Pauses = Pauses.Length == 0 ? text : $"{Pauses} {text}";
    }

    public OpenClock Show(Moment now) => new(
        Id, Rule, City, District, new(SubjectKind, Subject), Owner, Run, Due, ReadMoments(Warnings),
        State == ClockState.Running && Due < now ? ClockState.Expired : State, PausedOn, StoppedWhy, StoppedAt, RuleVersion, CalendarVersion);

    internal static IReadOnlyList<Pause>? ReadPauses(string text) => text.Length == 0 ? null :
        [.. text.Split(' ').Select(p => new Pause(Day(p[..10]), Day(p[11..])))];

    private static IReadOnlyList<Moment> ReadMoments(string text) => text.Length == 0 ? [] :
        [.. text.Split(' ').Select(m => new Moment(Day(m[..10]), int.Parse(m[11..], CultureInfo.InvariantCulture)))];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
