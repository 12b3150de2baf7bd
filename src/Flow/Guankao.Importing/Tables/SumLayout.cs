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

        Adding = [.. columns.Where(column => column.Type.Adds()).Select(column => column.Index)];
    }

    internal IReadOnlyList<TableColumn> Columns { get; }

    internal IReadOnlyList<TableDraftRow> Rows { get; }

    internal IReadOnlyList<MergedRun> Merges { get; }

    /// <summary>Columns whose figures may be added up.</summary>
    internal IReadOnlyList<int> Adding { get; }

    internal FigureReading? Figure(int row, int column) => _figures[row, column];

    /// <summary>The value; nothing printed adds nothing.</summary>
    internal decimal Value(int row, int column) => _figures[row, column]?.Value ?? 0;

    /// <summary>Half a unit of the last printed digit: what rounding may hide in one figure.</summary>
    internal decimal Rounding(int row, int column) => _figures[row, column] is { Decimals: > 0 } figure ? Half(figure.Decimals) : 0;

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
