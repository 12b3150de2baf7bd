using System.Globalization;
using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Trips;

/// <summary>Enters that a duty of a trip was met: the sharing session held, the summary handed in, a half-year's tracking done.</summary>
/// <param name="Trip">Which trip.</param>
/// <param name="Rule">Id of the duty's rule.</param>
/// <param name="On">When.</param>
/// <param name="Note">Where, how, with whom.</param>
/// <param name="Ground">Who enters it and why.</param>
public sealed record MeetTripDuty(Guid Trip, string Rule, DateOnly On, string Note, TripGround Ground);

/// <summary>Does <see cref="MeetTripDuty"/>: <c>await meet.Do(command, ct)</c>.</summary>
public sealed class MeetTripDutyHandler(LedgerStore store, RunningRules rules, TripClocks clocks, BrowseClocks started)
{
    /// <summary>Enters it, stops its clock and starts that of the next round; or says why not. Gives back the trip.</summary>
    public async Task<Outcome<Guid>> Do(MeetTripDuty command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await TripAtHand.Of(ledger, command.Trip, command.Ground, Deed.ReviewTrip, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var terms = Json.To<TripTerms>(at.Trip.Terms);
        var open = await started.About(StartTripClocks.About(command.Trip), cancellation);
        var duty = clocks.Of(terms, open, [.. at.Trip.Met]).FirstOrDefault(clock => clock.Rule == command.Rule && clock.MetOn is null);
        if (duty is null || command.Rule is "trip.report" or "trip.review" or ReviewClocks.Resubmission)
        {
            return TripFaults.NoDuty;
        }

        if (command.On < terms.DepartOn || command.On > HomeRules.DayOf(ledger.Now))
        {
            return TripFaults.WrongDay(command.On, terms.DepartOn);
        }

        ledger.Db.Add(new MetTripDuty { Id = Guid.CreateVersion7(), TripId = at.Trip.Id, Rule = command.Rule, On = command.On, Note = command.Note.Trim() });
        if (await Clocks(at, command, terms, duty, open, cancellation) is { } stuck)
        {
            return stuck;
        }

        return await at.Done("TripDutyMet",
        [
            new("duty", null, duty.Name.ZhHant), new("on", null, command.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), new("note", null, command.Note.Trim()),
        ], cancellation);
    }

    private async Task<Refusal?> Clocks(
        TripAtHand at, MeetTripDuty command, TripTerms terms, TripClock duty, IReadOnlyList<OpenClock> open, CancellationToken cancellation)
    {
        if (open.FirstOrDefault(clock => clock.Rule == command.Rule && clock.State != ClockState.Stopped) is { } running
            && (await StopClockHandler.Do(at.Ledger, rules.Basis,
                new StopClock(running.Id, Moment.StartOf(command.On), command.Ground.Who, command.Ground.Why, terms.Sha256), cancellation)).Refusal is { } unstopped)
        {
            return unstopped;
        }

        return TripDuty.Recurs(command.Rule)
            ? (await StartManyClocks.Do(at.Ledger, rules.Basis,
                [new StartClock(command.Rule, terms.City, null, StartTripClocks.About(at.Trip.Id), terms.Agency, Moment.StartOf(duty.Due), command.Ground.Who, command.Ground.Why)],
                cancellation)).Refusal
            : null;
    }
}
