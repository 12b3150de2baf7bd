using System.Text;
using Guankao.Store;

namespace Guankao.Audit;

/// <summary>
/// Everything that the audit of one report is made from. It is kept beside the audit, so that newer rules can judge the
/// same words again, and so that the next period is laid beside what was promised and reported in this one.
/// </summary>
/// <param name="Promise">Promise and report, without the period before.</param>
/// <param name="Period">The period under audit.</param>
/// <param name="Table">Findings that only the table as a whole shows.</param>
public sealed record AuditInput(AuditedPromise Promise, AuditPeriod Period, IReadOnlyList<Finding> Table)
{
    /// <summary>Audits it.</summary>
    /// <param name="before">The same commitment in the period before; null where there is none.</param>
    public ItemAudit Audit(AuditInput? before = null)
    {
        var audit = Auditor.Audit(Promise with { Previous = before?.Promise }, Period);
        return Table.Count == 0
            ? audit
            : audit with { Findings = [.. audit.Findings.Concat(Table).OrderByDescending(finding => finding.Severity)] };
    }

    internal static string HashOf(string text) => DocumentShelf.HashOf(Encoding.UTF8.GetBytes(text));
}
