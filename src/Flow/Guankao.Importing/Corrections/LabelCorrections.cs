namespace Guankao.Importing;

/// <summary>
/// Puts back what is printed where a person undid the carrying of 領域, 綱要 or 類別, and gives a row the label that a
/// person wrote. A printed label that was corrected has been carried down already; one written into a blank cell is this row's alone.
/// </summary>
internal static class LabelCorrections
{
    private static readonly PolicyColumn[] Labels = [PolicyColumn.Domain, PolicyColumn.Outline, PolicyColumn.Category];

    internal static void Apply(List<AlignedRow> rows)
    {
        foreach (var row in rows.Where(row => row.Decided.All.Count > 0))
        {
            foreach (var repair in row.Repairs.Where(repair => repair.Role is { } role && row.Decided.Undone(repair.Kind, role)).ToList())
            {
                Undo(row, repair.Kind, repair.Role!.Value);
                row.Repairs.Remove(repair);
            }

            foreach (var role in Labels)
            {
                if (row.Decided.Cell(role) is { } told)
                {
                    Set(row, role, told.Length == 0 ? null : told);
                    row.Repairs.RemoveAll(repair => repair.Role == role && repair.Kind is "carried-down" or "carried-up" or "cell-moved");
                    row.Questions.RemoveAll(question => question.Role == role);
                }
            }
        }
    }

    private static void Undo(AlignedRow row, string kind, PolicyColumn role)
    {
        var moved = kind == "cell-moved" ? row.Cells.Find(cell => cell.Role is PolicyColumn.Outline) : null;
        if (kind is not ("carried-down" or "carried-up" or "cell-moved"))
        {
            return;
        }

        Set(row, role, null);
        row.Questions.RemoveAll(question => question.Role == role);
        if (role == PolicyColumn.Domain)
        {
            // The outline came down with its domain; what is printed in the row's own cell stays.
            row.Outline = moved?.Text.Trim() ?? (row.AsRead(PolicyColumn.Outline) is { Length: > 0 } own ? own : null);
        }
    }

    private static void Set(AlignedRow row, PolicyColumn role, string? label)
    {
        switch (role)
        {
            case PolicyColumn.Domain:
                row.Domain = label;
                break;
            case PolicyColumn.Outline:
                row.Outline = label;
                break;
            default:
                row.Category = label;
                break;
        }
    }
}
