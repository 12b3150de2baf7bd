using System.Globalization;
using System.Text.RegularExpressions;

namespace Guankao.Documents.Writing;

/// <summary>One sheet of a workbook.</summary>
internal sealed partial class XlsxSheet(Markup xml, PrintedTable table)
{
    private readonly List<string> _merged = [];

    internal static byte[] Write(PrintedTable table, PrintedDocument document) =>
        Markup.Part(XlsxWriter.Spaces, "worksheet", xml => new XlsxSheet(xml, table).Sheet(document));

    /// <summary>Address of a cell; rows and columns count from 0.</summary>
    internal static string Address(int row, int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + Number(row + 1);
    }

    private void Sheet(PrintedDocument document)
    {
        xml.Open("sheetPr").Empty("pageSetUpPr", ("fitToPage", "1")).Close();
        View();
        xml.Empty("sheetFormatPr", ("defaultRowHeight", "15"));
        xml.Open("cols");
        for (var c = 0; c < table.Columns.Count; c++)
        {
            xml.Empty("col", ("min", Number(c + 1)), ("max", Number(c + 1)), ("width", Width(table.Columns[c].Millimetres)), ("customWidth", "1"));
        }

        xml.Close().Open("sheetData");
        var number = 0;
        foreach (var row in SheetRows.Of(table, document.TablePoints))
        {
            Row(row, number++, row.Points ?? SheetRows.Estimate(row, table, document.TablePoints));
        }

        xml.Close();
        Merged();
        Page(document);
    }

    private void View()
    {
        var frozen = SheetRows.HeaderStart(table) + table.Header.Count;
        xml.Open("sheetViews").Open("sheetView", ("workbookViewId", "0"));
        if (frozen > 0)
        {
            xml.Empty("pane", ("ySplit", Number(frozen)), ("topLeftCell", Address(frozen, 0)), ("activePane", "bottomLeft"), ("state", "frozen"));
        }

        xml.Close().Close();
    }

    private void Row(SheetRow row, int number, double height)
    {
        xml.Open("row", ("r", Number(number + 1)), ("ht", height.ToString("0.##", CultureInfo.InvariantCulture)),
            ("customHeight", row.Points is null ? null : "1"));
        for (var column = 0; column < row.Slots.Length; column++)
        {
            var slot = row.Slots[column];
            Cell(slot, Address(number, column), Number(CellLook.Of(row.Role, slot.Cell, table.Columns[column]).Place + 1));
            if (slot.Begins && (slot.ColumnSpan > 1 || slot.RowSpan > 1))
            {
                _merged.Add(Address(number, column) + ":" + Address(number + slot.RowSpan - 1, column + slot.ColumnSpan - 1));
            }
        }

        xml.Close();
    }

    // Text is always typed as text: what looks like a formula is none.
    private void Cell(Slot slot, string address, string style)
    {
        var cell = slot.Cell;
        if (!slot.Begins || cell.Text.Length == 0)
        {
            xml.Empty("c", ("r", address), ("s", style));
        }
        else if (cell.Number is { } number)
        {
            xml.Open("c", ("r", address), ("s", style)).Leaf("v", number.ToString(CultureInfo.InvariantCulture)).Close();
        }
        else if (cell.Date is { } day && XlsxDays.Serial(day) is { } serial)
        {
            xml.Open("c", ("r", address), ("s", style)).Leaf("v", Number(serial)).Close();
        }
        else
        {
            xml.Open("c", ("r", address), ("s", style), ("t", "inlineStr")).Open("is")
                .Leaf("t", Escape().Replace(cell.Text, "_x005F$0"), ("xml:space", "preserve")).Close().Close();
        }
    }

    private void Merged()
    {
        if (_merged.Count == 0)
        {
            return;
        }

        xml.Open("mergeCells", ("count", Number(_merged.Count)));
        foreach (var range in _merged)
        {
            xml.Empty("mergeCell", ("ref", range));
        }

        xml.Close();
    }

    private void Page(PrintedDocument document)
    {
        const string margin = "0.59";
        xml.Empty("printOptions", ("horizontalCentered", "1"));
        xml.Empty("pageMargins", ("left", margin), ("right", margin), ("top", margin), ("bottom", margin), ("header", "0.3"), ("footer", "0.3"));
        xml.Empty("pageSetup", ("paperSize", "9"), ("orientation", document.Turn == PaperTurn.Landscape ? "landscape" : "portrait"),
            ("fitToWidth", "1"), ("fitToHeight", "0"));
        xml.Open("headerFooter").Leaf("oddFooter", "&C&P / &N").Close();
    }

    // Widths are counted in digits of the standard letters, seven dots wide, with five dots of padding.
    private static string Width(double millimetres) =>
        (((millimetres / 25.4 * 96) - 5) / 7).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // In Office's strings _x0041_ stands for a character; the same letters written by a person must not.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
