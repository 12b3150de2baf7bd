using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Trips;

/// <summary>Clocks that the review itself starts and stops: to submit again after a return, and to be done with the review.</summary>
internal static class ReviewClocks
{
    /// <summary>To submit a report again that was returned.</summary>
    public const string Resubmission = "trip.resubmission";

    private const string Review = "trip.review";

    /// <summary>Starts and stops what a step of the review starts and stops, in its change; a city without such a rule has no clock.</summary>
    public static async Task<Refusal?> Follow(TripAtHand at, TripReviewState before, Basis basis, IReadOnlyList<OpenClock> started, CancellationToken cancellation) =>
        (before, at.Trip.Review) switch
        {
            (_, TripReviewState.Returned) => await Start(at, basis, cancellation),
            (TripReviewState.Returned, TripReviewState.Passed) => await Stop(at, basis, started, Resubmission, cancellation) ?? await Stop(at, basis, started, Review, cancellation),
            (TripReviewState.Returned, _) => await Stop(at, basis, started, Resubmission, cancellation),
            (_, TripReviewState.Passed) => await Stop(at, basis, started, Review, cancellation),
            _ => null,
        };

    private static async Task<Refusal?> Start(TripAtHand at, Basis basis, CancellationToken cancellation)
    {
        var (trip, ground, today) = (at.Trip, at.Ground, HomeRules.DayOf(at.Ledger.Now));
        return basis.Rules.Due(Resubmission, trip.City, today, basis.Calendars).Refusal is not null ? null
            : (await StartManyClocks.Do(at.Ledger, basis,
                [new StartClock(Resubmission, trip.City, null, StartTripClocks.About(trip.Id), trip.Agency, Moment.StartOf(today), ground.Who, ground.Why)], cancellation)).Refusal;
    }

    private static async Task<Refusal?> Stop(TripAtHand at, Basis basis, IReadOnlyList<OpenClock> started, string rule, CancellationToken cancellation) =>
        started.FirstOrDefault(clock => clock.Rule == rule && clock.State != ClockState.Stopped) is { } running
            ? (await StopClockHandler.Do(at.Ledger, basis,
                new StopClock(running.Id, Moment.FromUtc(at.Ledger.Now), at.Ground.Who, at.Ground.Why, at.Trip.Sha256), cancellation)).Refusal
            : null;
}
