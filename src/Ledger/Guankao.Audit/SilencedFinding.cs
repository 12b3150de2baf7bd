namespace Guankao.Audit;

/// <summary>已說明: a kind of finding that a person explained for one report, so that it counts no longer.</summary>
/// <param name="Code">The finding's code.</param>
/// <param name="Who">Who explained it.</param>
/// <param name="Why">The explanation.</param>
/// <param name="When">When, UTC.</param>
/// <param name="Findings">The findings of that code as they stand now; empty where the audit no longer makes any.</param>
public sealed record SilencedFinding(string Code, string Who, string Why, DateTime When, IReadOnlyList<Finding> Findings);

/// <summary>An audit as a page shows it.</summary>
/// <param name="Audit">The audit with the findings that count.</param>
/// <param name="Silenced">Those that were explained.</param>
public sealed record KeptAudit(ItemAudit Audit, IReadOnlyList<SilencedFinding> Silenced);
