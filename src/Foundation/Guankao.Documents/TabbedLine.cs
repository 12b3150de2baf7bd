namespace Guankao.Documents;

/// <summary>Parts a line at its tabs.</summary>
internal static class TabbedLine
{
    internal static TableCell[] Cells(ReadOnlySpan<char> line)
    {
        var cells = new TableCell[line.Count('\t') + 1];
        var i = 0;
        foreach (var part in line.Split('\t'))
        {
            cells[i++] = new TableCell(line[part].ToString());
        }

        return cells;
    }
}
