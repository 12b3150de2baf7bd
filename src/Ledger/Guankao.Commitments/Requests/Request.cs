using Guankao.Identity;

namespace Guankao.Commitments;

/// <summary>What an agency asks for.</summary>
public enum RequestKind
{
    /// <summary>調整.</summary>
    Adjustment,

    /// <summary>暫緩.</summary>
    Suspension,

    /// <summary>撤銷.</summary>
    Withdrawal,

    /// <summary>解除列管.</summary>
    Closure,

    /// <summary>退回分派: not this agency's.</summary>
    Bounce,
}

/// <summary>What became of it.</summary>
public enum RequestState
{
    /// <summary>等待核定.</summary>
    Asked,

    /// <summary>核定.</summary>
    Granted,

    /// <summary>不同意.</summary>
    Refused,
}

/// <summary>Something that was asked and is, or is not yet, decided. Never deleted.</summary>
internal sealed class Request
{
    public Guid Id { get; init; }

    public Guid CommitmentId { get; init; }

    public RequestKind Kind { get; init; }

    public RequestState State { get; set; }

    /// <summary>For whom it is asked: the lead agency, or the supporting one that bounces.</summary>
    public required string Agency { get; init; }

    /// <summary>Code of the legal reason.</summary>
    public string? Reason { get; init; }

    public required string Statement { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>True where total goal or date would move: a higher approval is needed.</summary>
    public bool Large { get; init; }

    /// <summary>What is asked in detail, as JSON: changes of an adjustment, the blocker of a suspension, the proofs of a closure.</summary>
    public required string Detail { get; init; }

    /// <summary>The rules it rests on, as cited.</summary>
    public string? Basis { get; init; }

    /// <summary>By when it should be decided; null where no rule says.</summary>
    public DateOnly? DecideBy { get; init; }

    public required string AskedBy { get; init; }

    public DateTime AskedAt { get; init; }

    public string? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string? Decision { get; set; }

    public string? DecisionNumber { get; set; }

    /// <summary>The deed by which it is decided.</summary>
    public Deed Deed => Kind switch
    {
        RequestKind.Adjustment => Large ? Deed.DecideLargeAdjustment : Deed.DecideSmallAdjustment,
        RequestKind.Suspension => Deed.DecideSuspension,
        RequestKind.Withdrawal => Deed.DecideWithdrawal,
        RequestKind.Closure => Deed.DecideClosure,
        _ => Deed.HandOverCommitment,
    };

    public void Decide(RequestState state, string who, DateTime when, string why, string number) =>
        (State, DecidedBy, DecidedAt, Decision, DecisionNumber) = (state, who, when, why, number);
}
