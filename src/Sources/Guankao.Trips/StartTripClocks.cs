using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Trips;

/// <summary>Starts the clocks of a trip in the change that registers it.</summary>
internal static class StartTripClocks
{
    /// <summary>What clocks of trips are about.</summary>
    public static ClockSubject About(Guid trip) => new("trip", trip);

    /// <summary>Starts one for each rule that the city has; what the report shows to be done is stopped on its day.</summary>
    public static async Task<Refusal?> Do(LedgerTransaction ledger, Basis basis, Guid trip, RegisterTrip command, CancellationToken cancellation)
    {
        var terms = command.Trip;
        var duties = TripDuty.Of(terms).Where(duty => basis.Rules.Due(duty.Rule, terms.City, duty.Start, basis.Calendars).Refusal is null).ToList();
        var starts = duties.ConvertAll(duty => new StartClock(
            duty.Rule, terms.City, null, About(trip), terms.Agency, Moment.StartOf(duty.Start), command.Who, command.Why));
        if (starts.Count == 0)
        {
            return null;
        }

        if (!(await StartManyClocks.Do(ledger, basis, starts, cancellation)).Is(out var ids, out var refusal))
        {
            return refusal;
        }

        foreach (var (id, duty) in ids.Zip(duties))
        {
            if (duty.MetOn is { } met
                && (await StopClockHandler.Do(ledger, basis, new StopClock(id, Moment.StartOf(met), command.Who, command.Why, terms.Sha256), cancellation)).Refusal is { } unstopped)
            {
                return unstopped;
            }
        }

        return null;
    }
}
