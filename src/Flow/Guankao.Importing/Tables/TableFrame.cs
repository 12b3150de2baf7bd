namespace Guankao.Importing;

/// <summary>Where header, rows and notes of a table stand.</summary>
/// <param name="HeadStart">First line of the header; equal to <paramref name="BodyStart"/> where there is none.</param>
/// <param name="BodyStart">First line of the rows.</param>
/// <param name="BodyEnd">The line behind the last row.</param>
/// <param name="IsForm">True for a form: each row is a heading and what was filled in.</param>
internal sealed record TableFrame(int HeadStart, int BodyStart, int BodyEnd, bool IsForm = false)
{
    private const int LinesSearched = 20;
    private const int LongestHeading = 40;
    private const int LongestTitle = 60;
    private const int LongestSubheading = 16;
    private const int RowsCompared = 12;

    /// <summary>Finds them.</summary>
    internal static TableFrame Of(TableGrid grid)
    {
        var end = NotesStart(grid);
        if (IsFilledForm(grid, end))
        {
            return new TableFrame(0, 0, end, IsForm: true);
        }

        var best = (Line: -1, Score: 0);
        for (var i = 0; i < Math.Min(LinesSearched, end); i++)
        {
            if (Score(grid, i, end) is var score && score > best.Score)
            {
                best = (i, score);
            }

            if (IsRecord(grid, i))
            {
                break;
            }
        }

        if (best.Line < 0)
        {
            var top = Enumerable.Range(0, end).TakeWhile(i => grid.Width > 2 && IsLoneAcross(grid, i)).Count();
            top = top == end ? 0 : top;
            return new TableFrame(top, top, end);
        }

        var start = best.Line;
        while (start > 0 && grid.Lines[start - 1].Own(start - 1).Count() > 1 && (Covers(grid, start - 1, start) || (Known(grid, start - 1) > 0 && Figures(grid, start - 1) == 0)))
        {
            start--;
        }

        var last = best.Line;
        while (last + 1 < end && GoesOn(grid, last + 1, best.Line, end))
        {
            last++;
        }

        return new TableFrame(start, last + 1, Math.Max(end, last + 1));
    }

    private static bool IsFilledForm(TableGrid grid, int end)
    {
        if (grid.Width != 2 || end < 3)
        {
            return false;
        }

        var headings = Enumerable.Range(0, end).Count(i => TextLine.Tight(grid.Lines[i].Cells[0].Text) is { Length: > 1 and <= LongestSubheading } text && ColumnWords.Current.Of(text) is not null);
        return headings >= 3 && headings * 10 >= end * 6 && !ColumnWords.Current.Knows(grid.Lines[0].Cells[1].Text);
    }

    // Headings are short words of which some are known, or which stand over figures.
    private static int Score(TableGrid grid, int i, int end)
    {
        var line = grid.Lines[i];
        var own = line.Own(i).ToList();
        if (own.Count < 2 || own.Exists(c => TextLine.Tight(line.Cells[c].Text).Length > LongestHeading) || Figures(grid, i) > 0)
        {
            return 0;
        }

        var known = Known(grid, i);
        var single = own.Where(c => c + 1 == grid.Width || line.Cells[c + 1].Column != c).ToList();
        var over = single.Count(c => StandsOverFigures(grid, i, c, end));
        if (known == 0 && (over == 0 || own.Count * 2 < grid.Width))
        {
            return 0;
        }

        return known >= 2 || over > 0 ? (known * 3) + (over * 2) + own.Count : 0;
    }

    private static bool StandsOverFigures(TableGrid grid, int i, int column, int end)
    {
        int figures = 0, words = 0;
        for (var r = i + 1; r < Math.Min(end, i + 1 + RowsCompared); r++)
        {
            var text = grid.Lines[r].Cells[column].Text;
            if (!string.IsNullOrWhiteSpace(text) && !CellForm.IsNone(text))
            {
                var figure = CellForm.IsStrict(text);
                figures += figure ? 1 : 0;
                words += figure ? 0 : 1;
            }
        }

        return figures >= 2 && figures > words * 2;
    }

    private static bool GoesOn(TableGrid grid, int i, int best, int end)
    {
        var line = grid.Lines[i];
        var own = line.Own(i).ToList();
        if (own.Count == 0 || own.Exists(c => CellForm.IsFigureOrDay(line.Cells[c].Text) && !IsYear(line.Cells[c].Text)))
        {
            return false;
        }

        var covered = Enumerable.Range(0, grid.Width).Any(c => line.Cells[c].Row < i && line.Cells[c].Row >= best && !string.IsNullOrWhiteSpace(line.Cells[c].Text));
        if (covered)
        {
            return true;
        }

        var above = grid.Lines[best];
        if (own.TrueForAll(c => TextLine.Tight(line.Cells[c].Text).Length <= LongestSubheading && (string.IsNullOrWhiteSpace(above.Cells[c].Text) || IsGroup(grid, best, c)))
            && own.Exists(c => string.IsNullOrWhiteSpace(above.Cells[c].Text)) && own.Exists(c => StandsOverFigures(grid, i, c, end)))
        {
            return true;
        }

        var known = own.Count(c => ColumnWords.Current.Knows(line.Cells[c].Text));
        return own.TrueForAll(c => TextLine.Tight(line.Cells[c].Text).Length <= LongestSubheading) && known * 2 >= own.Count
            && !grid.Lines[best].Own(best).Any(c => own.Contains(c) && Group(grid, best, c) == c && !IsGroup(grid, best, c));
    }

    private static bool Covers(TableGrid grid, int above, int line) => Array.Exists(grid.Lines[line].Cells, cell => cell.Row == above && !string.IsNullOrWhiteSpace(cell.Text));

    // A heading with room to its right, over which others may stand.
    private static bool IsGroup(TableGrid grid, int line, int column) =>
        column + 1 < grid.Width && (grid.Lines[line].Cells[column + 1].Column == column || string.IsNullOrWhiteSpace(grid.Lines[line].Cells[column + 1].Text));

    private static int Group(TableGrid grid, int line, int column) => grid.Lines[line].Cells[column].Column;

    private static int Known(TableGrid grid, int i) =>
        grid.Lines[i].Own(i).Count(c => TextLine.Tight(grid.Lines[i].Cells[c].Text).Length <= LongestHeading && ColumnWords.Current.Of(grid.Lines[i].Cells[c].Text) is not null);

    private static int Figures(TableGrid grid, int i) =>
        grid.Lines[i].Own(i).Count(c => CellForm.IsFigureOrDay(grid.Lines[i].Cells[c].Text) && !IsYear(grid.Lines[i].Cells[c].Text));

    // 112年 and 105年度 are headings of columns as often as they are cells.
    private static bool IsYear(string text) => TextLine.Tight(text) is { Length: >= 3 and <= 7 } plain
        && (plain.EndsWith('年') || plain.EndsWith("年度", StringComparison.Ordinal));

    private static bool IsRecord(TableGrid grid, int i) => Figures(grid, i) >= 2;

    private static bool IsLoneAcross(TableGrid grid, int i) =>
        grid.Lines[i].Own(i).ToList() is [var only] && grid.Lines[i].Cells[only].Text is { Length: <= LongestTitle } text
            && !text.Contains('：') && !CellForm.IsFigureOrDay(text);

    private static int NotesStart(TableGrid grid)
    {
        var start = grid.Lines.Count;
        for (var i = grid.Lines.Count - 1; i > 0; i--)
        {
            var own = grid.Lines[i].Own(i).ToList();
            if (own.Count > 2 || (own.Count > 0 && Figures(grid, i) > 0))
            {
                break;
            }

            if (own.Count > 0 && TableSigns.Current.IsNote(grid.Lines[i].Cells[own[0]].Text))
            {
                start = i;
            }
        }

        return start;
    }
}
