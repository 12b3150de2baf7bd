using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Guankao.Incidents;
using Guankao.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Guankao.Web.Serving;

/// <summary>News of a board as it is sent: made once for all who look at the same incident.</summary>
/// <param name="From">The version after which it is new.</param>
/// <param name="To">The version that it leads to.</param>
/// <param name="Text">As JSON.</param>
internal sealed record BoardNote(long From, long To, string Text);

/// <summary>
/// Tells boards what changed. Each node asks the database a few times a second what is new in the incidents that somebody
/// looks at: two hundred boards cost as much as one, every node sees every change, and nothing is lost with a message.
/// </summary>
internal sealed partial class BoardFeed(BoardChanges changes, IHostApplicationLifetime life, ILogger<BoardFeed> log)
{
    private const int Backlog = 64;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(300);

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
                    yield return Note(missed);
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
        using var timer = new PeriodicTimer(Round);
        do
        {
            try
            {
                at ??= await changes.Version(room.Incident, life.ApplicationStopping);
                while (at is { } since && await changes.Ask(room.Incident, since, life.ApplicationStopping) is { } news)
                {
                    room.Tell(Note(news));
                    at = news.To;
                }

                await timer.WaitForNextTickAsync(life.ApplicationStopping);
            }
            catch (OperationCanceledException)
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

    private static BoardNote Note(BoardNews news) => new(news.From, news.To, Json.Of(new
    {
        version = news.To, closed = news.Closed, waiting = news.Waiting,
        districts = news.Districts.Select(row => new { d = row.District, open = row.Open, life = row.Life, done = row.Done }),
        rows = news.Situations.Select(row => new
        {
            id = row.Id, n = row.Number, v = row.Version, state = row.State.ToString(), stateZh = row.State.Name().ZhHant, stateEn = row.State.Name().En,
            d = row.District, place = row.Place, severity = row.Severity, severityZh = row.SeverityName.ZhHant, severityEn = row.SeverityName.En,
            damageZh = row.DamageName.ZhHant, damageEn = row.DamageName.En, people = row.People, text = row.Text, at = row.ReportedAt,
            lead = row.Lead?.Agency, leadZh = row.Lead?.State.Name().ZhHant, leadEn = row.Lead?.State.Name().En,
            agencies = row.Assignments.Where(each => each.State is AssignmentState.Proposed or AssignmentState.Accepted).Select(each => each.Agency),
        }),
    }));

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
