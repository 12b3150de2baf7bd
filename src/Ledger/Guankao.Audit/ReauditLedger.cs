using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Audit;

/// <summary>Audits the reports of the whole ledger again, from the words that were kept when they were audited.</summary>
/// <param name="Who">Who has it done.</param>
/// <param name="Why">On what ground.</param>
/// <param name="Again">True for every report; else only those judged by an older method or beside another period before.</param>
public sealed record ReauditLedger(string Who, string Why, bool Again = false);

/// <summary>What auditing again did.</summary>
/// <param name="Commitments">Commitments that have audited reports.</param>
/// <param name="Reports">Their reports.</param>
/// <param name="Audited">Of these, audited again.</param>
/// <param name="Unkept">Of these, left as they are: an earlier version kept nothing of what was audited. Confirming their table again keeps it.</param>
/// <param name="Changed">Reports whose verdicts changed, old and new.</param>
public sealed record ReauditReceipt(int Commitments, int Reports, int Audited, int Unkept, IReadOnlyList<ReauditedReport> Changed);

/// <summary>A report whose verdicts changed.</summary>
/// <param name="Commitment">Its commitment.</param>
/// <param name="Number">Number in its table.</param>
/// <param name="Title">Title.</param>
/// <param name="PeriodEnd">Last day of the period.</param>
/// <param name="Changes">Verdicts, lights and findings, old and new.</param>
public sealed record ReauditedReport(Guid Commitment, int? Number, string Title, DateOnly PeriodEnd, IReadOnlyList<ActChange> Changes);

/// <summary>How far it is.</summary>
/// <param name="Done">Commitments looked at.</param>
/// <param name="All">Commitments in all.</param>
public readonly record struct ReauditProgress(int Done, int All);

/// <summary>
/// Does <see cref="ReauditLedger"/> in chunks, each a change of its own: other writers wait for one chunk only, and what
/// was stopped goes on where it was. <c>await reaudit.Do(command, progress, ct)</c>.
/// </summary>
public sealed class ReauditLedgerHandler(LedgerStore store)
{
    /// <summary>Audits again what needs it, and tells what changed.</summary>
    public async Task<Outcome<ReauditReceipt>> Do(
        ReauditLedger command, IProgress<ReauditProgress>? progress, CancellationToken cancellation)
    {
        if (AuditRefusals.Fault(command.Who, command.Why) is { } fault)
        {
            return fault;
        }

        var commitments = await Commitments(cancellation);
        var (reports, unkept, audited, changed) = (0, 0, 0, new List<ReauditedReport>());
        for (var from = 0; from < commitments.Count; from += ReauditedChunk.Size)
        {
            var chunk = commitments.GetRange(from, Math.Min(ReauditedChunk.Size, commitments.Count - from));
            var stamps = await Stamps(chunk, cancellation);
            var stale = ReauditedChunk.Stale(stamps, command);
            (reports, unkept, audited) = (reports + stamps.Count, unkept + stamps.Count(stamp => !stamp.Kept), audited + stale.Count);
            if (stale.Count > 0)
            {
                changed.AddRange(await Again(command, stale, cancellation));
            }

            progress?.Report(new ReauditProgress(from + chunk.Count, commitments.Count));
        }

        return new ReauditReceipt(commitments.Count, reports, audited, unkept, changed);
    }

    private async Task<IReadOnlyList<ReauditedReport>> Again(ReauditLedger command, IReadOnlyList<AuditStamp> stale, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var changed = await new ReauditedChunk(ledger, command).Do(stale, cancellation);
        if (ledger.Acts > 0)
        {
            await ledger.Commit(cancellation);
        }

        return changed;
    }

    private async Task<IReadOnlyList<AuditStamp>> Stamps(List<Guid> commitments, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await AuditStamp.Of(db, commitments, cancellation);
    }

    private async Task<List<Guid>> Commitments(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<AuditRecord>().Select(record => record.CommitmentId).Distinct().Order().ToListAsync(cancellation);
    }
}
