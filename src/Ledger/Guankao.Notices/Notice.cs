using Guankao.Identity;

namespace Guankao.Notices;

/// <summary>通知, as it was raised; letters carry it.</summary>
internal sealed class Notice
{
    public Guid Id { get; init; }

    public NoticeKind Kind { get; init; }

    /// <summary>Occasion and addressee; unique.</summary>
    public required string Once { get; init; }

    public Guid? Person { get; init; }

    public Role? Role { get; init; }

    public string? Agency { get; init; }

    public Guid Subject { get; init; }

    public required string Path { get; init; }

    public required string ZhHant { get; init; }

    public required string En { get; init; }

    public bool Pressing { get; init; }

    public DateTime RaisedAt { get; init; }

    /// <summary>True once it lies in the letters of everybody concerned.</summary>
    public bool Spread { get; set; }

    /// <summary>True where nobody held the post when it was spread.</summary>
    public bool Unaddressed { get; set; }
}
