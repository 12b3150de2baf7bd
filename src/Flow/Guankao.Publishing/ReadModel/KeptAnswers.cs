using System.Collections.Concurrent;

namespace Guankao.Publishing;

/// <summary>
/// Answers worked out once for one state, the oldest given up first. Who asks while an answer is being worked out waits for
/// that one: a question that is dear is never put to the database twice at once.
/// </summary>
/// <param name="most">So many are kept.</param>
internal sealed class KeptAnswers(int most)
{
    private readonly ConcurrentDictionary<object, Lazy<Task<object>>> _kept = new();
    private readonly ConcurrentQueue<object> _asked = new();

    /// <summary>The kept answer to a question, or the work's, which is then kept; a work that fails or is given up is forgotten.</summary>
    public async ValueTask<T> Once<T>(object question, Func<Task<T>> work, CancellationToken cancellation)
        where T : class
    {
        while (true)
        {
            var mine = new Lazy<Task<object>>(async () => await work());
            var kept = _kept.GetOrAdd(question, mine);
            var isMine = ReferenceEquals(kept, mine);
            if (isMine)
            {
                Noted(question);
            }

            try
            {
                // Whoever asked first works with a connection of their own and must not leave before the work does.
                return (T)(isMine ? await kept.Value : await kept.Value.WaitAsync(cancellation));
            }
            catch (Exception) when (Forgotten(question, kept) && !isMine && !cancellation.IsCancellationRequested)
            {
                // The one who worked on it went away: the next takes it up.
            }
        }
    }

    private bool Forgotten(object question, Lazy<Task<object>> kept)
    {
        if (kept.Value.IsCompleted)
        {
            _kept.TryRemove(KeyValuePair.Create(question, kept));
        }

        return true;
    }

    private void Noted(object question)
    {
        _asked.Enqueue(question);
        while (_asked.Count > most && _asked.TryDequeue(out var oldest))
        {
            _kept.TryRemove(oldest, out _);
        }
    }
}
