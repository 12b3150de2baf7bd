namespace Guankao.Publishing;

/// <summary>Where a reader's note stands.</summary>
public enum CorrectionState
{
    /// <summary>Nobody has answered yet.</summary>
    Waiting,

    /// <summary>Something was put right.</summary>
    Corrected,

    /// <summary>It stays as it is, and the answer says why.</summary>
    Kept,

    /// <summary>Not a note at all.</summary>
    Unfit,
}

/// <summary>"This is wrong": what a reader says of a page. No name and no address of the reader is asked for or kept.</summary>
internal sealed class Correction
{
    public Guid Id { get; init; }

    /// <summary>What the reader keeps, to look the answer up.</summary>
    public required string Receipt { get; init; }

    /// <summary>The commitment; null where it is about the site.</summary>
    public Guid? CommitmentId { get; init; }

    public required string Text { get; init; }

    /// <summary>Hash of the folded text, so that the same note twice is one.</summary>
    public required string TextHash { get; init; }

    public DateTime ReceivedAt { get; init; }

    public CorrectionState State { get; set; }

    public string? Answer { get; set; }

    public string? AnsweredBy { get; set; }

    public DateTime? AnsweredAt { get; set; }
}
