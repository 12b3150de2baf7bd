using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Trips;

/// <summary>Makes the clocks of a trip those that it would have, had it been registered as it reads now.</summary>
internal static class CorrectTripClocks
{
    public static async Task<Refusal?> Do(TripAtHand at, Basis basis, TripTerms before, TripTerms after, IReadOnlyList<OpenClock> started, CancellationToken cancellation)
    {
        var (was, owed) = (TripDuty.Of(before).ToDictionary(duty => duty.Rule), TripDuty.Of(after).ToDictionary(duty => duty.Rule));
        var missing = new List<TripDuty>();
        foreach (var duty in owed.Values)
        {
            // Rounds after the first run from the day on which the one before was due.
            var clocks = started.Where(clock => clock.Rule == duty.Rule).ToList();
            if (clocks.Count == 0)
            {
                missing.Add(duty);
            }
            else if (clocks.Count == 1 && await Correct(at, basis, clocks[0], was.GetValueOrDefault(duty.Rule), duty, cancellation) is { } stuck)
            {
                return stuck;
            }
        }

        return await StartTripClocks.Begin(at, basis, after, missing, cancellation)
            ?? await End(at, basis, [.. started.Where(clock => clock.State != ClockState.Stopped && was.ContainsKey(clock.Rule) && !owed.ContainsKey(clock.Rule))], cancellation);
    }

    // That something was met may have been entered since; only what the terms themselves say of it is taken back.
    private static async Task<Refusal?> Correct(TripAtHand at, Basis basis, OpenClock clock, TripDuty? was, TripDuty duty, CancellationToken cancellation)
    {
        var stopped = was is not null && was.MetOn == duty.MetOn
            ? clock.StoppedAt is { } kept ? Moment.FromUtc(kept) : (Moment?)null
            : duty.MetOn is { } met ? Moment.StartOf(met) : (Moment?)null;
        return (await CorrectClockHandler.Do(at.Ledger, basis, new CorrectClock(
            clock.Id, Moment.StartOf(duty.Start), stopped, at.Trip.Agency, at.Ground.Who, at.Ground.Why, at.Trip.Sha256), cancellation)).Refusal;
    }

    private static async Task<Refusal?> End(TripAtHand at, Basis basis, IReadOnlyList<OpenClock> clocks, CancellationToken cancellation)
    {
        foreach (var clock in clocks)
        {
            if ((await StopClockHandler.Do(at.Ledger, basis, new StopClock(
                clock.Id, Moment.FromUtc(at.Ledger.Now), at.Ground.Who, at.Ground.Why, at.Trip.Sha256), cancellation)).Refusal is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
