using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Trips;

/// <summary>A step of the review.</summary>
public enum TripReviewStep
{
    /// <summary>送審.</summary>
    Submit,

    /// <summary>本層通過.</summary>
    Pass,

    /// <summary>退回補正.</summary>
    Return,
}

/// <summary>Takes the review of a report a step on: submit it, pass it on one level, or return it with a reason of the self-check.</summary>
/// <param name="Trip">Which trip.</param>
/// <param name="Step">Which step.</param>
/// <param name="Reason">Code of the reason where it is returned.</param>
/// <param name="Ground">Who does it and why.</param>
public sealed record ReviewTrip(Guid Trip, TripReviewStep Step, string? Reason, TripGround Ground);

/// <summary>Does <see cref="ReviewTrip"/>: <c>await review.Do(command, ct)</c>.</summary>
public sealed class ReviewTripHandler(LedgerStore store, RunningRules rules, BrowseClocks started)
{
    /// <summary>Takes the step, or says why not; gives back the trip.</summary>
    public async Task<Outcome<Guid>> Do(ReviewTrip command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await TripAtHand.Of(ledger, command.Trip, command.Ground, Deed.ReviewTrip, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var review = TripReview.Of(at.Trip, rules.Basis);
        if (Fault(review, command) is { } fault)
        {
            return fault;
        }

        var level = review.Next?.Text.ZhHant;
        (at.Trip.Review, at.Trip.ReviewLevel) = command.Step switch
        {
            TripReviewStep.Submit => (review.Levels.Count == 0 ? TripReviewState.Passed : TripReviewState.Submitted, 0),
            TripReviewStep.Return => (TripReviewState.Returned, 0),
            _ => (review.Passed + 1 < review.Levels.Count ? TripReviewState.Submitted : TripReviewState.Passed, review.Passed + 1),
        };
        var open = await started.About(StartTripClocks.About(command.Trip), cancellation);
        if (await ReviewClocks.Follow(at, review.State, rules.Basis, open, cancellation) is { } stuck)
        {
            return stuck;
        }

        var after = TripReview.Of(at.Trip, rules.Basis);
        return await at.Done(
            command.Step switch { TripReviewStep.Submit => "TripSubmitted", TripReviewStep.Return => "TripReturned", _ => "TripPassed" },
            [new("review", review.Name.ZhHant, after.Name.ZhHant), new("level", null, level), new("reason", null, command.Reason)], cancellation);
    }

    private static Refusal? Fault(TripReview review, ReviewTrip command) => (command.Step, review.State) switch
    {
        (TripReviewStep.Submit, TripReviewState.Registered or TripReviewState.Returned) => null,
        (TripReviewStep.Pass, TripReviewState.Submitted) => null,
        (TripReviewStep.Return, TripReviewState.Submitted) =>
            DecisionWords.ReturnReasons.Any(reason => reason.Code == command.Reason) ? null : TripFaults.ReturnWhy,
        _ => TripFaults.WrongState(review.Name),
    };
}
