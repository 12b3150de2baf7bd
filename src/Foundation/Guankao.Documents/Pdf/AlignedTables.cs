namespace Guankao.Documents;

/// <summary>
/// Fifth stage: tables without ruling lines. Lines that fall into the same three columns or more, or into words and
/// figures, are the rows; the columns are what the empty strips between them leave.
/// </summary>
internal static class AlignedTables
{
    private const int FewestRows = 3;
    private const int ProseLength = 24;

    internal static List<PdfTable> Find(PdfPage page, HashSet<PdfWord> left)
    {
        var lines = PdfText.Lines(page.Words.Where(left.Contains)).ConvertAll(AlignedLine.Of);
        var tables = new List<PdfTable>();
        var start = 0;
        while (start < lines.Count)
        {
            var end = RunEnd(lines, start);
            var table = end - start >= FewestRows ? Table(page, lines.GetRange(start, end - start)) : null;
            if (table is not null)
            {
                tables.Add(table);
                left.ExceptWith(lines.GetRange(start, end - start).SelectMany(line => line.Words));
            }

            start = Math.Max(end, start + 1);
        }

        return tables;
    }

    // A run begins and ends with parted lines; a line in one piece between them is the rest of a cell.
    private static int RunEnd(List<AlignedLine> lines, int start)
    {
        var end = start;
        for (var i = start; i < lines.Count; i++)
        {
            if (i > start && lines[i].Box.Top - lines[i - 1].Box.Bottom > 2.2 * lines[i - 1].Box.Height)
            {
                break;
            }

            if (lines[i].Parts.Count >= 2 && !lines[i].Parts.All(part => part.Text.Length > ProseLength / 2))
            {
                end = i + 1;
            }
            else if (i - end >= 2 || i == start)
            {
                break;
            }
        }

        return end;
    }

    private static PdfTable? Table(PdfPage page, List<AlignedLine> lines)
    {
        var columns = Columns(lines);
        if (columns.Count < 2 || !Fits(lines, columns))
        {
            return null;
        }

        var rows = new List<PdfRow>();
        foreach (var line in lines)
        {
            var cells = Cells(line, columns);
            if (rows.Count > 0 && cells.Count(cell => cell.Text.Length > 0) == 1 && line.Parts.Count == 1 && IsRest(cells, rows[^1].Cells))
            {
                rows[^1] = rows[^1] with { Cells = [.. rows[^1].Cells.Zip(cells, (above, rest) => rest.Text.Length == 0 ? above : above with { Text = above.Text + "\n" + rest.Text })] };
            }
            else
            {
                rows.Add(new PdfRow(page.Number, cells));
            }
        }

        var box = lines.Select(line => line.Box).Aggregate((a, b) => a.With(b));
        return new PdfTable(page.Number, box, [box.Left, .. columns.Skip(1).Select(column => column.From), box.Right], rows);
    }

    private static bool IsRest(List<PdfCell> cells, IReadOnlyList<PdfCell> above) =>
        cells.Count == above.Count && cells.Zip(above).All(pair => pair.First.Text.Length == 0 || pair.Second.Text.Length > 0)
        && !cells.Any(cell => SharedRows.IsFigure(cell.Text));

    // Strips that next to no parted line crosses lie between columns.
    private static List<(double From, double To)> Columns(List<AlignedLine> lines)
    {
        var parted = lines.FindAll(line => line.Parts.Count >= 2);
        var most = parted.Max(line => line.Parts.Count);
        var typical = parted.FindAll(line => line.Parts.Count >= Math.Max(2, most - 1));
        var allowed = typical.Count / 12;
        var edges = typical.SelectMany(line => line.Parts).SelectMany(part => new[] { (At: part.Box.Left, Step: 1), (At: part.Box.Right, Step: -1) })
            .OrderBy(edge => edge.At).ThenByDescending(edge => edge.Step);
        var columns = new List<(double From, double To)>();
        var open = 0;
        double from = 0;
        foreach (var (at, step) in edges)
        {
            var before = open;
            open += step;
            if (before <= allowed && open > allowed)
            {
                from = at;
            }
            else if (before > allowed && open <= allowed)
            {
                columns.Add((from, at));
            }
        }

        return AlignedColumns.Joined(columns, lines);
    }

    // Prose in two columns also leaves a strip; a table has short cells, or figures.
    private static bool Fits(List<AlignedLine> lines, List<(double From, double To)> columns)
    {
        var parts = lines.Where(line => line.Parts.Count >= 2).SelectMany(line => line.Parts).ToList();
        var figures = parts.Count(part => SharedRows.IsFigure(part.Text));
        var longOnes = parts.Count(part => part.Text.Length > ProseLength);
        var parted = lines.Count(line => line.Parts.Count >= 2);
        return parted >= FewestRows && parted * 2 >= lines.Count
            && (columns.Count > 2 ? figures * 6 >= parts.Count || longOnes * 3 < parts.Count : figures * 3 >= parts.Count);
    }

    private static List<PdfCell> Cells(AlignedLine line, List<(double From, double To)> columns)
    {
        var cells = new List<PdfCell>();
        var next = 0;
        foreach (var part in line.Parts)
        {
            var first = Math.Max(next, Nearest(columns, part.Box.Left, part.Box));
            if (first >= columns.Count)
            {
                cells[^1] = cells[^1] with { Text = cells[^1].Text + " " + part.Text };
                continue;
            }

            for (; next < first; next++)
            {
                cells.Add(new PdfCell(next, 1, 1, ""));
            }

            var last = first;
            while (last + 1 < columns.Count && part.Box.Right > columns[last + 1].From + 2)
            {
                last++;
            }

            cells.Add(new PdfCell(first, last - first + 1, 1, part.Text));
            next = last + 1;
        }

        for (; next < columns.Count; next++)
        {
            cells.Add(new PdfCell(next, 1, 1, ""));
        }

        return cells;
    }

    private static int Nearest(List<(double From, double To)> columns, double left, Box box)
    {
        for (var c = 0; c < columns.Count; c++)
        {
            if (left < columns[c].To - 0.5 && box.Right > columns[c].From)
            {
                return c;
            }
        }

        return Enumerable.Range(0, columns.Count).MinBy(c => Math.Abs(columns[c].From - left));
    }
}

/// <summary>A line with its words put together where no column can lie between them.</summary>
internal sealed record AlignedLine(Box Box, IReadOnlyList<PdfWord> Parts, IReadOnlyList<PdfWord> Words)
{
    internal static AlignedLine Of(List<PdfWord> words)
    {
        var parts = new List<PdfWord>();
        var together = new List<PdfWord>();
        foreach (var word in words)
        {
            if (together.Count > 0 && word.Box.Left - together[^1].Box.Right > Math.Min(word.Box.Height, together[^1].Box.Height) * 0.95)
            {
                parts.Add(Joined(together));
                together.Clear();
            }

            together.Add(word);
        }

        parts.Add(Joined(together));
        return new AlignedLine(words.Select(word => word.Box).Aggregate((a, b) => a.With(b)), parts, words);
    }

    private static PdfWord Joined(List<PdfWord> words) =>
        words.Count == 1 ? words[0] : words[0] with
        {
            Text = PdfText.OfLine(words),
            Box = words.Select(word => word.Box).Aggregate((a, b) => a.With(b)),
        };
}
