using Guankao.Kernel;

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

    /// <summary>The words of a row that name it; where it has none of its own, or several rows have the same, its place too.</summary>
    internal Bilingual Label(int row)
    {
        var labels = Columns.Where(column => !column.Type.IsFigure() && column.Type is not (ColumnType.Prose or ColumnType.RunningNumber or ColumnType.Outline))
            .Select(column => TextLine.Of(Rows[row].Cells[column.Index].Text)).Where(text => text.Length > 0).Take(2).ToList();
        var name = Places.Short(labels.Count > 0 ? string.Join('／', labels) : TextLine.Of(Rows[row].Cells.FirstOrDefault(cell => cell.Text.Length > 0)?.Text ?? ""));
        var (zhHant, en) = (Places.ZhHant(Rows[row].Locator), Places.En(Rows[row].Locator));
        var several = labels is [var only] && Rows[row].Part != RowPart.Item && TableSigns.Current.PartOfLabel(only) is not null && Rows.Count(r => r.Part == Rows[row].Part) > 1;
        return name.Length == 0 ? new Bilingual(zhHant, en) : several ? new Bilingual($"{name}（{zhHant}）", $"{name} ({en})") : new Bilingual(name, name);
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
