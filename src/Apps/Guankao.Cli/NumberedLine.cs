using Guankao.Documents;

namespace Guankao.Cli;

/// <summary>A line of a document as one text; the cells of a row are parted by tabs.</summary>
/// <param name="Number">Line of the file from 1; for formats without lines, the running number of the block or row.</param>
/// <param name="Text">As printed.</param>
internal readonly record struct NumberedLine(int Number, string Text)
{
    /// <summary>Every line of a document in reading order.</summary>
    public static IEnumerable<NumberedLine> Of(SourceDocument document)
    {
        var running = 0;
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                running++;
                yield return new NumberedLine(paragraph.Locator.Line ?? running, paragraph.Text);
            }
            else if (block is Table table)
            {
                foreach (var row in table.Rows)
                {
                    running++;
                    yield return new NumberedLine(row.Locator.Line ?? running, string.Join('\t', row.Cells.Select(c => c.Text)));
                }
            }
        }
    }
}
