using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store;

/// <summary>
/// Rings when a change that was announced has been committed, on this node or on another. A ring only says that it is worth
/// looking: what is new is read from the tables, so that a ring that was lost costs time and nothing else.
/// </summary>
public sealed class LedgerBell(IDbContextFactory<AppDb> contexts) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _waiting = new();
    private readonly CancellationTokenSource _end = new();
    private int _listening;
    private volatile bool _hearsAll;

    /// <summary>True while rings of every node are heard; else only those of this one are, and whoever waits must look by himself too.</summary>
    public bool HearsAll => _hearsAll;

    /// <summary>Done at the next ring for a subject. Taken before looking, none can fall between the look and the wait.</summary>
    public Task Next(Guid subject)
    {
        // A node on which nobody waits for anything keeps no connection for it.
        if (Interlocked.Exchange(ref _listening, 1) == 0)
        {
            _ = Listen();
        }

        return _waiting.GetOrAdd(subject, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _listening, -1) >= 0)
        {
            _end.Cancel();
            _end.Dispose();
        }
    }

    internal void Ring(Guid subject)
    {
        if (_waiting.TryRemove(subject, out var waiting))
        {
            waiting.TrySetResult();
        }
    }

    private async Task Listen()
    {
        var end = _end.Token;
        while (!end.IsCancellationRequested)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(end);
                await db.Dialect.Hear(() => Heard(true), Ring, end);
            }
            catch (Exception)
            {
                // Whatever broke the line, those who wait look by themselves until it stands again.
            }

            Heard(false);
            await Task.Delay(Pause, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // What was announced while nobody listened is not told again: everybody looks.
    private void Heard(bool all)
    {
        _hearsAll = all;
        foreach (var subject in _waiting.Keys)
        {
            Ring(subject);
        }
    }
}
