namespace Guankao.Clocks;

/// <summary>One run through all open clocks. It goes on from its cursor after any interruption.</summary>
internal sealed class Recompute
{
    public Guid Id { get; init; }

    /// <summary>Fingerprint of the rules and calendars it goes by.</summary>
    public required string Basis { get; init; }

    public required string Who { get; init; }

    public required string Why { get; init; }

    public DateTime StartedAt { get; init; }

    /// <summary>Clocks up to and with this one are done.</summary>
    public Guid Cursor { get; set; }

    public int Seen { get; set; }

    public int Moved { get; set; }

    /// <summary>Clocks whose rule holds no longer; they keep the due moment they had.</summary>
    public int Unruled { get; set; }

    public DateTime? FinishedAt { get; set; }

    /// <summary>True where other rules or calendars came before it was through; the next run took over.</summary>
    public bool Overtaken { get; set; }

    public bool IsOver => Overtaken || FinishedAt is not null;
}

/// <summary>A clock that a run moved.</summary>
internal sealed class MovedClock
{
    public Guid Run { get; init; }

    public Guid Clock { get; init; }

    public required string Rule { get; init; }

    public required string Owner { get; init; }

    public DateOnly OldDay { get; init; }

    public int OldMinute { get; init; }

    public DateOnly NewDay { get; init; }

    public int NewMinute { get; init; }

    public required string Reason { get; init; }
}

/// <summary>Why clocks moved; many share one reason.</summary>
internal sealed class MoveReason
{
    public required string Id { get; init; }

    public required string ZhHant { get; init; }

    public required string En { get; init; }
}
