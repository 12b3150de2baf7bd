using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Trips;

/// <summary>How far a report is on its way to the public.</summary>
public enum TripReviewState
{
    /// <summary>已登錄.</summary>
    Registered,

    /// <summary>審核中.</summary>
    Submitted,

    /// <summary>退回補正.</summary>
    Returned,

    /// <summary>審核通過.</summary>
    Passed,

    /// <summary>已公布.</summary>
    Published,
}

/// <summary>The review of a report, level by level.</summary>
/// <param name="State">How far it is.</param>
/// <param name="Levels">Who looks at it, in order.</param>
/// <param name="Passed">How many of them have passed it.</param>
/// <param name="Basis">The rule that names the levels.</param>
public sealed record TripReview(TripReviewState State, IReadOnlyList<RuleOption> Levels, int Passed, string Basis)
{
    /// <summary>Who looks at it now; null where nobody has to.</summary>
    public RuleOption? Next => State == TripReviewState.Submitted && Passed < Levels.Count ? Levels[Passed] : null;

    /// <summary>The state in words.</summary>
    public Bilingual Name => NameOf(State);

    internal static Bilingual NameOf(TripReviewState state) => state switch
    {
        TripReviewState.Submitted => new("審核中", "under review"),
        TripReviewState.Returned => new("退回補正", "returned"),
        TripReviewState.Passed => new("審核通過，待公布", "passed, waiting to be published"),
        TripReviewState.Published => new("已公布", "published"),
        _ => new("已登錄，未送審", "registered, not submitted"),
    };

    internal static TripReview Of(Trip trip, Basis basis) =>
        basis.Rules.Find("trip.review-levels", trip.City, trip.ReturnOn).Is(out var rule, out _)
            ? new TripReview(trip.Review, rule.Options, trip.ReviewLevel, rule.Article)
            : new TripReview(trip.Review, [], trip.ReviewLevel, "");
}
