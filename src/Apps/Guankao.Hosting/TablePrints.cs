using Guankao.Documents.Writing;
using Guankao.Importing;

namespace Guankao.Hosting;

/// <summary>Prints a table of any document as it is after repair, so that it can be taken home.</summary>
public static class TablePrints
{
    private const int WidestSheetName = 24;

    /// <summary>The table alone: a file that is dropped again must give the same table.</summary>
    public static PrintedDocument Of(TableDraft table, string file, string language = "zh-Hant-TW")
    {
        var name = table.Name.Length > 0 ? table.Name : Path.GetFileNameWithoutExtension(file);
        return new PrintedDocument(name, table.Columns.Count > 5 ? PaperTurn.Landscape : PaperTurn.Portrait, [Table(table, name)])
        {
            TablePoints = 9,
            Language = language,
        };
    }

    private static PrintedTable Table(TableDraft table, string name) =>
        new(name.Length <= WidestSheetName ? name : name[..WidestSheetName], [.. table.Columns.Select(Column)])
        {
            Titles = [name],
            UnitLine = UnitLine(table),
            Header = [[.. table.Columns.Select(column => PrintedCell.Of(column.Name))]],
            Rows = [.. table.Rows.Select(row => Row(row, table))],
            Footnotes = [.. table.Around.Where(line => line.What == "note").Select(line => string.Join(' ', line.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell))))],
        };

    private static string UnitLine(TableDraft table)
    {
        var unit = table.Unit.Length > 0 ? $"單位：{table.Unit}" : "";
        return table.AsOf.Length > 0 ? $"{table.AsOf}　{unit}".TrimEnd('　') : unit;
    }

    private static PrintedCell[] Row(TableDraftRow row, TableDraft table) => row.Part == RowPart.Group
        ? [PrintedCell.Of(string.Join(' ', row.Cells.Select(cell => cell.Text).Where(text => text.Length > 0))) with { ColumnSpan = table.Columns.Count, Strong = true }]
        : [.. row.Cells.Select((cell, c) => Cell(cell, table.Columns[c].Type) with { Strong = row.Part != RowPart.Item })];

    // Only what a number says in full becomes one: units and notes in the cell must not be lost.
    private static PrintedCell Cell(TableDraftCell cell, ColumnType type) => cell.Reading switch
    {
        FigureReading { Decimals: 0, Percent: false, Unit: "", Note: "" } figure when figure.Value is > -1_000_000_000_000_000 and < 1_000_000_000_000_000 =>
            type == ColumnType.RunningNumber ? PrintedCell.Whole((long)figure.Value) : PrintedCell.Amount((long)figure.Value),
        FigureReading { Decimals: 2, Percent: true, Note: "" } figure => PrintedCell.Percent(figure.Value / 100),
        _ => PrintedCell.Of(cell.Text.Trim()),
    };

    private static PrintedColumn Column(TableColumn column) => column.Type switch
    {
        ColumnType.RunningNumber or ColumnType.Outline or ColumnType.Time => new(14, CellAlign.Centre),
        ColumnType.Prose => new(70),
        ColumnType.Label or ColumnType.Link or ColumnType.Law or ColumnType.DocumentNumber => new(38),
        _ when column.Type.IsFigure() => new(24, CellAlign.End),
        _ => new(24),
    };
}
