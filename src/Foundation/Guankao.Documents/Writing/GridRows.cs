namespace Guankao.Documents.Writing;

/// <summary>What stands at a place of the grid.</summary>
internal enum SlotKind
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>A cell begins here.</summary>
    Begins,

    /// <summary>Covered by a cell of the same row.</summary>
    Beside,

    /// <summary>Covered by a cell of a row above, in that cell's first column.</summary>
    Under,

    /// <summary>Covered by a cell of a row above, in a further column.</summary>
    UnderBeside,
}

/// <summary>A place of the grid with the cell that stands on it, and the part of its spans that the grid has room for.</summary>
internal readonly record struct Slot(PrintedCell Cell, SlotKind Kind, int ColumnSpan, int RowSpan)
{
    internal bool Begins => Kind == SlotKind.Begins;
}

/// <summary>Lays rows whose merged cells stand once on a full grid, so that each writer can name what is covered in its own way.</summary>
internal static class GridRows
{
    private const int LongestWhole = 240;

    /// <summary>True for a row that is short enough to go to the next page whole; a long report would leave half a page blank.</summary>
    internal static bool StaysWhole(Slot[] slots) => Array.TrueForAll(slots, slot => !slot.Begins || slot.Cell.Text.Length <= LongestWhole);

    internal static IEnumerable<Slot[]> Lay(int columns, IReadOnlyList<IReadOnlyList<PrintedCell>> rows)
    {
        var open = new (Slot Slot, int Rows)[columns];
        for (var r = 0; r < rows.Count; r++)
        {
            yield return Row(rows[r], open, rows.Count - r);
        }
    }

    private static Slot[] Row(IReadOnlyList<PrintedCell> row, (Slot Slot, int Rows)[] open, int rowsLeft)
    {
        var slots = new Slot[open.Length];
        var next = 0;
        for (var column = 0; column < slots.Length; column++)
        {
            if (slots[column].Kind != SlotKind.None)
            {
                continue;
            }

            if (open[column].Rows > 0)
            {
                slots[column] = open[column].Slot;
                open[column].Rows--;
                continue;
            }

            Begin(next < row.Count ? row[next++] : PrintedCell.Blank, column, slots, open, rowsLeft);
        }

        return next >= row.Count
            ? slots
            : throw new ArgumentException($"A row has {row.Count} cells, more than its table has columns.", nameof(row));
    }

    private static void Begin(PrintedCell cell, int column, Slot[] slots, (Slot Slot, int Rows)[] open, int rowsLeft)
    {
        var columns = 1;
        while (columns < cell.ColumnSpan && column + columns < slots.Length && open[column + columns].Rows == 0)
        {
            columns++;
        }

        var rows = Math.Clamp(cell.RowSpan, 1, rowsLeft);
        for (var k = 0; k < columns; k++)
        {
            slots[column + k] = new Slot(cell, k == 0 ? SlotKind.Begins : SlotKind.Beside, columns, rows);
            open[column + k] = (new Slot(cell, k == 0 ? SlotKind.Under : SlotKind.UnderBeside, columns, rows), rows - 1);
        }
    }
}
