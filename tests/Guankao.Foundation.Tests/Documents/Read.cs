using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Foundation.Tests.Documents;

/// <summary>Reads bytes the way a person hands in a file.</summary>
internal static class Read
{
    public static SourceDocument File(byte[] bytes, string name) =>
        DocumentReader.Read(new MemoryStream(bytes), name) is var read && read.Is(out var document, out var refusal)
            ? document
            : throw new InvalidOperationException(refusal!.Sentence.ToString());

    public static SourceDocument File(string path) => File(System.IO.File.ReadAllBytes(path), Path.GetFileName(path));

    public static Refusal Refusal(byte[] bytes, string name) =>
        DocumentReader.Read(new MemoryStream(bytes), name).Refusal ?? throw new InvalidOperationException($"{name} was read.");

    /// <summary>A table as lines: cells parted by |, spans as (columns×rows), line breaks as /.</summary>
    public static string[] Shape(this Table table) =>
        [.. table.Rows.Select(row => string.Join('|', row.Cells.Select(cell =>
            cell.Text.Replace('\n', '/') + (cell is { ColumnSpan: 1, RowSpan: 1 } ? "" : $"({cell.ColumnSpan}×{cell.RowSpan})"))))];

    public static string[] Paragraphs(this SourceDocument document) =>
        [.. document.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text)];
}
