namespace Guankao.Documents.Writing;

/// <summary>A document to be handed out: written to a file by <see cref="DocumentWriter"/>, to a print page by <see cref="PrintPage"/>.</summary>
/// <param name="Name">Its name, as an official would file it, e.g. 海安市政策項目辦理情形一覽表(截至113年6月底).</param>
/// <param name="Turn">How the paper lies.</param>
/// <param name="Parts">Headings, paragraphs and tables in order.</param>
public sealed record PrintedDocument(string Name, PaperTurn Turn, IReadOnlyList<PrintedPart> Parts)
{
    /// <summary>Size of the letters in its tables, in points.</summary>
    public double TablePoints { get; init; } = 10;

    /// <summary>Its language as a tag: <c>zh-Hant-TW</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "zh-Hant-TW";

    internal IEnumerable<PrintedTable> Tables => Parts.OfType<PrintedTable>();
}

/// <summary>How the paper (A4) lies.</summary>
public enum PaperTurn
{
    /// <summary>直式.</summary>
    Portrait,

    /// <summary>橫式.</summary>
    Landscape,
}

/// <summary>A part of a printed document.</summary>
public abstract record PrintedPart;

/// <summary>A heading; level 1 is the document's own.</summary>
public sealed record PrintedHeading(int Level, string Text) : PrintedPart;

/// <summary>A paragraph; line breaks in it are kept.</summary>
public sealed record PrintedParagraph(string Text) : PrintedPart;

/// <summary>A table. In a spreadsheet each stands on a sheet of its own, with everything that belongs to it.</summary>
/// <param name="Name">Name of its sheet.</param>
/// <param name="Columns">Its columns.</param>
public sealed record PrintedTable(string Name, IReadOnlyList<PrintedColumn> Columns) : PrintedPart
{
    /// <summary>Lines above the table, centred.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>The line between titles and table, at the right: 單位：新臺幣千元, 截至113年6月底; empty for none.</summary>
    public string UnitLine { get; init; } = "";

    /// <summary>Header rows, repeated on every page.</summary>
    public IReadOnlyList<IReadOnlyList<PrintedCell>> Header { get; init; } = [];

    /// <summary>Rows; a merged cell stands once, with its spans. A short row is filled with blank cells.</summary>
    public IReadOnlyList<IReadOnlyList<PrintedCell>> Rows { get; init; } = [];

    /// <summary>Lines under the table.</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];
}

/// <summary>A column of a printed table.</summary>
/// <param name="Millimetres">Its width. A text document shares its page in these proportions.</param>
/// <param name="Align">How its cells stand; null to let the kind of the cell decide.</param>
public sealed record PrintedColumn(double Millimetres, CellAlign? Align = null);

/// <summary>How a cell's text stands.</summary>
public enum CellAlign
{
    /// <summary>At the left.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right.</summary>
    End,
}
