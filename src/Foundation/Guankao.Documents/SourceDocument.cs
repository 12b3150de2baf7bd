namespace Guankao.Documents;

/// <summary>A document as read: its identity and its blocks in reading order. Nothing is repaired here.</summary>
/// <param name="Name">File name as given, without folders.</param>
/// <param name="Format">txt, csv, xlsx, xls, ods, docx, odt or pdf.</param>
/// <param name="Sha256">Hash of the bytes, lower-case hex; the identity of the document.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Blocks">Paragraphs, tables, and what stands apart from them: footnotes and margins.</param>
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

/// <summary>A note that stands apart from the text; its mark is left out of the text, where it would read as a digit.</summary>
/// <param name="Locator">Where the text refers to it, or where it is printed when that is not known.</param>
/// <param name="Mark">The mark as printed.</param>
/// <param name="Text">Its text without the mark.</param>
public sealed record Footnote(Locator Locator, string Mark, string Text) : Block(Locator);

/// <summary>Text around the page that belongs to no paragraph and no table.</summary>
/// <param name="Locator">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text as printed; cells of a repeated table header are parted by tabs.</param>
public sealed record Margin(Locator Locator, MarginKind Kind, string Text) : Block(Locator);

/// <summary>What stands in a margin.</summary>
public enum MarginKind
{
    /// <summary>Above the text of each page.</summary>
    Header,

    /// <summary>Below the text of each page.</summary>
    Footer,

    /// <summary>The number of a page.</summary>
    PageNumber,

    /// <summary>The header of a table, printed again where the table continues on the next page.</summary>
    RepeatedHeader,
}
