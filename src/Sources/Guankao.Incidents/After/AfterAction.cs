using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>What an incident looked like afterwards, from its acts alone.</summary>
/// <param name="Incident">Which.</param>
/// <param name="Terms">Who commanded and took part.</param>
/// <param name="Reports">Reports that came in.</param>
/// <param name="Merged">Of those, merged into others.</param>
/// <param name="Done">Situations that were dealt with.</param>
/// <param name="Escalations">How often a superior had to be told.</param>
/// <param name="Bureaus">How fast each bureau was, the slowest first.</param>
/// <param name="Waits">What waited longest, and for what.</param>
/// <param name="Timeline">What happened, in order.</param>
/// <param name="Left">Timeline entries that were left out for length.</param>
/// <param name="Orders">Orders, lessons and works of recovery.</param>
public sealed record AfterAction(
    IncidentLine Incident, IncidentTerms Terms, int Reports, int Merged, int Done, int Escalations, IReadOnlyList<BureauSpeed> Bureaus, IReadOnlyList<LongWait> Waits,
    IReadOnlyList<TimelineEntry> Timeline, int Left, IReadOnlyList<OrderLine> Orders);

/// <summary>How fast a bureau was.</summary>
/// <param name="Agency">Which.</param>
/// <param name="Assigned">Assignments it led.</param>
/// <param name="Accepted">Of those, accepted.</param>
/// <param name="InTime">Of those, accepted in their minutes.</param>
/// <param name="Finished">Of those, finished.</param>
/// <param name="MedianAccept">Minutes until it accepted, the middle one; null where it never did.</param>
/// <param name="MedianFinish">Minutes from accepting until it finished; null where it never did.</param>
/// <param name="Slowest">Minutes of the slowest acceptance.</param>
public sealed record BureauSpeed(string Agency, int Assigned, int Accepted, int InTime, int Finished, double? MedianAccept, double? MedianFinish, double? Slowest);

/// <summary>Something that waited.</summary>
/// <param name="Number">Number of the situation.</param>
/// <param name="Place">Where.</param>
/// <param name="For">For whom or what.</param>
/// <param name="Minutes">How long.</param>
public sealed record LongWait(int Number, string Place, Bilingual For, double Minutes);

/// <summary>What happened when.</summary>
/// <param name="At">UTC.</param>
/// <param name="Kind">Kind of the act.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Number">Number of the situation; null where it is the incident's.</param>
/// <param name="Words">What changed, and why.</param>
public sealed record TimelineEntry(DateTime At, string Kind, string Who, int? Number, string Words);
