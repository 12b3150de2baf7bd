namespace Guankao.Notices;

/// <summary>Where a letter stands.</summary>
public enum LetterState
{
    /// <summary>Waits for its time, or for the next try.</summary>
    Waiting,

    /// <summary>Handed to the mail server at this moment.</summary>
    Sending,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>The mail server will never take it.</summary>
    Refused,

    /// <summary>The program or the line died while it was handed over: it may have arrived. Only a person repeats it.</summary>
    Uncertain,
}

/// <summary>One e-mail to one person, with one notice or a day's worth of them.</summary>
internal sealed class Letter
{
    public Guid Id { get; init; }

    public Guid Person { get; init; }

    public LetterState State { get; set; }

    public DateTime NextTry { get; set; }

    public int Tries { get; set; }

    public DateTime? ClaimedAt { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>What the mail server said last, without addresses.</summary>
    public string? Failure { get; set; }

    /// <summary>The letter that this one repeats.</summary>
    public Guid? Repeats { get; init; }

    public List<LetterLine> Lines { get; } = [];
}

/// <summary>A notice in a letter.</summary>
internal sealed class LetterLine
{
    public Guid LetterId { get; init; }

    public Guid NoticeId { get; init; }

    public Notice? Notice { get; init; }
}
