namespace Guankao.Importing;

/// <summary>Says for each row where its cells were moved and which were printed twice.</summary>
internal static class ShiftNotes
{
    internal static void Add(List<AlignedRow> rows)
    {
        foreach (var row in rows)
        {
            Shifts(row);
            Duplicates(row);
        }
    }

    private static void Shifts(AlignedRow row)
    {
        var last = 0;
        for (var i = 0; i < row.Placed.Count; i++)
        {
            var place = row.Placed[i];
            var doubled = i > 0 && row.Placed[i - 1].Column == place.Column;
            if (place.Shift != last && !doubled)
            {
                last = place.Shift;
                if (last != 0 && row.Cells.Find(cell => cell.RawIndex == place.Cell) is { Role: { } role } cell)
                {
                    row.Repairs.Add(RepairNotes.Shifted(last, role, Places.Short(cell.Text)));
                }
            }
        }
    }

    private static void Duplicates(AlignedRow row)
    {
        foreach (var pair in row.Cells.Where(cell => cell.Role is not null && cell.Text.Trim().Length > 0)
            .GroupBy(cell => (cell.Role!.Value, cell.Text.Trim())).Where(group => group.Count() > 1))
        {
            if (!row.Decided.Undone("duplicate-cell", pair.Key.Value))
            {
                row.Repairs.Add(RepairNotes.Duplicate(pair.Key.Value));
            }
        }
    }
}
