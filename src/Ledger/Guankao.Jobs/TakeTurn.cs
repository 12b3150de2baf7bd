using System.Collections.Concurrent;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Jobs;

/// <summary>Does one turn of a round and notes how it went, for the page.</summary>
public sealed class TakeTurnHandler(LedgerStore store, IEnumerable<IRound> rounds, TimeProvider time)
{
    // Every turn of a round of seconds need not be a write.
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, IRound> _rounds = rounds.ToDictionary(round => round.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (DateTime At, string? Failure)> _told = new(StringComparer.Ordinal);

    /// <summary>All rounds.</summary>
    public IReadOnlyCollection<IRound> Rounds => _rounds.Values;

    /// <summary>One turn; gives the kind of fault where it went wrong, and null where it went well or there is no such round.</summary>
    public async Task<string?> Do(string name, CancellationToken cancellation)
    {
        if (!_rounds.TryGetValue(name, out var round))
        {
            return null;
        }

        string? failure = null;
        try
        {
            await round.Do(cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            // Only the kind of fault: its words may hold addresses.
            failure = fault.GetType().Name;
        }

        await Note(name, failure, cancellation);
        return failure;
    }

    private async Task Note(string name, string? failure, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (_told.TryGetValue(name, out var told) && told.Failure == failure && now - told.At < Noted)
        {
            return;
        }

        try
        {
            await store.Aside(
                async db =>
                {
                    var mark = await db.Set<RoundMark>().AsTracking().SingleOrDefaultAsync(row => row.Name == name, cancellation);
                    if (mark is null)
                    {
                        db.Add(mark = new RoundMark { Name = name });
                    }

                    (mark.TurnAt, mark.Node, mark.Failure, mark.FailedAt) = (now, Environment.MachineName, failure, failure is null ? mark.FailedAt : now);
                    return await db.SaveChangesAsync(cancellation);
                },
                cancellation);
        }
        catch (DbUpdateException)
        {
            // Another node noted its first turn at the same moment; one note is as good as the other.
        }

        _told[name] = (now, failure);
    }
}
