namespace Guankao.Web.Watching;

/// <summary>How long many things took, in steps of a fifth: small, never locked, and exact enough to see what is slow.</summary>
internal sealed class Durations
{
    private const double First = 0.0002;
    private const double Step = 1.2;
    private const int Steps = 80;

    private readonly long[] _steps = new long[Steps];
    private long _count;
    private long _failed;

    /// <summary>How many there were.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>How many of them failed on our side.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>One more.</summary>
    public void Add(double seconds, bool failed)
    {
        var step = seconds <= First ? 0 : (int)Math.Ceiling(Math.Log(seconds / First, Step));
        Interlocked.Increment(ref _steps[Math.Min(step, Steps - 1)]);
        Interlocked.Increment(ref _count);
        if (failed)
        {
            Interlocked.Increment(ref _failed);
        }
    }

    /// <summary>The time within which a share of them was done, as the end of its step.</summary>
    public TimeSpan Within(double share)
    {
        var wanted = (long)Math.Ceiling(Count * share);
        long seen = 0;
        for (var step = 0; step < Steps; step++)
        {
            seen += Interlocked.Read(ref _steps[step]);
            if (seen >= wanted)
            {
                return TimeSpan.FromSeconds(First * Math.Pow(Step, step));
            }
        }

        return TimeSpan.FromSeconds(First * Math.Pow(Step, Steps - 1));
    }
}
