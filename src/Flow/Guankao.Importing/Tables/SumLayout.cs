namespace Guankao.Importing;

/// <summary>The figures of a table, laid out for adding up.</summary>
internal sealed class SumLayout
{
    private readonly FigureReading?[,] _figures;

    internal SumLayout(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableDraftRow> rows, IReadOnlyList<MergedRun> merges)
    {
        (Columns, Rows, Merges) = (columns, rows, merges);
        _figures = new FigureReading?[rows.Count, columns.Count];
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < columns.Count; c++)
            {
                _figures[r, c] = rows[r].Cells[c].Carried ? null : rows[r].Cells[c].Reading as FigureReading;
            }
        }

        Comparable = [.. columns.Where(column => column.Type.IsFigure()).Select(column => column.Index)];
        Adding = [.. columns.Where(column => column.Type.Adds() && !Array.Exists(TableSigns.Current.NotAdding, word => column.Name.Contains(word, StringComparison.Ordinal))).Select(column => column.Index)];
    }

    internal IReadOnlyList<TableColumn> Columns { get; }

    internal IReadOnlyList<TableDraftRow> Rows { get; }

    internal IReadOnlyList<MergedRun> Merges { get; }

    /// <summary>Columns whose figures may be added up.</summary>
    internal IReadOnlyList<int> Adding { get; }

    /// <summary>Columns of figures in which one may be taken from another: shares too.</summary>
    internal IReadOnlyList<int> Comparable { get; }

    internal FigureReading? Figure(int row, int column) => _figures[row, column];

    /// <summary>The value; nothing printed adds nothing.</summary>
    internal decimal Value(int row, int column) => _figures[row, column]?.Value ?? 0;

    /// <summary>
    /// What rounding may hide in one figure: half a unit of its last printed digit, and half a unit where money is in thousands.
    /// </summary>
    internal decimal Rounding(int row, int column) =>
        _figures[row, column] is not { } figure ? 0
        : figure.Decimals > 0 ? Half(figure.Decimals)
        : Columns[column].Type == ColumnType.Amount && UnitLine.Money(Columns[column].Unit) is { Times: > 1 } ? 0.5m
        : 0;

    /// <summary>The words of a row that name it.</summary>
    internal string Label(int row)
    {
        var labels = Columns.Where(column => !column.Type.IsFigure() && column.Type is not (ColumnType.Prose or ColumnType.RunningNumber or ColumnType.Outline))
            .Select(column => TextLine.Of(Rows[row].Cells[column.Index].Text)).Where(text => text.Length > 0).Take(2).ToList();
        // 小計 alone could be any of several.
        if (labels is [var only] && Rows[row].Part != RowPart.Item && TableSigns.Current.PartOfLabel(only) is not null && Rows.Count(r => r.Part == Rows[row].Part) > 1)
        {
            return only + (Rows[row].Locator is { Line: { } line } ? $"（第 {line} 行）" : $"（第 {Rows[row].Locator.Row} 列）");
        }

        return labels.Count > 0 ? Places.Short(string.Join('／', labels)) : Places.Short(TextLine.Of(Rows[row].Cells.FirstOrDefault(cell => cell.Text.Length > 0)?.Text ?? ""));
    }

    /// <summary>Half a unit behind so many digits.</summary>
    internal static decimal Half(int decimals)
    {
        var half = 0.5m;
        for (var i = 0; i < decimals; i++)
        {
            half /= 10;
        }

        return half;
    }
}
