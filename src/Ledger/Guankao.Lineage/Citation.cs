using Guankao.Documents;

namespace Guankao.Lineage;

/// <summary>Where the words stand that are cited.</summary>
/// <param name="Quote">The words; empty where a record is cited as a whole.</param>
/// <param name="Document">The file's name; null where there is none.</param>
/// <param name="Sha256">Its hash; null where there is none.</param>
/// <param name="Locator">Where in it.</param>
/// <param name="Start">First unit in the cited record's text; null where a record is cited as a whole.</param>
/// <param name="End">One past the last.</param>
public sealed record Citation(string Quote, string? Document = null, string? Sha256 = null, Locator? Locator = null, int? Start = null, int? End = null)
{
    /// <summary>A record cited as a whole.</summary>
    public static Citation Whole { get; } = new("");
}
