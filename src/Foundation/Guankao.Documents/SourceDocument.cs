namespace Guankao.Documents;

/// <summary>A document as read: its identity and its blocks in reading order. Nothing is repaired here.</summary>
/// <param name="Name">File name as given, without folders.</param>
/// <param name="Format">txt, csv, xlsx, xls, ods, docx, odt or pdf.</param>
/// <param name="Sha256">Hash of the bytes, lower-case hex; the identity of the document.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Blocks">Paragraphs and tables.</param>
public sealed record SourceDocument(string Name, string Format, string Sha256, long Length, IReadOnlyList<Block> Blocks);

/// <summary>A piece of a document.</summary>
/// <param name="Locator">Where it stands.</param>
public abstract record Block(Locator Locator);

/// <summary>A line or paragraph of text.</summary>
/// <param name="Locator">Where it stands.</param>
/// <param name="Text">Its text as printed.</param>
public sealed record Paragraph(Locator Locator, string Text) : Block(Locator);

/// <summary>A run of rows; a repeated header is a row like any other.</summary>
/// <param name="Locator">Where it begins.</param>
/// <param name="Rows">Its rows.</param>
public sealed record Table(Locator Locator, IReadOnlyList<TableRow> Rows) : Block(Locator);

/// <summary>A row of raw cells.</summary>
/// <param name="Locator">Where it stands.</param>
/// <param name="Cells">Its cells from the left; a merged cell stands once, with its spans.</param>
public sealed record TableRow(Locator Locator, IReadOnlyList<TableCell> Cells);

/// <summary>A raw cell.</summary>
/// <param name="Text">Its text as printed; line breaks inside the cell are kept.</param>
/// <param name="ColumnSpan">Columns it covers, at least 1.</param>
/// <param name="RowSpan">Rows it covers, at least 1.</param>
public sealed record TableCell(string Text, int ColumnSpan = 1, int RowSpan = 1);
