using System.Buffers;
using System.Globalization;
using System.Text;

namespace Guankao.Documents.Writing;

/// <summary>
/// Comma-separated text: header and rows alone, a merged cell said in every row and column it covers, days as 2024-06-30,
/// numbers bare. Begins with a byte order mark, without which Excel takes UTF-8 for Big5.
/// </summary>
internal static class CsvWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");

    internal static byte[] Write(PrintedTable table)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var slots in GridRows.Lay(table.Columns.Count, table.Header).Concat(GridRows.Lay(table.Columns.Count, table.Rows)))
        {
            for (var column = 0; column < slots.Length; column++)
            {
                text.Append(column == 0 ? "" : ",");
                Cell(text, slots[column].Cell);
            }

            text.Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Cell(StringBuilder text, PrintedCell cell)
    {
        var content = cell.Kind switch
        {
            CellKind.Whole or CellKind.Amount => cell.Number!.Value.ToString(CultureInfo.InvariantCulture),
            CellKind.Day => cell.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            CellKind.Percent => cell.Text,
            _ => FormulaGuard.Put(cell.Text),
        };
        if (content.AsSpan().ContainsAny(Quoted) || content.StartsWith(' ') || content.EndsWith(' '))
        {
            text.Append('"').Append(content.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            text.Append(content);
        }
    }
}
