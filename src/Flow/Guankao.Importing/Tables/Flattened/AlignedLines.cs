using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>
/// Finds tables in lines whose columns are parted by blanks alone: below a line of known headings stand lines with as many
/// words, or with fewer words that stand under some of the headings.
/// </summary>
internal static class AlignedLines
{
    private const int FewestColumns = 3;
    private const int FewestRows = 2;
    private const int LongestHeading = 20;
    private const int LongestLine = 400;

    internal static List<FlatTable> Find(SourceDocument document)
    {
        var found = new List<FlatTable>();
        var number = document.Blocks.OfType<Table>().Count();
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            if (document.Blocks[i] is Paragraph { Text.Length: <= LongestLine } head && Read(document, i, head, number + 1) is { } table)
            {
                found.Add(table);
                (i, number) = (table.Last, number + 1);
            }
        }

        return found;
    }

    private static FlatTable? Read(SourceDocument document, int at, Paragraph head, int number)
    {
        foreach (var everyBlank in (ReadOnlySpan<bool>)[false, true])
        {
            var headings = LineField.Of(head.Text, everyBlank);
            if (!IsHeader(headings))
            {
                continue;
            }

            var rows = Rows(document, at, headings, everyBlank);
            if (rows.Count >= FewestRows && rows.Count(row => row.Cells.Any(cell => CellForm.IsStrict(cell))) * 2 >= rows.Count)
            {
                return new FlatTable(
                    FlatTables.Make(number, [.. headings.Select(field => field.Text)], head.Locator, rows), at, at + rows.Count, null);
            }
        }

        return null;
    }

    private static bool IsHeader(List<LineField> fields) =>
        fields.Count >= FewestColumns && fields.TrueForAll(field => field.Text.Length <= LongestHeading && !CellForm.IsStrict(field.Text))
        && fields.Count(field => ColumnWords.Current.Knows(field.Text)) * 2 >= fields.Count;

    private static List<(IReadOnlyList<string> Cells, Locator At)> Rows(SourceDocument document, int at, List<LineField> headings, bool everyBlank)
    {
        var rows = new List<(IReadOnlyList<string>, Locator)>();
        for (var i = at + 1; i < document.Blocks.Count; i++)
        {
            if (document.Blocks[i] is not Paragraph { Text.Length: <= LongestLine } line || Cells(line.Text, headings, everyBlank) is not { } cells)
            {
                break;
            }

            rows.Add((cells, line.Locator));
        }

        return rows;
    }

    private static string[]? Cells(string line, List<LineField> headings, bool everyBlank)
    {
        var fields = LineField.Of(line, everyBlank);
        if (fields.Count == headings.Count)
        {
            return [.. fields.Select(field => field.Text)];
        }

        if (!everyBlank && LineField.Of(line, everyBlank: true) is var words && words.Count == headings.Count)
        {
            return [.. words.Select(field => field.Text)];
        }

        return fields.Count is 0 || fields.Count > headings.Count || everyBlank ? null : Under(fields, headings);
    }

    // Each word belongs to the heading that it stands under; two under one, or one under none, and this is no row.
    private static string[]? Under(List<LineField> fields, List<LineField> headings)
    {
        var cells = new string[headings.Count];
        Array.Fill(cells, "");
        foreach (var field in fields)
        {
            var under = headings.FindIndex(heading => field.Start < heading.End && heading.Start < field.End);
            if (under < 0 || cells[under].Length > 0 || headings.FindLastIndex(heading => field.Start < heading.End && heading.Start < field.End) != under)
            {
                return null;
            }

            cells[under] = field.Text;
        }

        return fields.Count > 1 ? cells : null;
    }
}
