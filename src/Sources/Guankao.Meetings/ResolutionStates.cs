using Guankao.Commitments;

namespace Guankao.Meetings;

/// <summary>The state of a resolution in the published vocabulary (/data/vocabulary).</summary>
public static class ResolutionStates
{
    /// <summary>The code that says what is known of it today.</summary>
    public static string Of(ResolutionFacts facts, DateOnly today) => facts switch
    {
        { Commitment: CommitmentStatus.Suspended } => "suspended",
        { Commitment: CommitmentStatus.Merged } => "merged",
        { Commitment: CommitmentStatus.Withdrawn } => "withdrawn",
        { Standing: ResolutionStanding.Released, Outcome: "unmet" } => "not-done",
        { Standing: ResolutionStanding.Released } => facts.EndedOn > facts.DueOn ? "done-late" : "done-on-time",
        { Wish: Wish.Release } => "claimed-done",
        { Wish: Wish.Continue } => "under-way",
        { Standing: ResolutionStanding.Tracked } when facts.DueOn < today => "silent",
        { Standing: ResolutionStanding.Tracked, DueOn: not null } => "planned",
        { Lead: not null } => "assigned",
        _ => "adopted",
    };
}

/// <summary>What the state of a resolution follows from.</summary>
/// <param name="Standing">Whether it is tracked.</param>
/// <param name="Lead">Who leads it.</param>
/// <param name="DueOn">By when.</param>
/// <param name="Wish">What its latest answer wants; null where there is none.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="EndedOn">When.</param>
/// <param name="Commitment">How its commitment stands; null where it is not tracked.</param>
public sealed record ResolutionFacts(
    ResolutionStanding Standing, string? Lead, DateOnly? DueOn, Wish? Wish, string? Outcome, DateOnly? EndedOn, CommitmentStatus? Commitment);
