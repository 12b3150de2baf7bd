namespace Guankao.Youth;

/// <summary>How many contacts of one kind there were in a month. No row is about one person.</summary>
internal sealed class YouthCount
{
    public Guid Id { get; init; }

    public int Year { get; init; }

    public int Month { get; init; }

    public required string Body { get; init; }

    public required string Channel { get; init; }

    public required string Topic { get; init; }

    public bool First { get; init; }

    public required string Age { get; init; }

    public required string Result { get; init; }

    public int Count { get; set; }

    /// <summary>Of how many it is known how long they waited…</summary>
    public int Waits { get; set; }

    /// <summary>…and how many days they waited together.</summary>
    public int WaitDays { get; set; }
}

/// <summary>Somebody passed on from one body to another, by a token alone.</summary>
internal sealed class YouthHandOff
{
    public Guid Id { get; init; }

    public required string Token { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public DateTime OfferedAt { get; init; }

    public DateTime? TakenAt { get; set; }

    public DateTime? DroppedAt { get; set; }

    public string? Reason { get; set; }
}

/// <summary>Staff and budget of a body in a year.</summary>
internal sealed class YouthYear
{
    public required string Body { get; init; }

    public int Year { get; init; }

    public int Staff { get; set; }

    public long Budget { get; set; }
}

/// <summary>A vendor whose chat counts contacts for a body.</summary>
internal sealed class YouthVendor
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Body { get; init; }

    public required string SealedSecret { get; init; }

    public DateTime AddedAt { get; init; }

    public DateTime? EndedAt { get; set; }
}

/// <summary>A call that was taken; kept as long as it could be sent again.</summary>
internal sealed class YouthCall
{
    public Guid Vendor { get; init; }

    public required string Nonce { get; init; }

    public DateTime At { get; init; }
}

/// <summary>A year's report as it was published; what was published is never reckoned anew.</summary>
internal sealed class PublishedYouthReport
{
    public int Year { get; init; }

    public DateTime PublishedAt { get; init; }

    public required string Who { get; init; }

    /// <summary>JSON of <see cref="YouthReport"/>.</summary>
    public required string Report { get; init; }
}
