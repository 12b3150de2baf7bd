using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Jobs;

/// <summary>A job as the keeper sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind's name.</param>
/// <param name="Title">For people; null where this version of the program does not know the kind.</param>
/// <param name="State">How it stands.</param>
/// <param name="Who">Who asked.</param>
/// <param name="Why">On what ground.</param>
/// <param name="AskedAt">When, UTC.</param>
/// <param name="EndedAt">When it was over.</param>
/// <param name="Chunks">Chunks that are done.</param>
/// <param name="Done">Things looked at.</param>
/// <param name="Total">In all; null where nobody knows yet.</param>
/// <param name="Tries">Faults since the last chunk that was done.</param>
/// <param name="NextTry">When it is tried again.</param>
/// <param name="StopAsked">True where it ends after the chunk at hand.</param>
/// <param name="Node">The machine that was at it last.</param>
/// <param name="Failure">The kind of fault or the code of the refusal.</param>
public sealed record JobLine(
    Guid Id, string Kind, Bilingual? Title, JobState State, string Who, string Why, DateTime AskedAt, DateTime? EndedAt,
    int Chunks, int Done, int? Total, int Tries, DateTime NextTry, bool StopAsked, string? Node, string? Failure)
{
    /// <summary>True where it waits or somebody is at it.</summary>
    public bool IsOpen => State is JobState.Waiting or JobState.Running;

    /// <summary>True where a person may have it tried again.</summary>
    public bool MayRetry => State is JobState.Failed or JobState.Cancelled && Failure != JobRefusals.Superseded.Code;
}

/// <summary>A round as the keeper sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">For people.</param>
/// <param name="Every">How often.</param>
/// <param name="TurnAt">When it was last known to run, UTC; written down at most once a minute.</param>
/// <param name="Node">The machine that it ran on.</param>
/// <param name="Failure">The kind of fault of its last turn; null where that went well.</param>
/// <param name="FailedAt">When it last went wrong.</param>
public sealed record RoundLine(string Name, Bilingual Title, TimeSpan Every, DateTime? TurnAt, string? Node, string? Failure, DateTime? FailedAt);

/// <summary>背景作業: every job and every round can be seen.</summary>
public sealed class BrowseJobs(LedgerStore store, JobKinds kinds, IEnumerable<IRound> rounds, TimeProvider time)
{
    /// <summary>Jobs, newest first.</summary>
    /// <param name="state">Only those that stand so; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">Jobs a page.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Page<JobLine>> Ask(JobState? state, int page, int size, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var wanted = db.Set<Job>().Where(row => state == null || row.State == state);
        var total = await wanted.CountAsync(cancellation);
        var rows = await wanted.OrderByDescending(row => row.AskedAt).ThenByDescending(row => row.Id)
            .Skip((page - 1) * size).Take(size).ToListAsync(cancellation);
        return new Page<JobLine>([.. rows.Select(Line)], page, size, total);
    }

    /// <summary>One job; null where there is none.</summary>
    public async Task<JobLine?> Find(Guid id, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<Job>().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } job ? Line(job) : null;
    }

    /// <summary>What the chunks of a job left behind, in their order.</summary>
    public async Task<IReadOnlyList<string>> Outcomes(Guid id, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<JobChunk>().Where(row => row.Job == id && row.Outcome != null).OrderBy(row => row.Number)
            .Select(row => row.Outcome!).ToListAsync(cancellation);
    }

    /// <summary>The rounds, by name.</summary>
    public async Task<IReadOnlyList<RoundLine>> Rounds(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var marks = await db.Set<RoundMark>().ToDictionaryAsync(row => row.Name, cancellation);
        return [.. rounds.OrderBy(round => round.Name, StringComparer.Ordinal).Select(round =>
        {
            var mark = marks.GetValueOrDefault(round.Name);
            return new RoundLine(round.Name, round.Title, round.Every, mark?.TurnAt, mark?.Node, mark?.Failure, mark?.FailedAt);
        })];
    }

    /// <summary>Jobs that somebody should be at now, and nobody is.</summary>
    public async Task<IReadOnlyList<Guid>> Idle(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        return await db.Set<Job>()
            .Where(row => (row.State == JobState.Waiting || row.State == JobState.Running) && row.NextTry <= now && (row.HeldUntil == null || row.HeldUntil <= now))
            .OrderBy(row => row.AskedAt).Select(row => row.Id).ToListAsync(cancellation);
    }

    private JobLine Line(Job job) => new(
        job.Id, job.Kind, kinds.Find(job.Kind)?.Title, job.State, job.Who, job.Why, job.AskedAt, job.EndedAt,
        job.Chunks, job.Done, job.Total, job.Tries, job.NextTry, job.StopAsked, job.Node, job.Failure);
}
