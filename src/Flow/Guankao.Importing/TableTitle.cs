namespace Guankao.Importing;

/// <summary>The title above a table.</summary>
internal static class TableTitle
{
    /// <summary>The lines above the header that look like a heading, joined; empty where there are none.</summary>
    internal static string Of(IReadOnlyList<PrintedRow> printed, TableHead head)
    {
        var lines = new List<string>();
        foreach (var row in printed.Take(head.Row))
        {
            var cells = row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
            if (cells.Count == 1 && cells[0].Length <= 80 && !cells[0].Contains('。') && !TornRow.IsPageMark(cells[0]))
            {
                lines.Add(cells[0].Trim());
            }
        }

        return string.Join(' ', lines.TakeLast(3));
    }
}
