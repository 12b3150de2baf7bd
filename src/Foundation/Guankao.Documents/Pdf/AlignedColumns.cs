namespace Guankao.Documents;

/// <summary>
/// A header in the middle of its column may not stand above any of its cells and then looks like a column of its own:
/// neighbours that no line fills both, one of them almost empty, are one column.
/// </summary>
internal static class AlignedColumns
{
    internal static List<(double From, double To)> Joined(List<(double From, double To)> columns, List<AlignedLine> lines)
    {
        var joined = columns.ConvertAll(column => (column.From, column.To, Lines: Filled(column, lines)));
        while (Closest(joined, lines.Count) is { } at)
        {
            var (left, right) = (joined[at], joined[at + 1]);
            joined[at] = (left.From, right.To, [.. left.Lines, .. right.Lines]);
            joined.RemoveAt(at + 1);
        }

        return joined.ConvertAll(column => (column.From, column.To));
    }

    private static int? Closest(List<(double From, double To, HashSet<int> Lines)> columns, int lines)
    {
        int? closest = null;
        var gap = double.MaxValue;
        for (var i = 0; i + 1 < columns.Count; i++)
        {
            var (left, right) = (columns[i], columns[i + 1]);
            if (Math.Min(left.Lines.Count, right.Lines.Count) <= Math.Max(1, lines / 4) && right.From - left.To < gap && !left.Lines.Overlaps(right.Lines))
            {
                (closest, gap) = (i, right.From - left.To);
            }
        }

        return closest;
    }

    private static HashSet<int> Filled((double From, double To) column, List<AlignedLine> lines) =>
        [.. Enumerable.Range(0, lines.Count).Where(i => lines[i].Parts.Any(part => part.Box.Right > column.From && part.Box.Left < column.To))];
}
