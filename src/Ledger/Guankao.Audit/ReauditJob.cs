using Guankao.Jobs;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Audit;

/// <summary>What a job of auditing again is asked to do.</summary>
/// <param name="Again">True for every report; else only those judged by an older method or beside another period before.</param>
public sealed record ReauditInput(bool Again);

/// <summary>What a chunk of it did.</summary>
/// <param name="Reports">Reports looked at.</param>
/// <param name="Audited">Of these, audited again.</param>
/// <param name="Unkept">Of these, left as they are: nothing was kept of what was audited.</param>
/// <param name="Changed">Of these, with other verdicts now.</param>
public sealed record ReauditedPart(int Reports, int Audited, int Unkept, int Changed);

/// <summary>Auditing the ledger again as a job: 200 commitments a chunk, in the order of their ids.</summary>
public sealed class ReauditJob : IJobKind
{
    /// <summary>Its name in the table of jobs.</summary>
    public const string Kind = "reaudit";

    /// <inheritdoc />
    public string Name => Kind;

    /// <inheritdoc />
    public Bilingual Title { get; } = new("重新比對整本總帳", "Audit the whole ledger again");

    /// <inheritdoc />
    public async Task<Outcome<JobChunkEnd>> Do(JobChunkStart chunk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        var (ledger, command) = (chunk.Ledger, new ReauditLedger(chunk.Who, chunk.Why, Json.To<ReauditInput>(chunk.Input).Again));
        if (AuditRefusals.Fault(command.Who, command.Why) is { } fault)
        {
            return fault;
        }

        var records = ledger.Db.Set<AuditRecord>().AsNoTracking().Select(record => record.CommitmentId).Distinct();
        var after = chunk.Cursor is { } cursor ? Guid.Parse(cursor) : Guid.Empty;
        var commitments = await records.Where(id => id.CompareTo(after) > 0).Order().Take(ReauditedChunk.Size).ToListAsync(cancellation);
        if (commitments.Count == 0)
        {
            return new JobChunkEnd(false, chunk.Cursor, 0);
        }

        var stamps = await AuditStamp.Of(ledger.Db, commitments, cancellation);
        var stale = ReauditedChunk.Stale(stamps, command);
        var changed = stale.Count > 0 ? await new ReauditedChunk(ledger, command).Do(stale, cancellation) : [];
        return new JobChunkEnd(
            commitments.Count == ReauditedChunk.Size, commitments[^1].ToString("D"), commitments.Count,
            chunk.Number == 0 ? await records.CountAsync(cancellation) : null,
            Json.Of(new ReauditedPart(stamps.Count, stale.Count, stamps.Count(stamp => !stamp.Kept), changed.Count)));
    }
}
