using Guankao.Documents;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>Makes one table plain: header found, columns typed and named, rows mended, doubts asked.</summary>
internal static class TableMender
{
    private const string HeaderJoined = "header-joined";

    internal static TableDraft Mend(Table table, TableSurroundings document, List<TableSurrounding> above, List<TableSurrounding> below)
    {
        var grid = TableGrid.Of(table);
        var frame = TableFrame.Of(grid);
        var hand = new HandWriting(document.Hand, table.Locator, document.City);
        var body = TableRows.Of(grid, frame, hand);
        var top = Top(grid, frame).ToList();
        above.RemoveAll(line => line.What == "title" && top.Exists(own => own.What == "title"));
        List<TableSurrounding> around = [.. above, .. top, .. body.Around, .. Bottom(grid, frame), .. below];
        var unit = around.SelectMany(line => line.Cells).Select(UnitLine.Of).FirstOrDefault(found => found is not null) ?? "";
        var joined = frame.BodyStart - frame.HeadStart > 1 && !hand.Undone(HeaderJoined);
        var heads = hand.Named(Heads(grid, frame, joined), body.Repairs);
        var typer = new ColumnTyper(document.Agencies, document.Days, unit);

        var types = Types(body.Rows, heads, typer);
        CellMover.Move(body.Rows, types, heads, document.Agencies, document.Days, hand, body.Repairs);
        hand.Recall(body.Rows, heads, document.Agencies, body.Repairs);
        hand.Write(body);
        RowParts.Tell(body.Rows, types, document.Days);
        types = Types(body.Rows, heads, typer);
        RowParts.Tell(body.Rows, types, document.Days);
        TornRows.Join(body, types, heads, hand);
        CellSplitter.Split(body.Rows, types, heads, document.Agencies, hand, body.Repairs);
        hand.Write(body);
        CellCarrier.Merged(body, types, heads, hand);
        CellCarrier.Labels(body, types, heads, hand);
        hand.Blank(body);
        if (joined)
        {
            body.Repairs.Insert(0, new TableRepair(HeaderJoined, new Bilingual(
                $"標題列有 {frame.BodyStart - frame.HeadStart} 列，已合成一列欄名。",
                $"The header has {frame.BodyStart - frame.HeadStart} lines; they were joined to one name for each column."), null, []));
        }

        var kept = Enumerable.Range(0, heads.Count).Where(c => heads[c].Name.Length > 0 || body.Rows.Exists(row => row.Has(c))).ToList();
        var columns = TableColumns.Of(kept, heads, types, unit, body.Rows);
        var kind = KindWords.Current.Of(columns);
        var rows = body.Rows.ConvertAll(row => Row(row, kept, columns, document));
        var questions = hand.Open(TableQuestions.Of(frame, columns, rows, table.Locator, new SumLayout(columns, rows, Merges(body, kept)), out var sums));
        return new TableDraft(
            kind, Name(around) is { Length: > 0 } name ? name : table.Locator.Sheet ?? "", string.Join(' ', Cells(around, "as-of")), unit, table.Locator, columns, rows, around, body.Repairs, questions)
        {
            SumsChecked = sums, City = document.City, Headings = [.. heads.Select(head => head.Name)],
        };
    }

    private static List<HeadColumn> Heads(TableGrid grid, TableFrame frame, bool joined)
    {
        var heads = HeadColumns.Of(grid, joined ? frame : frame with { HeadStart = Math.Max(frame.HeadStart, frame.BodyStart - 1) });
        return frame.IsForm ? [heads[0] with { Name = "項目" }, heads[1] with { Name = "內容" }] : heads;
    }

    private static List<MergedRun> Merges(TableRows body, List<int> kept) =>
        [.. body.Merges.Where(run => kept.Contains(run.Column)).Select(run => run with { Column = kept.IndexOf(run.Column) })];

    private static List<ColumnType> Types(List<BodyRow> rows, List<HeadColumn> heads, ColumnTyper typer)
    {
        var types = heads.Select((head, c) => typer.Of(rows.Where(row => row.Part == RowPart.Item && !row.Carried[c]).Select(row => row.Texts[c]), head)).ToList();

        // A total or a difference of sums of money is money too, though its heading does not say so.
        for (var c = 0; c < types.Count && types.Contains(ColumnType.Amount); c++)
        {
            if (types[c] is ColumnType.Count or ColumnType.Number && heads[c] is { Unit: "", Meaning: { Total: true } or { Difference: true } })
            {
                types[c] = ColumnType.Amount;
            }
        }

        return types;
    }

    private static TableDraftRow Row(BodyRow row, List<int> kept, List<TableColumn> columns, TableSurroundings document) => new(
        row.Part,
        [.. kept.Select((c, k) => new TableDraftCell(row.Texts[c], row.Carried[c], Reading(row.Texts[c], columns[k].Type, document)))],
        row.Raw, row.Group, row.Locator);

    private static CellReading? Reading(string text, ColumnType type, TableSurroundings document) => type switch
    {
        _ when string.IsNullOrWhiteSpace(text) || CellForm.IsNone(text) => null,
        ColumnType.Date or ColumnType.DateRange => document.Days.Read(text, amongDays: true),
        ColumnType.Agency => new AgenciesReading([.. document.Agencies.Split(text, out _).Select(name => document.Agencies.FullName(name).Name)]),
        _ when type.IsFigure() || type == ColumnType.RunningNumber => FigureCell.Read(text),
        _ => null,
    };

    private static IEnumerable<TableSurrounding> Top(TableGrid grid, TableFrame frame)
    {
        for (var i = 0; i < frame.BodyStart; i++)
        {
            var line = grid.Lines[i];
            var cells = line.Printed.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
            if (i >= frame.HeadStart)
            {
                yield return new TableSurrounding("header", line.Printed, line.Locator);
                continue;
            }

            foreach (var cell in cells)
            {
                yield return new TableSurrounding(TableSurroundings.What(cell), [cell], line.Locator);
            }
        }
    }

    private static IEnumerable<TableSurrounding> Bottom(TableGrid grid, TableFrame frame) =>
        from i in Enumerable.Range(frame.BodyEnd, grid.Lines.Count - frame.BodyEnd)
        where grid.Lines[i].Printed.Any(cell => !string.IsNullOrWhiteSpace(cell))
        select new TableSurrounding("note", grid.Lines[i].Printed, grid.Lines[i].Locator);

    private static IEnumerable<string> Cells(List<TableSurrounding> around, string what) =>
        around.Where(line => line.What == what).SelectMany(line => line.Cells).Select(TextLine.Of);

    private static string Name(List<TableSurrounding> around) => string.Join(' ', Cells(around, "title").Select(line => line.TrimStart('#', '-', ' ')));
}
