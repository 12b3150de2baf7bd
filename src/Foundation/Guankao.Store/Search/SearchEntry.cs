namespace Guankao.Store.Search;

/// <summary>One text that can be found.</summary>
internal sealed class SearchEntry
{
    public long Id { get; init; }

    /// <summary>What is found: a commitment, a trip, a meeting.</summary>
    public Guid Subject { get; init; }

    /// <summary>Which of its texts: <c>promise</c>, <c>report</c>; <c>trip</c>, <c>meeting</c>.</summary>
    public required string Part { get; init; }

    /// <summary>The folded text, to check a hit against.</summary>
    public required string Folded { get; set; }

    /// <summary>Its words, parted by spaces; each store builds its own index over them.</summary>
    public required string Words { get; set; }
}
