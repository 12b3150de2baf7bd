using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Trips;

/// <summary>Starts the clocks of a trip in the change that registers it.</summary>
internal static class StartTripClocks
{
    private const string Kind = "trip";

    /// <summary>What clocks of trips are about.</summary>
    public static ClockSubject About(Guid trip) => new(Kind, trip);

    /// <summary>Starts one for each rule that the city has; what the report shows to be done is stopped on its day.</summary>
    public static Task<Refusal?> Do(LedgerTransaction ledger, Basis basis, Trip trip, RegisterTrip command, CancellationToken cancellation) =>
        Begin(new TripAtHand(ledger, trip, new TripGround(command.Actor, command.Who, command.Why)), basis, command.Trip, [.. TripDuty.Of(command.Trip)], cancellation);

    /// <summary>Starts those of some duties.</summary>
    public static async Task<Refusal?> Begin(TripAtHand at, Basis basis, TripTerms terms, IReadOnlyList<TripDuty> owed, CancellationToken cancellation)
    {
        var (ledger, ground) = (at.Ledger, at.Ground);
        var duties = owed.Where(duty => basis.Rules.Due(duty.Rule, terms.City, duty.Start, basis.Calendars).Refusal is null).ToList();
        if (duties.Count == 0)
        {
            return null;
        }

        var starts = duties.ConvertAll(duty => new StartClock(
            duty.Rule, terms.City, null, About(at.Trip.Id), terms.Agency, Moment.StartOf(duty.Start), ground.Who, ground.Why));
        if (!(await StartManyClocks.Do(ledger, basis, starts, cancellation)).Is(out var ids, out var refusal))
        {
            return refusal;
        }

        foreach (var (id, duty) in ids.Zip(duties))
        {
            if (duty.MetOn is { } met
                && (await StopClockHandler.Do(ledger, basis, new StopClock(id, Moment.StartOf(met), ground.Who, ground.Why, terms.Sha256), cancellation)).Refusal is { } unstopped)
            {
                return unstopped;
            }
        }

        return null;
    }
}
