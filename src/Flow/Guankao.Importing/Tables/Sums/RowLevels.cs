using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>Tables whose rows contain one another: 款 over 項 over 目, 一、 over (一), or deeper lines set further in.</summary>
internal static class RowLevels
{
    private const double Mostly = 0.8;
    private const int Least = 3;

    /// <summary>The level of every row, the outermost lowest; null where the rows have none.</summary>
    internal static int[]? Of(SumLayout layout)
    {
        var outline = layout.Columns.Where(column => column.Type == ColumnType.Outline).Select(column => column.Index).ToList();
        var levels = outline.Count > 1 ? ByColumns(layout, outline) : ByLabels(layout);
        var items = Enumerable.Range(0, layout.Rows.Count).Where(row => layout.Rows[row].Part == RowPart.Item).ToList();
        return items.Count > Least && items.Select(row => levels[row]).Distinct().Count() > 1 ? levels : null;
    }

    /// <summary>A row and the rows right below it, one level further in; only where most of them add up.</summary>
    internal static List<SumEquation> Equations(SumLayout layout)
    {
        if (Of(layout) is not { } levels)
        {
            return [];
        }

        var equations = new List<SumEquation>();
        for (var row = 0; row < layout.Rows.Count; row++)
        {
            if (layout.Rows[row].Part == RowPart.Item && Children(layout, levels, row) is { Count: > 0 } children)
            {
                equations.AddRange(
                    from column in layout.Adding
                    where layout.Figure(row, column) is not null && children.Exists(child => layout.Figure(child, column) is not null)
                    select new SumEquation(new Spot(row, column), [.. children.Where(child => layout.Figure(child, column) is not null).Select(child => new Spot(child, column))]));
            }
        }

        var telling = equations.Where(equation => equation.IsTelling(layout)).ToList();
        var hold = telling.Count(equation => equation.Holds(layout));
        return hold >= Least && hold >= telling.Count * Mostly ? equations : [];
    }

    private static List<int> Children(SumLayout layout, int[] levels, int row)
    {
        var below = new List<int>();
        for (var r = row + 1; r < layout.Rows.Count && layout.Rows[r].Part == RowPart.Item && levels[r] > levels[row]; r++)
        {
            below.Add(r);
        }

        return below.Count == 0 ? below : below.FindAll(r => levels[r] == below.Min(b => levels[b]));
    }

    private static int[] ByColumns(SumLayout layout, List<int> outline) =>
        [.. layout.Rows.Select(row => outline.FindLastIndex(column => !string.IsNullOrWhiteSpace(row.Cells[column].Text)))];

    private static int[] ByLabels(SumLayout layout)
    {
        var label = layout.Columns.FirstOrDefault(column => column.Type is ColumnType.Label or ColumnType.Prose)?.Index;
        if (label is not { } at)
        {
            return new int[layout.Rows.Count];
        }

        var reader = new ProseReader();
        return [.. layout.Rows.Select(row => Level(row.Cells[at].Text, reader))];
    }

    private static int Level(string text, ProseReader reader)
    {
        var inset = text.TakeWhile(c => c is ' ' or '\u3000').Sum(c => c == '\u3000' ? 2 : 1);
        var outline = text.Length > 80 ? [] : reader.Read(text.Trim()).Outline;
        return (outline.Count > 0 && outline[0].Span.Start == 0 ? (outline[0].Level + 1) * 100 : 0) + inset;
    }
}
