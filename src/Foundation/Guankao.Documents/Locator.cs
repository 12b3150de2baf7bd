namespace Guankao.Documents;

/// <summary>Where in a document something stands. Every number counts from 1; null where the format has no such thing.</summary>
/// <param name="Page">Page.</param>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Table">Table in the document or sheet.</param>
/// <param name="Row">Row in the table or sheet.</param>
/// <param name="Cell">Cell in the row.</param>
/// <param name="Line">Line of a text file, or paragraph of a text document.</param>
public sealed record Locator(int? Page = null, string? Sheet = null, int? Table = null, int? Row = null, int? Cell = null, int? Line = null);
