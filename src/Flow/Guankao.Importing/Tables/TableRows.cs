using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>The rows below the header, with repeated headers taken out and torn rows joined.</summary>
internal sealed class TableRows
{
    private const string HeaderRepeated = "header-repeated";
    private const string RowJoined = "row-joined";
    private const int CodeLength = 4;
    private const int FewCodes = 3;

    private readonly TableGrid _grid;
    private readonly TableFrame _frame;

    private TableRows(TableGrid grid, TableFrame frame) => (_grid, _frame) = (grid, frame);

    internal List<BodyRow> Rows { get; } = [];

    internal List<MergedRun> Merges { get; } = [];

    internal List<TableSurrounding> Around { get; } = [];

    internal List<TableRepair> Repairs { get; } = [];

    internal static TableRows Of(TableGrid grid, TableFrame frame, HandWriting hand)
    {
        var rows = new TableRows(grid, frame);
        rows.Collect(!hand.Undone(HeaderRepeated));
        if (!hand.Undone(RowJoined))
        {
            rows.JoinCodes();
        }

        return rows;
    }

    private void Collect(bool passRepeated)
    {
        var top = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < _frame.BodyStart; i++)
        {
            top.Add(Signature(_grid.Lines[i]));
        }

        top.Remove("");
        var (repeated, index) = (0, new Dictionary<int, int>());
        for (var i = _frame.BodyStart; i < _frame.BodyEnd; i++)
        {
            var line = _grid.Lines[i];
            if (Signature(line) is var signature && (signature.Length == 0 || (passRepeated && top.Contains(signature))))
            {
                if (signature.Length > 0)
                {
                    repeated++;
                    Around.Add(new TableSurrounding("repeated-header", line.Printed, line.Locator));
                }

                continue;
            }

            index[i] = Rows.Count;
            Add(i, line, index);
        }

        if (repeated > 0)
        {
            Repairs.Add(new TableRepair(HeaderRepeated, new Bilingual(
                $"表頭在換頁處重複印了（共 {repeated} 列），已略過，不算資料列。",
                $"The header is printed again where pages begin ({repeated} lines); these lines were passed over."), null, []));
        }
    }

    private void Add(int i, GridLine line, Dictionary<int, int> index)
    {
        var texts = new string[_grid.Width];
        var carried = new bool[_grid.Width];
        for (var c = 0; c < _grid.Width; c++)
        {
            var cell = line.Cells[c];
            texts[c] = cell.Column == c ? cell.Text : "";
            carried[c] = cell.Row < i && cell.Column == c && cell.Text.Length > 0;
            if (carried[c] && index.TryGetValue(cell.Row, out var first))
            {
                Stretch(c, first, Rows.Count);
            }
        }

        var merged = Enumerable.Range(0, _grid.Width).Any(c => line.Cells[c].Row == i && line.Cells[c].Column != c);
        Rows.Add(new BodyRow(texts, carried, line.Printed, line.Locator) { Merged = merged });
    }

    private void Stretch(int column, int first, int last)
    {
        var at = Merges.FindLastIndex(run => run.Column == column && run.First == first);
        if (at >= 0)
        {
            Merges[at] = Merges[at] with { Last = last };
        }
        else
        {
            Merges.Add(new MergedRun(column, first, last));
        }
    }

    private static string Signature(GridLine line) => string.Join('\u001f', line.Printed.Select(TextLine.Tight)).Trim('\u001f');

    // A code on a line of its own above its name, as accounts are printed: the two lines are one row.
    private void JoinCodes()
    {
        var codes = new List<int>();
        for (var i = 0; i + 1 < Rows.Count; i++)
        {
            if (IsCode(Rows[i]) is { } column && Rows[i + 1].Has(column) && IsCode(Rows[i + 1]) is null)
            {
                codes.Add(i);
            }
        }

        if (codes.Count < FewCodes || Merges.Count > 0)
        {
            return;
        }

        for (var k = codes.Count - 1; k >= 0; k--)
        {
            var (code, name) = (Rows[codes[k]], Rows[codes[k] + 1]);
            var column = code.Own.First();
            name.Texts[column] = code.Texts[column].Trim() + "\n" + name.Texts[column].Trim();
            name.Raw.InsertRange(0, code.Raw);
            Rows.RemoveAt(codes[k]);
        }

        Repairs.Add(new TableRepair(RowJoined, new Bilingual(
            $"編號印在名稱的上一列（共 {codes.Count} 處），已併為同一列。",
            $"Codes are printed on a line above their names ({codes.Count} times); the two lines were joined to one row."), null, []));
    }

    private static int? IsCode(BodyRow row)
    {
        var own = row.Own.ToList();
        return own.Count == 1 && TextLine.Tight(row.Texts[own[0]]) is { Length: >= CodeLength } code && code.All(char.IsAsciiDigit) ? own[0] : null;
    }
}
