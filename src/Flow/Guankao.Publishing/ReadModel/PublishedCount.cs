using Guankao.Audit;

namespace Guankao.Publishing;

/// <summary>How many commitments share all that lists are narrowed by; "" stands for lacking.</summary>
/// <param name="Helping">False for the lead agency (each commitment once), true for each agency that supports.</param>
/// <param name="Agency">That agency.</param>
/// <param name="Domain">領域.</param>
/// <param name="Grade">The city's grade.</param>
/// <param name="Goal">Goal verdict.</param>
/// <param name="Official">Light.</param>
/// <param name="Evidence">Light.</param>
/// <param name="Schedule">Light.</param>
internal readonly record struct CountKey(
    bool Helping, string Agency, string Domain, string Grade, string Goal, Light Official, Light Evidence, Light Schedule)
{
    public static CountKey Of(PublishedCommitment row, bool helping, string? agency) => new(
        helping, agency ?? "", row.Domain ?? "", row.Grade ?? "", row.Goal?.ToString() ?? "", row.Official ?? Light.Unlit,
        row.Evidence ?? Light.Unlit, row.Schedule ?? Light.Unlit);
}

/// <summary>Numbers that add up.</summary>
internal readonly record struct Tally(int Commitments, int Milestones, int OnTime, int Late, int Partly, int NotMet, int NoEvidence, int Unclear)
{
    public static Tally Of(PublishedCommitment row) => new(
        1, row.Milestones, row.OnTime, row.Late, row.Partly, row.NotMet, row.NoEvidence, row.Unclear);

    public static Tally operator +(Tally one, Tally other) => new(
        one.Commitments + other.Commitments, one.Milestones + other.Milestones, one.OnTime + other.OnTime, one.Late + other.Late,
        one.Partly + other.Partly, one.NotMet + other.NotMet, one.NoEvidence + other.NoEvidence, one.Unclear + other.Unclear);

    public static Tally operator -(Tally one) => new(
        -one.Commitments, -one.Milestones, -one.OnTime, -one.Late, -one.Partly, -one.NotMet, -one.NoEvidence, -one.Unclear);
}

/// <summary>A row of the counts.</summary>
internal sealed class PublishedCount
{
    public bool Helping { get; init; }

    public required string Agency { get; init; }

    public required string Domain { get; init; }

    public required string Grade { get; init; }

    public required string Goal { get; init; }

    public Light Official { get; init; }

    public Light Evidence { get; init; }

    public Light Schedule { get; init; }

    public int Commitments { get; init; }

    public int Milestones { get; init; }

    public int OnTime { get; init; }

    public int Late { get; init; }

    public int Partly { get; init; }

    public int NotMet { get; init; }

    public int NoEvidence { get; init; }

    public int Unclear { get; init; }
}
