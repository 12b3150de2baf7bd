using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>The rows of a table after its header, in their columns, and what could not be read.</summary>
/// <param name="Rows">Rows that hold an item.</param>
/// <param name="Unread">Rows in which no cell fits its column, with what was seen.</param>
/// <param name="Questions">Doubts about lines between the rows.</param>
internal sealed record TableBody(List<AlignedRow> Rows, List<(Locator Locator, string Seen)> Unread, List<Question> Questions)
{
    /// <summary>The shapes of the rows below the header, for learning how the table is numbered.</summary>
    internal static IEnumerable<IReadOnlyList<CellShape?>> Shapes(List<PrintedRow> printed, TableHead head, AgencyCells agencies) =>
        printed.Skip(head.Row + 1).Where(row => !row.Loose && !head.IsRepeatedBy(row)).Select(row => ShapesOf(row, agencies));

    /// <summary>Places every row below the header.</summary>
    internal static TableBody Read(
        List<PrintedRow> printed, TableHead head, ColumnLikelihood likelihood, AgencyCells agencies, CorrectionSet decided)
    {
        var body = new TableBody([], [], []);
        var aligner = new RowAligner(head.Columns, likelihood);
        var pageBreak = false;
        foreach (var row in printed.Skip(head.Row + 1).Where(row => !row.IsBlank))
        {
            if (head.IsRepeatedBy(row))
            {
                pageBreak = true;
            }
            else if (row.Loose)
            {
                body.TakeLine(row, head, decided);
            }
            else
            {
                body.TakeRow(row, ShapesOf(row, agencies), head, aligner, likelihood, decided, ref pageBreak);
            }
        }

        return body;
    }

    private void TakeRow(
        PrintedRow row, CellShape?[] shapes, TableHead head, RowAligner aligner, ColumnLikelihood likelihood, CorrectionSet decided,
        ref bool pageBreak)
    {
        var asPrintedByHand = decided.Of(row.Locator).StandsAsPrinted;
        var apart = Rows.Count > 0 && decided.Of(Rows[^1].Locator).Undone("row-joined");
        var placed = asPrintedByHand ? AsPrinted(shapes, head.Columns.Count) : Rows.Count > 0 && TornRow.IsFragment(Rows[^1], shapes, head.Columns, likelihood) is { } asPrinted
            ? asPrinted
            : aligner.Align(shapes).Cells;
        var aligned = new AlignedRow(row.Locator, row.Cells, placed, head.Columns).Filled();
        if (Rows.Count > 0 && !apart && TornRow.Continues(Rows[^1], aligned))
        {
            TornRow.Join(Rows[^1], aligned);
            return;
        }

        if (!apart && !asPrintedByHand && !ItemSigns.Enough(aligned, placed, shapes, head.Columns))
        {
            Unread.Add((row.Locator, string.Join('｜', row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)))));
            return;
        }

        for (var column = 0; column < Math.Min(row.Covered.Count, head.Columns.Count); column++)
        {
            if (row.Covered[column] && head.Columns[column].Role is { } role)
            {
                aligned.CoveredColumns.Add(role);
            }
        }

        if (pageBreak)
        {
            aligned.Repairs.Add(RepairNotes.HeaderRepeated());
            pageBreak = false;
        }

        Rows.Add(aligned);
    }

    private void TakeLine(PrintedRow line, TableHead head, CorrectionSet decided)
    {
        var text = line.Cells[0];
        if (TornRow.IsPageMark(text))
        {
            return;
        }

        if (Rows.Count > 0 && !Rows[^1].Has(PolicyColumn.Grade) && Rows[^1].Cells.Count > 0
            && !decided.Of(Rows[^1].Locator).Undone("row-joined"))
        {
            var last = Rows[^1].Cells[^1];
            var column = head.Columns.ToList().FindIndex(c => c.Role == last.Role);
            TornRow.Join(Rows[^1], new AlignedRow(line.Locator, [text], [new Placed(0, Math.Max(column, 0))], head.Columns).Filled());
            return;
        }

        Questions.Add(new Question("line-unread", new Bilingual(
            $"{Places.ZhHant(line.Locator)}有一行文字不屬於任何一列，未納入：「{Places.Short(text)}」",
            $"A line at {Places.En(line.Locator)} belongs to no row and was left out: {Places.Short(text)}")));
    }

    private static List<Placed> AsPrinted(CellShape?[] shapes, int columns) =>
        [.. Enumerable.Range(0, shapes.Length).Where(i => shapes[i] is not null).Select(i => new Placed(i, Math.Min(i, columns - 1)))];

    private static CellShape?[] ShapesOf(PrintedRow row, AgencyCells agencies) =>
        [.. row.Cells.Select(cell => string.IsNullOrWhiteSpace(cell) ? null : CellShape.Of(cell, agencies))];
}
