using System.Globalization;

namespace Guankao.Publishing;

/// <summary>Something that a commitment has several of and that lists are narrowed by.</summary>
internal sealed class PublishedMark
{
    public const string Agency = "agency";
    public const string Finding = "finding";
    public const string District = "district";

    /// <summary>A period that it was reported on, by its last day.</summary>
    public const string Period = "period";

    /// <summary>A heading under which the city itself put it, below its domain.</summary>
    public const string Tag = "tag";

    /// <summary>The step of the greatest sum that promise or latest report name.</summary>
    public const string Amount = "amount";

    public Guid CommitmentId { get; init; }

    public required string Kind { get; init; }

    public required string Value { get; init; }

    /// <summary>Something personal that nobody has decided on; for staff alone.</summary>
    public const string Personal = "personal";

    /// <summary>The one value of that.</summary>
    public const string WaitingPersonal = "waiting";

    /// <summary>A day as a value.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The commitment's own place, so that the marks of a value lie in the order of the list.</summary>
    public int Place { get; set; }
}

/// <summary>How many commitments have a mark.</summary>
internal sealed class PublishedTally
{
    /// <summary>Kind of the row that says by which rules these tables were made.</summary>
    public const string Version = "version";

    /// <summary>Kind of the one row whose value is the state of everything published.</summary>
    public const string State = "state";

    public required string Kind { get; init; }

    public required string Value { get; init; }

    public int Count { get; set; }
}
