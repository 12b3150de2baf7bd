namespace Guankao.Reading;

/// <summary>What is known of a document before its text is read.</summary>
/// <param name="Reference">A day that tells which year 「8月1日」 means; null where nothing is known. Later dates in the text override it.</param>
/// <param name="City">The city whose 本府 and short names are meant, e.g. 臺北市; null where unknown.</param>
/// <param name="Author">The agency that wrote the document, whose 本局 or 本會 is meant; null where unknown.</param>
public sealed record ReadingContext(DateOnly? Reference = null, string? City = null, string? Author = null)
{
    /// <summary>Nothing is known.</summary>
    public static readonly ReadingContext None = new();
}
