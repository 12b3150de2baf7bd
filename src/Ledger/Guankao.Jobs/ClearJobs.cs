using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Jobs;

/// <summary>Forgets jobs that ended a while ago; that they were asked for and ended stays among the acts.</summary>
public sealed class ClearJobs(LedgerStore store, TimeProvider time) : IRound
{
    /// <summary>How long jobs that are over are shown.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromDays(90);

    /// <inheritdoc />
    public string Name => "clear-jobs";

    /// <inheritdoc />
    public Bilingual Title { get; } = new("清除結束已久的背景作業", "Forget jobs that ended long ago");

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromHours(6);

    /// <inheritdoc />
    public Task Do(CancellationToken cancellation) => store.Aside(
        db =>
        {
            var before = time.GetUtcNow().UtcDateTime - Shown;
            return db.Set<Job>().Where(job => job.EndedAt < before).ExecuteDeleteAsync(cancellation);
        }, cancellation);
}
