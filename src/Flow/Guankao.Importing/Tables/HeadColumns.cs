namespace Guankao.Importing;

/// <summary>A column as its heading tells it.</summary>
internal sealed record HeadColumn(string Name, string Leaf, ColumnMeaning? Meaning, string Unit);

/// <summary>Reads the headings of a table, over one or several lines, into one name for each column.</summary>
internal static class HeadColumns
{
    private const char Between = '／';

    internal static List<HeadColumn> Of(TableGrid grid, TableFrame frame)
    {
        var columns = new List<HeadColumn>(grid.Width);
        for (var c = 0; c < grid.Width; c++)
        {
            var path = Path(grid, frame, c);
            columns.Add(new HeadColumn(string.Join(Between, path), path.Count == 0 ? "" : path[^1], Meaning(path), Unit(path)));
        }

        return columns;
    }

    private static List<string> Path(TableGrid grid, TableFrame frame, int column)
    {
        var path = new List<string>();
        for (var r = frame.HeadStart; r < frame.BodyStart; r++)
        {
            var cell = grid.Lines[r].Cells[column];
            var text = TextLine.Of(cell.Text);
            if (text.Length == 0 && r + 1 < frame.BodyStart && !string.IsNullOrWhiteSpace(grid.Lines[r + 1].Cells[column].Text))
            {
                text = TextLine.Of(LeftOf(grid, r, column));
            }

            if (text.Length > 0 && (path.Count == 0 || path[^1] != text))
            {
                path.Add(text);
            }
        }

        return path;
    }

    // Without merged cells a heading over several columns is printed over the first of them alone.
    private static string LeftOf(TableGrid grid, int line, int column)
    {
        for (var c = column - 1; c >= 0; c--)
        {
            if (string.IsNullOrWhiteSpace(grid.Lines[line + 1].Cells[c].Text))
            {
                return "";
            }

            if (!string.IsNullOrWhiteSpace(grid.Lines[line].Cells[c].Text))
            {
                return grid.Lines[line].Cells[c].Text;
            }
        }

        return "";
    }

    private static ColumnMeaning? Meaning(List<string> path)
    {
        for (var i = path.Count - 1; i >= 0; i--)
        {
            if (ColumnWords.Current.Of(path[i]) is { } meaning)
            {
                // 合計 under 核定人數 is the total of those: the heading above says of what.
                return meaning;
            }
        }

        return path.Count > 1 ? ColumnWords.Current.Of(string.Concat(path)) : null;
    }

    private static string Unit(List<string> path)
    {
        for (var i = path.Count - 1; i >= 0; i--)
        {
            foreach (var bracket in TextLine.Brackets(path[i]))
            {
                if (UnitLine.AsUnit(bracket) is { } unit)
                {
                    return unit;
                }
            }

            if (path[i].EndsWith('%') || path[i].EndsWith('％'))
            {
                return "%";
            }
        }

        return "";
    }
}
