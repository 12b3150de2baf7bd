using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Guankao.Incidents;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Guankao.Web.Serving;

/// <summary>
/// Tells boards what changed. A node asks the database what is new when the ledger rings, once for all who look at an
/// incident: two hundred boards cost as much as one. Where rings of other nodes are not heard it asks a few times a second,
/// so that nothing is lost with a ring.
/// </summary>
internal sealed partial class BoardFeed(BoardChanges changes, IHostApplicationLifetime life, ILogger<BoardFeed> log)
{
    private const int Backlog = 64;

    // Without the bell of other nodes; with it, only against a ring that somebody between swallows.
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Assurance = TimeSpan.FromSeconds(1);

    // In a storm changes are gathered: a third of the time at most is spent asking.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<Guid, Room> _rooms = new();

    /// <summary>What is new since a version, and what comes after, until the reader goes; null is a sign of life.</summary>
    public async IAsyncEnumerable<BoardNote?> Listen(Guid incident, long since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var room = _rooms.GetOrAdd(incident, id => new Room(id));
        var (key, channel) = room.Enter(Backlog);
        try
        {
            if (room.Wake())
            {
                _ = Watch(room);
            }

            var at = since;
            yield return null;
            while (!cancellation.IsCancellationRequested)
            {
                while (await changes.Ask(incident, at, cancellation) is { } missed)
                {
                    yield return BoardNotes.Of(missed);
                    at = missed.To;
                }

                await foreach (var note in Following(channel.Reader, cancellation))
                {
                    if (note is null)
                    {
                        yield return null;
                    }
                    else if (note.To > at)
                    {
                        if (note.From > at)
                        {
                            // A slow reader lost some: they are asked for again.
                            break;
                        }

                        yield return note;
                        at = note.To;
                    }
                }
            }
        }
        finally
        {
            room.Leave(key);
        }
    }

    private static async IAsyncEnumerable<BoardNote?> Following(ChannelReader<BoardNote> reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            BoardNote? note = null;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(TimeSpan.FromSeconds(15));
            try
            {
                note = await reader.ReadAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // Quiet: a sign of life goes out, or a proxy would take the line for dead.
            }

            yield return note;
        }
    }

    private async Task Watch(Room room)
    {
        long? at = null;
        do
        {
            try
            {
                var (rung, began) = (changes.Next(room.Incident), TimeProvider.System.GetTimestamp());
                at ??= await changes.Version(room.Incident, life.ApplicationStopping);
                while (at is { } since && await changes.Ask(room.Incident, since, life.ApplicationStopping) is { } news)
                {
                    room.Tell(BoardNotes.Of(news));
                    at = news.To;
                }

                await Rest(rung, TimeProvider.System.GetElapsedTime(began));
            }
            catch (Exception) when (life.ApplicationStopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // A database that restarts must not end the boards: the next round goes on from the same version.
                Failed(log, fault.GetType().Name);
                await Task.Delay(Round * 4, CancellationToken.None);
            }
        }
        while (!room.Sleep());
    }

    private async Task Rest(Task rung, TimeSpan spent)
    {
        var breath = spent * 2 > Gathering ? spent * 2 : Gathering;
        await Task.Delay(breath, life.ApplicationStopping);
        await rung.WaitAsync(changes.HearsAll ? Assurance : Round, life.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A board could not be told what is new: {Kind}. It is tried again.")]
    private static partial void Failed(ILogger log, string kind);

    /// <summary>Everybody who looks at one incident on this node.</summary>
    private sealed class Room(Guid incident)
    {
        private readonly Lock _gate = new();
        private readonly Dictionary<int, Channel<BoardNote>> _listeners = [];
        private int _next;
        private bool _awake;

        public Guid Incident => incident;

        public (int Key, Channel<BoardNote> Channel) Enter(int backlog)
        {
            var channel = Channel.CreateBounded<BoardNote>(new BoundedChannelOptions(backlog) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
            lock (_gate)
            {
                _listeners[++_next] = channel;
                return (_next, channel);
            }
        }

        public void Leave(int key)
        {
            lock (_gate)
            {
                _listeners.Remove(key);
            }
        }

        /// <summary>True for the one who must start watching.</summary>
        public bool Wake()
        {
            lock (_gate)
            {
                var sleeping = !_awake;
                _awake = true;
                return sleeping;
            }
        }

        /// <summary>True where nobody is left and watching ends.</summary>
        public bool Sleep()
        {
            lock (_gate)
            {
                _awake = _listeners.Count > 0;
                return !_awake;
            }
        }

        public void Tell(BoardNote note)
        {
            lock (_gate)
            {
                foreach (var listener in _listeners.Values)
                {
                    listener.Writer.TryWrite(note);
                }
            }
        }
    }
}
