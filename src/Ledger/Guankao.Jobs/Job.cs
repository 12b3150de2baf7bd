namespace Guankao.Jobs;

/// <summary>Long work that outlives the request, the process and the machine that it was asked on.</summary>
internal sealed class Job
{
    /// <summary>How long whoever is at it may be silent before another takes over; each chunk renews it.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Faults in a row after which it waits for a person.</summary>
    internal const int MostTries = 5;

    private const int LongestFailure = 200;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10);

    public Guid Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>What to do, as JSON; no words of people.</summary>
    public required string Input { get; init; }

    public required string Who { get; init; }

    public required string Why { get; init; }

    /// <summary>What it was asked for on, where that happens once; null where it may be asked for again and again.</summary>
    public string? Occasion { get; init; }

    public DateTime AskedAt { get; init; }

    public JobState State { get; set; }

    public DateTime? StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Chunks that are done; the next one has this number.</summary>
    public int Chunks { get; set; }

    /// <summary>Where the next chunk begins, in the kind's own words.</summary>
    public string? Cursor { get; set; }

    public int Done { get; set; }

    public int? Total { get; set; }

    /// <summary>Faults since the last chunk that was done.</summary>
    public int Tries { get; set; }

    public DateTime NextTry { get; set; }

    public bool StopAsked { get; set; }

    /// <summary>The run that is at it.</summary>
    public string? Holder { get; set; }

    /// <summary>The machine that it runs on, for the page.</summary>
    public string? Node { get; set; }

    public DateTime? HeldUntil { get; set; }

    /// <summary>What went wrong last: a kind of fault or a code, never its words, which may name people.</summary>
    public string? Failure { get; set; }

    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Cancelled;

    /// <summary>Lets a run begin; false where it is over, not due yet, or another is at it.</summary>
    public bool Take(string holder, string node, DateTime now)
    {
        if (IsOver || NextTry > now || (Holder != holder && HeldUntil > now))
        {
            return false;
        }

        (State, Holder, Node, HeldUntil) = (JobState.Running, holder, node, now + Lease);
        StartedAt ??= now;
        return true;
    }

    /// <summary>True while that run may go on: nobody took over meanwhile.</summary>
    public bool IsHeldBy(string holder) => State == JobState.Running && Holder == holder;

    /// <summary>One more chunk is done.</summary>
    public void Advance(JobChunkEnd end, DateTime now)
    {
        (Chunks, Cursor, Done, Total) = (Chunks + 1, end.Cursor, Done + end.Units, end.Total ?? Total);
        (Tries, Failure, HeldUntil) = (0, null, now + Lease);
        if (!end.More)
        {
            End(JobState.Done, now);
        }
    }

    /// <summary>The run ends without having finished; another may begin at once.</summary>
    public void Release() => (Holder, HeldUntil) = (null, null);

    /// <summary>It went wrong: tried again later, with doubled waits, or given up.</summary>
    public void Fail(string failure, bool forGood, DateTime now)
    {
        Release();
        Failure = failure.Length > LongestFailure ? failure[..LongestFailure] : failure;
        Tries++;
        if (forGood || Tries >= MostTries)
        {
            End(JobState.Failed, now);
            return;
        }

        (State, NextTry) = (JobState.Waiting, now + (FirstWait * Math.Pow(2, Tries - 1)));
    }

    /// <summary>It is over.</summary>
    public void End(JobState state, DateTime now)
    {
        Release();
        (State, EndedAt) = (state, now);
    }

    /// <summary>A person has it tried again; it goes on after the last chunk that was done.</summary>
    public void Retry(DateTime now) =>
        (State, EndedAt, Tries, NextTry, StopAsked, Failure) = (JobState.Waiting, null, 0, now, false, null);
}

/// <summary>A chunk of a job that was done: its key is the fence, written in the same change as the chunk's effect.</summary>
internal sealed class JobChunk
{
    public Guid Job { get; init; }

    public int Number { get; init; }

    public int Units { get; init; }

    public DateTime DoneAt { get; init; }

    /// <summary>What it did, where somebody wants to know later; JSON.</summary>
    public string? Outcome { get; init; }
}

/// <summary>How a round went last.</summary>
internal sealed class RoundMark
{
    public required string Name { get; init; }

    public DateTime TurnAt { get; set; }

    public string? Node { get; set; }

    public string? Failure { get; set; }

    public DateTime? FailedAt { get; set; }
}
