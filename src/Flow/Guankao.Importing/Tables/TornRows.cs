using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>
/// Joins rows that only go on with the words of the row above: in a table whose rows are numbered they have neither number nor
/// name, nor a figure or day of their own.
/// </summary>
internal static class TornRows
{
    private const string RowTorn = "row-torn";
    private const int LeastRows = 2;

    internal static void Join(TableRows body, IReadOnlyList<ColumnType> types, IReadOnlyList<HeadColumn> heads, HandWriting hand)
    {
        var rows = body.Rows;
        var number = Enumerable.Range(0, types.Count).FirstOrDefault(c => types[c] == ColumnType.RunningNumber || (heads[c].Meaning?.Code == "number" && types[c] != ColumnType.Blank), -1);
        var name = Enumerable.Range(0, types.Count).FirstOrDefault(c => c != number && types[c] is ColumnType.Label or ColumnType.Prose or ColumnType.Place, -1);
        if (number < 0 || name < 0 || body.Merges.Count > 0 || rows.Count(row => row.Has(number) && row.Has(name)) < Math.Max(LeastRows, rows.Count / 2))
        {
            return;
        }

        for (var i = rows.Count - 1; i > 0; i--)
        {
            if (IsRest(rows[i], number, name, types) && rows[i - 1].Part == RowPart.Item && !hand.Undone(rows[i - 1], RowTorn) && !rows[i - 1].Carried.Contains(true))
            {
                Join(rows[i - 1], rows[i], heads, body);
                rows.RemoveAt(i);
            }
        }
    }

    private static bool IsRest(BodyRow row, int number, int name, IReadOnlyList<ColumnType> types) =>
        row.Part == RowPart.Item && !row.Merged && !row.Carried.Contains(true) && !row.Has(number) && !row.Has(name) && row.Own.Any()
        && row.Own.All(c => types[c] is ColumnType.Prose or ColumnType.Label or ColumnType.Agency or ColumnType.Person or ColumnType.Post && FigureCell.Read(row.Texts[c]) is null);

    private static void Join(BodyRow row, BodyRow rest, IReadOnlyList<HeadColumn> heads, TableRows body)
    {
        var columns = rest.Own.ToList();
        foreach (var c in columns)
        {
            row.Texts[c] = row.Has(c) ? row.Texts[c].TrimEnd() + "\n" + rest.Texts[c].Trim() : rest.Texts[c];
        }

        row.Raw.AddRange(rest.Raw);
        var names = string.Join('、', columns.Select(c => CellCarrier.Name(heads, c)));
        body.Repairs.Add(new TableRepair(RowTorn, new Bilingual(
            $"{Places.ZhHant(rest.Locator)}沒有編號與名稱，只接續上一列的「{names}」，已併回上一列。",
            $"{char.ToUpperInvariant(Places.En(rest.Locator)[0])}{Places.En(rest.Locator)[1..]} has neither number nor name and only goes on with {names} of the row above; it was joined to it."), row.Locator, [.. rest.Raw]));
    }
}
