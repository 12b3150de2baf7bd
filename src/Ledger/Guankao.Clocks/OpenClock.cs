using Guankao.Calendar;

namespace Guankao.Clocks;

/// <summary>What a clock is about: a record of any module, by its kind and id.</summary>
/// <param name="Kind">One lower-case word such as <c>milestone</c>, <c>referral</c>, <c>trip</c>.</param>
/// <param name="Id">Which.</param>
public readonly record struct ClockSubject(string Kind, Guid Id)
{
    /// <summary>
    /// How kinds begin that nobody may learn of but those whose they are: their clocks stand on no list, page or feed unless
    /// the kind itself is asked for, and what moved of them names no owner.
    /// </summary>
    public const string Sealed = "sealed-";

    /// <summary>True for such a kind.</summary>
    public bool IsSealed => Kind.StartsWith(Sealed, StringComparison.Ordinal);
}

/// <summary>A clock that was started for somebody.</summary>
/// <param name="Id">Which; due days elsewhere may point at it.</param>
/// <param name="Rule">The rule it runs by.</param>
/// <param name="City">Whose rules and closures; null for the general ones.</param>
/// <param name="District">For closures of a district.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Owner">Full name of the agency that must act.</param>
/// <param name="Run">When it started, when it stood still, how often it was extended.</param>
/// <param name="Due">The last moment in time.</param>
/// <param name="Warnings">When its owner is warned, in order.</param>
/// <param name="State">How it stands at the moment of asking.</param>
/// <param name="PausedOn">Since when it stands still.</param>
/// <param name="StoppedWhy">Why it was stopped.</param>
/// <param name="StoppedAt">When.</param>
/// <param name="RuleVersion">Fingerprint of the row of rules the due moment rests on.</param>
/// <param name="CalendarVersion">Fingerprint of the rest days it rests on.</param>
public sealed record OpenClock(
    Guid Id, string Rule, string? City, string? District, ClockSubject Subject, string Owner, ClockRun Run, Moment Due,
    IReadOnlyList<Moment> Warnings, ClockState State, DateOnly? PausedOn, string? StoppedWhy, DateTime? StoppedAt,
    string RuleVersion, string CalendarVersion);
