using System.Globalization;

namespace Guankao.Documents.Writing;

/// <summary>Writes tables as an OpenDocument spreadsheet, each on a sheet of its own.</summary>
internal sealed class OdsWriter
{
    private readonly Markup _xml;
    private readonly double _points;
    private readonly List<double> _heights;

    private OdsWriter(Markup xml, PrintedDocument document)
    {
        (_xml, _points) = (xml, document.TablePoints);
        _heights = [.. document.Tables.SelectMany(table => SheetRows.Of(table with { Rows = [], Header = [] }, _points))
            .Select(row => row.Points!.Value).Distinct()];
    }

    internal static byte[] Write(PrintedDocument document)
    {
        var tables = document.Tables.ToList();
        var names = OfficialNames.Sheets(tables);
        var content = Markup.Part(OdfPackage.Spaces, "office:document-content", xml => new OdsWriter(xml, document).Content(tables, names),
            ("office:version", OdfPackage.Version));
        return OdfPackage.Zip(document, OutputFormat.Ods,
            ("content.xml", content),
            ("styles.xml", OdfPackage.Styles(document, document.TablePoints, xml => OdsStyles.Write(xml, document.TablePoints), sheet: true)),
            ("settings.xml", OdsView.Settings(tables, names)));
    }

    private void Content(List<PrintedTable> tables, string[] names)
    {
        _xml.Open("office:automatic-styles");
        _xml.Open("style:style", ("style:name", "sheet"), ("style:family", "table"), ("style:master-page-name", OdfPackage.MasterPage))
            .Empty("style:table-properties", ("table:display", "true")).Close();
        _xml.Open("style:style", ("style:name", "row"), ("style:family", "table-row"))
            .Empty("style:table-row-properties", ("style:use-optimal-row-height", "true")).Close();
        for (var i = 0; i < _heights.Count; i++)
        {
            _xml.Open("style:style", ("style:name", "row" + Number(i)), ("style:family", "table-row"))
                .Empty("style:table-row-properties", ("style:row-height", OdfPackage.Points(_heights[i])), ("style:use-optimal-row-height", "false")).Close();
        }

        foreach (var width in tables.SelectMany(table => table.Columns).Select(column => column.Millimetres).Distinct())
        {
            _xml.Open("style:style", ("style:name", Width(width)), ("style:family", "table-column"))
                .Empty("style:table-column-properties", ("style:column-width", OdfPackage.Millimetres(width))).Close();
        }

        _xml.Close().Open("office:body").Open("office:spreadsheet");
        foreach (var (table, name) in tables.Zip(names))
        {
            Sheet(table, name);
        }

        _xml.Close().Close();
    }

    private void Sheet(PrintedTable table, string name)
    {
        _xml.Open("table:table", ("table:name", name), ("table:style-name", "sheet"));
        foreach (var column in table.Columns)
        {
            _xml.Empty("table:table-column", ("table:style-name", Width(column.Millimetres)));
        }

        var inHeader = false;
        foreach (var row in SheetRows.Of(table, _points))
        {
            if (row.Role == RowRole.Header != inHeader)
            {
                inHeader = !inHeader;
                _ = inHeader ? _xml.Open("table:table-header-rows") : _xml.Close();
            }

            Row(row, table);
        }

        _ = inHeader ? _xml.Close() : _xml;
        _xml.Close();
    }

    private void Row(SheetRow row, PrintedTable table)
    {
        _xml.Open("table:table-row", ("table:style-name", row.Points is { } points ? "row" + Number(_heights.IndexOf(points)) : "row"));
        for (var column = 0; column < row.Slots.Length; column++)
        {
            var slot = row.Slots[column];
            var style = OdsStyles.Name(CellLook.Of(row.Role, slot.Cell, table.Columns[column]));
            if (slot.Begins)
            {
                Cell(slot, style);
            }
            else
            {
                _xml.Empty("table:covered-table-cell", ("table:style-name", style));
            }
        }

        _xml.Close();
    }

    private void Cell(Slot slot, string style)
    {
        var (cell, value) = (slot.Cell, slot.Cell.Number?.ToString(CultureInfo.InvariantCulture));
        _xml.Open("table:table-cell", ("table:style-name", style),
            ("table:number-columns-spanned", slot.ColumnSpan > 1 || slot.RowSpan > 1 ? Number(slot.ColumnSpan) : null),
            ("table:number-rows-spanned", slot.ColumnSpan > 1 || slot.RowSpan > 1 ? Number(slot.RowSpan) : null),
            ("office:value-type", ValueType(cell)), ("office:value", value),
            ("office:date-value", cell.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (cell.Text.Length > 0)
        {
            OdfText.Paragraphs(_xml, cell.Text, null);
        }

        _xml.Close();
    }

    private static string? ValueType(PrintedCell cell) => cell.Kind switch
    {
        CellKind.Day => "date",
        CellKind.Percent => "percentage",
        CellKind.Whole or CellKind.Amount => "float",
        _ => cell.Text.Length > 0 ? "string" : null,
    };

    private static string Width(double millimetres) => "col" + millimetres.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', '-');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
