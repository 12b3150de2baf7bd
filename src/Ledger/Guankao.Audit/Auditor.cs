using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Lays promises and reports side by side. Needs no database; the same input gives the same output.</summary>
public static class Auditor
{
    /// <summary>Version of the rules, stored with every verdict.</summary>
    public const string Method = "1";

    /// <summary>Audits one item.</summary>
    public static ItemAudit Audit(AuditedPromise promise, AuditPeriod period) => Audit(promise, period, MatchSignals.All);

    internal static ItemAudit Audit(AuditedPromise promise, AuditPeriod period, MatchSignals signals) =>
        new ItemAuditor(AuditWords.Default, signals, period).Audit(promise);
}
