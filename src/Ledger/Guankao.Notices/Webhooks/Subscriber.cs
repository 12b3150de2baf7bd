namespace Guankao.Notices;

/// <summary>A program of the city that is called when something happens.</summary>
internal sealed class Subscriber
{
    public Guid Id { get; init; }

    public required string Address { get; init; }

    /// <summary>Sealed by the key ring; the program holds the same secret.</summary>
    public required string SealedSecret { get; init; }

    public DateTime AddedAt { get; init; }

    public DateTime? EndedAt { get; set; }
}

/// <summary>One notice on its way to one subscriber.</summary>
internal sealed class WebhookCall
{
    public Guid Id { get; init; }

    public Guid SubscriberId { get; init; }

    public Guid NoticeId { get; init; }

    public Notice? Notice { get; init; }

    public CallState State { get; set; }

    public int Tries { get; set; }

    public DateTime NextTry { get; set; }

    /// <summary>What came back last: a status number, or that nobody answered.</summary>
    public string? Failure { get; set; }
}

/// <summary>Where a call stands.</summary>
public enum CallState
{
    /// <summary>Waits for its next try.</summary>
    Waiting,

    /// <summary>Answered with success.</summary>
    Done,

    /// <summary>Given up after the last try.</summary>
    GivenUp,
}
