using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>A table found in lines of text that nothing parts into cells.</summary>
/// <param name="Table">The table with a header of its own.</param>
/// <param name="First">Index of the block it begins with.</param>
/// <param name="Last">Index of the block it ends with.</param>
/// <param name="Title">The heading it stands under; null where lines right above it tell.</param>
internal sealed record FlatTable(Table Table, int First, int Last, Paragraph? Title);

/// <summary>Finds tables whose cells were flattened into lines: by room and number of words under a header, or by the forms of grant plans.</summary>
internal static class FlatTables
{
    private static readonly HashSet<string> Formats = new(["txt", "md", "tsv", "docx", "odt"], StringComparer.OrdinalIgnoreCase);

    internal static IReadOnlyList<FlatTable> Of(SourceDocument document)
    {
        if (!Formats.Contains(document.Format))
        {
            return [];
        }

        var aligned = AlignedLines.Find(document);
        return aligned.Count > 0 || document.Blocks.Any(block => block is Table) ? aligned : PlanTables.Find(document);
    }

    internal static Table Make(int number, IReadOnlyList<string> head, Locator headAt, IEnumerable<(IReadOnlyList<string> Cells, Locator At)> rows)
    {
        var table = headAt with { Table = number };
        return new Table(table, [Row(head, table with { Row = 1 }), .. rows.Select((row, i) => Row(row.Cells, row.At with { Table = number, Row = i + 2 }))]);
    }

    private static TableRow Row(IReadOnlyList<string> cells, Locator at) => new(at, [.. cells.Select(cell => new TableCell(cell))]);
}
