namespace Guankao.Publishing;

/// <summary>What kind of thing a search finds; the words stand in addresses.</summary>
public enum FoundKind
{
    /// <summary>列管事項.</summary>
    Commitment,

    /// <summary>重要工作項目.</summary>
    Milestone,

    /// <summary>辦理情形.</summary>
    Report,

    /// <summary>待釐清.</summary>
    Finding,

    /// <summary>公務出國.</summary>
    Trip,

    /// <summary>會議.</summary>
    Meeting,
}

/// <summary>Part of a text, with the places that were sought.</summary>
/// <param name="Text">The words.</param>
/// <param name="Hits">Start and end of each hit in them.</param>
public sealed record Excerpt(string Text, IReadOnlyList<(int Start, int End)> Hits);

/// <summary>Something that was found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id; of a work item or report, the commitment's.</param>
/// <param name="Title">Its title with the hits.</param>
/// <param name="Excerpts">Where the words stand in its texts.</param>
public sealed record FoundRecord(FoundKind Kind, Guid Id, Excerpt Title, IReadOnlyList<Excerpt> Excerpts)
{
    /// <summary>The commitment, of those and what belongs to them.</summary>
    public CommitmentRow? Commitment { get; init; }

    /// <summary>Place of the work item that holds the words, from 0.</summary>
    public int? Place { get; init; }

    /// <summary>The day of a trip or meeting.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whose: the agency of a trip, the series of a meeting.</summary>
    public string? Whose { get; init; }
}

/// <summary>A kind of finding whose words were typed.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Rest">What else was typed; empty where nothing was.</param>
/// <param name="Count">How many commitments have it; null where more was typed.</param>
public sealed record FoundFinding(string Code, string Rest, int? Count);

/// <summary>What was found.</summary>
/// <param name="Found">The best first.</param>
/// <param name="Listing">Counts and filters.</param>
/// <param name="Read">Spellings that were sought besides what was typed.</param>
public sealed record SearchResults(IReadOnlyList<FoundRecord> Found, CommitmentListing Listing, IReadOnlyList<string> Read)
{
    /// <summary>Kinds of findings whose words were typed.</summary>
    public IReadOnlyList<FoundFinding> Findings { get; init; } = [];

    /// <summary>How many of each kind were found; a kind that was not looked for is not in it.</summary>
    public IReadOnlyDictionary<FoundKind, int> Kinds { get; init; } = new Dictionary<FoundKind, int>();
}
