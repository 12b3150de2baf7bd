using System.Threading.Channels;

namespace Guankao.Jobs;

/// <summary>Wakes this node when a job was asked for, so that nobody waits for the next look.</summary>
public sealed class JobBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Rings; whoever rings twice before anybody heard is heard once.</summary>
    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Waits until it rings or the time has passed.</summary>
    public async Task Wait(TimeSpan atMost, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(atMost);
        try
        {
            await _rings.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Nobody rang.
        }
    }
}
