using System.Globalization;
using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Trips;

/// <summary>A duty that a trip started.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Name">What is due.</param>
/// <param name="Due">When.</param>
/// <param name="MetOn">When it was met; null where nothing tells.</param>
/// <param name="Why">Step by step, each with its article.</param>
public sealed record TripClock(string Rule, Bilingual Name, DateOnly Due, DateOnly? MetOn, IReadOnlyList<Bilingual> Why)
{
    /// <summary>True where it was met too late.</summary>
    public bool Late => MetOn > Due;
}

/// <summary>The clocks of a trip: those that were started when it was registered, and those that the rules of its city have added since.</summary>
public sealed class TripClocks(RunningRules rules)
{
    private static readonly Bilingual Again = new("補正後再提出", "submission after correction");

    /// <summary>The clocks by the rules that hold now, earliest first; rules that the city does not have are left out.</summary>
    public IReadOnlyList<TripClock> Of(TripTerms trip) => Of(trip, []);

    /// <summary>The same, each due when its open clock says where one was started.</summary>
    public IReadOnlyList<TripClock> Of(TripTerms trip, IReadOnlyList<OpenClock> started) => Of(trip, started, []);

    /// <summary>The same, with what was entered as met since the report.</summary>
    internal IReadOnlyList<TripClock> Of(TripTerms trip, IReadOnlyList<OpenClock> started, IReadOnlyList<MetTripDuty> met) =>
    [
        .. TripDuty.Of(trip, met).SelectMany(duty => TripDuty.Recurs(duty.Rule)
                ? Rounds(duty, trip.City, started, [.. met.Where(row => row.Rule == duty.Rule).OrderBy(row => row.On)])
                : [Clock(duty, trip.City, started.FirstOrDefault(clock => clock.Rule == duty.Rule))])
            .OfType<TripClock>().Concat(Resubmissions(trip.City, [.. started.Where(clock => clock.Rule == ReviewClocks.Resubmission).OrderBy(clock => clock.Due)]))
            .OrderBy(clock => clock.Due),
    ];

    // One for every return; which was the last, its day tells.
    private IEnumerable<TripClock> Resubmissions(string city, IReadOnlyList<OpenClock> returns) => returns.Select((clock, at) => Clock(
        new TripDuty(clock.Rule, returns.Count == 1 ? Again : new Bilingual($"{Again.ZhHant}（第{at + 1}次）", $"{Again.En} ({at + 1})"), clock.Run.Start.Day, null), city, clock)!);

    // Each round runs from the day on which the one before was due, so that a late round does not push the next.
    private IEnumerable<TripClock?> Rounds(TripDuty duty, string city, IReadOnlyList<OpenClock> started, IReadOnlyList<MetTripDuty> met)
    {
        List<OpenClock> clocks = [.. started.Where(clock => clock.Rule == duty.Rule).OrderBy(clock => clock.Due)];
        for (var round = 0; round <= met.Count; round++)
        {
            var name = round == 0 ? duty.Name : new Bilingual($"{duty.Name.ZhHant}（第{round + 1}次）", $"{duty.Name.En} ({round + 1})");
            var clock = Clock(duty with { Name = name, MetOn = round < met.Count ? met[round].On : null }, city, round < clocks.Count ? clocks[round] : null);
            yield return clock;
            if (clock is null)
            {
                yield break;
            }

            duty = duty with { Start = clock.Due };
        }
    }

    private TripClock? Clock(TripDuty duty, string city, OpenClock? started)
    {
        var basis = rules.Basis;
        duty = duty with { MetOn = duty.MetOn ?? (started?.StoppedAt is { } stopped ? HomeRules.DayOf(stopped) : null) };
        var now = basis.Rules.Due(duty.Rule, city, duty.Start, basis.Calendars).Is(out var due, out _) ? due : null;
        return (started, now) switch
        {
            (null, null) => null,
            (null, _) => new TripClock(duty.Rule, duty.Name, now.Date.Due.Day, duty.MetOn, now.Explain()),
            (_, null) => new TripClock(duty.Rule, duty.Name, started.Due.Day, duty.MetOn, []),
            _ => new TripClock(duty.Rule, duty.Name, started.Due.Day, duty.MetOn, [.. now.Explain(), .. Differs(started.Due.Day, now.Date.Due.Day)]),
        };
    }

    // Until the clocks are run again, and for good where the duty was met before, the reasons above are of another day.
    private static Bilingual[] Differs(DateOnly kept, DateOnly now) => kept == now ? [] :
    [
        new($"上列理由依現行規則與日曆，為 {Day(now)}；此計時所存的期限為 {Day(kept)}。",
            $"The reasons above are of the rules and calendars that hold now and give {Day(now)}; this clock was kept as due on {Day(kept)}."),
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
