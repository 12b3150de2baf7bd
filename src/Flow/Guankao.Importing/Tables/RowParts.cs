namespace Guankao.Importing;

/// <summary>Tells totals and group lines from the rows that say something of one thing.</summary>
internal static class RowParts
{
    private const int LongestGroup = 60;

    internal static void Tell(List<BodyRow> rows, IReadOnlyList<ColumnType> types, DayCell days)
    {
        foreach (var row in rows)
        {
            row.Part = Part(row, types);
        }

        var group = "";
        for (var i = 0; i < rows.Count; i++)
        {
            if (IsGroup(rows[i], types, days) && i + 1 < rows.Count && !IsGroup(rows[i + 1], types, days))
            {
                rows[i].Part = RowPart.Group;
                group = rows[i].Texts[rows[i].Own.First()].Trim();
            }
            else if (rows[i].Part != RowPart.Total)
            {
                rows[i].Group = group;
            }
        }
    }

    // A carried label counts too: the rows 中央, 地方 and 小計 beside 合計 are all parts of the total.
    private static RowPart Part(BodyRow row, IReadOnlyList<ColumnType> types)
    {
        var part = RowPart.Item;
        for (var c = 0; c < types.Count; c++)
        {
            if (!types[c].IsFigure() && row.Has(c) && TableSigns.Current.PartOfLabel(row.Texts[c]) is { } told)
            {
                part = part == RowPart.Total || told == RowPart.Total ? RowPart.Total : told;
            }
        }

        // 合計 may stand under a heading of figures where the label column is missing from that row.
        return part == RowPart.Item && row.Own.FirstOrDefault(-1) is var first and >= 0 ? TableSigns.Current.PartOfLabel(row.Texts[first]) ?? part : part;
    }

    private static bool IsGroup(BodyRow row, IReadOnlyList<ColumnType> types, DayCell days)
    {
        var own = row.Own.ToList();
        if (own.Count != 1 || own[0] != 0 || row.Carried.Contains(true) || row.Part != RowPart.Item)
        {
            return false;
        }

        var text = row.Texts[0].Trim();
        if (text.Length > LongestGroup || FigureCell.Read(text) is not null)
        {
            return false;
        }

        return types.Count > 2 ? types[0] != ColumnType.Prose || row.Merged || CellForm.Day(text) is not null : row.Merged || days.Read(text, amongDays: false) is not null;
    }
}
