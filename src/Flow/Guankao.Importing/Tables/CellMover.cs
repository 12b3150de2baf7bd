using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>
/// Moves cells of a row that stand under the wrong columns, where what they contain leaves no doubt: a time of day among
/// days, a sentence among times. Words among figures stay: 尚未核定 is an answer too.
/// </summary>
internal static class CellMover
{
    private const string CellsMoved = "cells-moved";
    private const int Enough = 3;
    private const int LeastRows = 3;

    internal static void Move(List<BodyRow> rows, IReadOnlyList<ColumnType> types, IReadOnlyList<HeadColumn> heads, AgencyCells agencies, DayCell days, HandWriting hand, List<TableRepair> repairs)
    {
        if (rows.Count < LeastRows || !types.Any(type => type is ColumnType.Date or ColumnType.Time or ColumnType.Amount or ColumnType.Count or ColumnType.Percent or ColumnType.Agency))
        {
            return;
        }

        foreach (var row in rows.Where(row => !row.Merged && !row.Carried.Contains(true) && !hand.Undone(row, CellsMoved)))
        {
            var own = row.Own.ToList();
            if (own.Count == 0 || own.Count > types.Count || (own is [0] && types[0] is not (ColumnType.Date or ColumnType.DateRange) && CellForm.Day(row.Texts[0]) is not null))
            {
                continue;
            }

            var fits = own.ConvertAll(c => types.Select(type => Fit(row.Texts[c], type, agencies, days)).ToArray());
            var printed = own.Select((c, k) => fits[k][c]).Sum();
            var (score, places) = Best(fits, own, types.Count);
            if (score - printed >= Enough && IsCertain(fits, own, places))
            {
                Apply(row, own, places, heads, repairs);
            }
        }
    }

    // One word at odds with its column may be an answer of its own; a day or a time cannot be, nor can two cells at once.
    private static bool IsCertain(List<int[]> fits, List<int> own, int[] places)
    {
        var gains = Enumerable.Range(0, own.Count).Where(k => places[k] != own[k]).Select(k => (Before: fits[k][own[k]], After: fits[k][places[k]])).ToList();
        return gains.TrueForAll(gain => gain.After > 0 && gain.After >= gain.Before)
            && (gains.Exists(gain => gain.Before == -3) || gains.Count(gain => gain.After - gain.Before >= 4) >= 2);
    }

    private static void Apply(BodyRow row, List<int> own, int[] places, IReadOnlyList<HeadColumn> heads, List<TableRepair> repairs)
    {
        var before = row.Texts;
        row.Texts = new string[before.Length];
        Array.Fill(row.Texts, "");
        for (var k = 0; k < own.Count; k++)
        {
            row.Texts[places[k]] = before[own[k]];
        }

        var k0 = Enumerable.Range(0, own.Count).First(k => places[k] != own[k]);
        var (text, to) = (Places.Short(before[own[k0]]), heads[places[k0]].Name is { Length: > 0 } name ? name : $"{places[k0] + 1}");
        repairs.Add(new TableRepair(CellsMoved, new Bilingual(
            $"{Places.ZhHant(row.Locator)}的「{text}」依內容屬於「{to}」欄，這一列的儲存格已移回。",
            $"By what it says, {text} in {Places.En(row.Locator)} belongs under {to}; the cells of this row were moved back."), row.Locator, [.. row.Raw]));
    }

    // The best places from the left, in the printed order; on a tie cells stay where they are.
    private static (int Score, int[] Places) Best(List<int[]> fits, List<int> own, int columns)
    {
        var best = new int[own.Count + 1, columns + 1];
        for (var k = 1; k <= own.Count; k++)
        {
            for (var c = 0; c <= columns; c++)
            {
                best[k, c] = c < k ? int.MinValue / 2 : Math.Max(best[k, c - 1], best[k - 1, c - 1] + (fits[k - 1][c - 1] * 4) + (own[k - 1] == c - 1 ? 1 : 0));
            }
        }

        var places = new int[own.Count];
        var at = columns;
        for (var k = own.Count; k >= 1; k--)
        {
            while (best[k, at] == best[k, at - 1] && at > k)
            {
                at--;
            }

            places[k - 1] = --at;
        }

        return (Enumerable.Range(0, own.Count).Sum(k => fits[k][places[k]]), places);
    }

    private static int Fit(string text, ColumnType type, AgencyCells agencies, DayCell days) => type switch
    {
        _ when CellForm.IsNone(text) => 0,
        ColumnType.Time => CellForm.IsTime(text) ? 3 : -3,
        ColumnType.Date or ColumnType.DateRange => days.Read(text, amongDays: true) is not null ? 3 : -3,
        ColumnType.Agency => text.Length <= 60 && agencies.CountIn(text) > 0 ? 3 : -1,
        ColumnType.Percent => FigureCell.Read(text) is { } figure ? figure.Percent ? 3 : 1 : -1,
        ColumnType.Amount or ColumnType.Count or ColumnType.Number or ColumnType.RunningNumber => FigureCell.Read(text) is { } figure ? figure.Percent ? -1 : 3 : -1,
        ColumnType.Outline when FigureCell.Read(text) is { Decimals: 0, Value: < 100 } => 3,
        ColumnType.Blank => -1,
        _ => FigureCell.Read(text) is not null || CellForm.IsTime(text) || CellForm.IsLink(text) != (type == ColumnType.Link) ? -2 : 1,
    };
}
