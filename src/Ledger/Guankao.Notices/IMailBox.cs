namespace Guankao.Notices;

/// <summary>How handing over a letter went.</summary>
public enum Handover
{
    /// <summary>Taken.</summary>
    Taken,

    /// <summary>Certainly not taken; may be tried again.</summary>
    NotNow,

    /// <summary>Certainly not taken, and never will be.</summary>
    Never,

    /// <summary>The line broke after the text was sent: nobody knows.</summary>
    Unknown,
}

/// <summary>What came of handing over a letter.</summary>
/// <param name="Result">How it went.</param>
/// <param name="Reason">What the mail server said; null where it took the letter.</param>
public sealed record HandoverResult(Handover Result, string? Reason);

/// <summary>The way letters leave the house.</summary>
public interface IMailBox
{
    /// <summary>Hands one letter over; never throws for what a mail server or a line may do.</summary>
    Task<HandoverResult> HandOver(Posting letter, CancellationToken cancellation);
}
