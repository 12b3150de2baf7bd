using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Carries labels down: from merged cells, and from labels that are printed once for several rows.</summary>
internal static class CellCarrier
{
    private const string MergedCarried = "merged-carried";
    private const string LabelCarried = "label-carried";

    /// <summary>Figures in merged cells count once, so only words are carried; the text is there already and gets its repair.</summary>
    internal static void Merged(TableRows body, IReadOnlyList<ColumnType> types, IReadOnlyList<HeadColumn> heads, HandWriting hand)
    {
        foreach (var row in body.Rows)
        {
            for (var c = 0; c < types.Count; c++)
            {
                if (row.Carried[c] && (types[c].IsFigure() || hand.Undone(MergedCarried, c)))
                {
                    (row.Texts[c], row.Carried[c]) = ("", false);
                }
            }
        }

        foreach (var column in body.Merges.Where(run => !types[run.Column].IsFigure() && !hand.Undone(MergedCarried, run.Column)).GroupBy(run => run.Column))
        {
            var name = Name(heads, column.Key);
            body.Repairs.Add(new TableRepair(MergedCarried, new Bilingual(
                $"「{name}」有 {column.Count()} 個合併儲存格，已帶入所涵蓋的每一列。",
                $"{column.Count()} merged cells under {name} were carried to every row that they cover."), null, []) { Place = column.Key });
        }
    }

    /// <summary>Days and times, and labels at the left edge that each stand once at the head of their rows.</summary>
    internal static void Labels(TableRows body, IReadOnlyList<ColumnType> types, IReadOnlyList<HeadColumn> heads, HandWriting hand)
    {
        var outer = new List<int>();
        for (var c = 0; c < types.Count && (types[c] is ColumnType.Date or ColumnType.DateRange or ColumnType.Time or ColumnType.Label or ColumnType.Place or ColumnType.Agency); c++)
        {
            if (!Stands(body.Rows, c, types[c]))
            {
                break;
            }

            var carried = hand.Undone(LabelCarried, c) ? 0 : Carry(body.Rows, c, outer);
            outer.Add(c);
            if (carried > 0)
            {
                var name = Name(heads, c);
                body.Repairs.Add(new TableRepair(LabelCarried, new Bilingual(
                    $"「{name}」有 {carried} 列空白，沿用上方同一格的內容。",
                    $"{carried} cells under {name} are blank; the label above them was carried down."), null, []) { Place = c });
            }
        }
    }

    private static int Carry(List<BodyRow> rows, int column, List<int> outer)
    {
        var carried = 0;
        for (var i = 1; i < rows.Count; i++)
        {
            var (above, row) = (rows[i - 1], rows[i]);
            if (!row.Has(column) && row.Part == RowPart.Item && above.Part == RowPart.Item && above.Has(column) && outer.TrueForAll(o => row.Carried[o] || row.Texts[o] == above.Texts[o]) && row.Own.Any(c => c > column))
            {
                (row.Texts[column], row.Carried[column]) = (above.Texts[column], true);
                carried++;
            }
        }

        return carried;
    }

    // Labels of days repeat; any other label that comes twice is no head of the rows below it.
    private static bool Stands(List<BodyRow> rows, int column, ColumnType type)
    {
        var items = rows.Where(row => row.Part == RowPart.Item).ToList();
        if (items.Count < 2 || !items[0].Has(column))
        {
            return false;
        }

        var said = items.Where(row => row.Has(column) && !row.Carried[column]).Select(row => TextLine.Tight(row.Texts[column])).ToList();
        return type is ColumnType.Date or ColumnType.DateRange or ColumnType.Time
            || items.TrueForAll(row => row.Has(column))
            || (said.Count > 1 && said.Distinct().Count() == said.Count && items.Count >= said.Count * 1.5);
    }

    internal static string Name(IReadOnlyList<HeadColumn> heads, int column) => heads[column].Name is { Length: > 0 } name ? name : $"{column + 1}";
}
