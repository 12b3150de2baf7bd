using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>
/// 類別 carried down its merged cells. A category printed under another column of another row is given to the row whose
/// turn its number is; where the numbers show that one was lost, nothing is carried.
/// </summary>
internal static class CategoryCarrier
{
    internal static void Carry(List<AlignedRow> rows, ColumnLikelihood likelihood)
    {
        var numbered = likelihood.StyleOf(PolicyColumn.Category) != NumeralStyle.None;
        var strays = numbered ? Strays(rows, likelihood.StyleOf(PolicyColumn.Category)) : [];
        string? carried = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var printed = row.Text(PolicyColumn.Category);
            if (printed.Length > 0)
            {
                carried = printed;
            }
            else if (strays.Find(stray => carried is not null && stray.Number == NumberOf(carried) + 1) is { Cell: not null } stray && BeginsAnew(rows, i))
            {
                carried = stray.Cell.Text.Trim();
                row.Repairs.Add(RepairNotes.Moved(stray.Cell.Role ?? PolicyColumn.Outline, PolicyColumn.Category, carried));
                row.Questions.Add(Guessed(carried));
                strays.Remove(stray);
            }
            else if (carried is not null && numbered && !row.CoveredColumns.Contains(PolicyColumn.Category) && Lost(rows, i, carried))
            {
                row.Questions.Add(Missing(carried));
                continue;
            }
            else if (carried is not null && !row.CoveredColumns.Contains(PolicyColumn.Category))
            {
                row.Repairs.Add(RepairNotes.Carried(PolicyColumn.Category, carried));
            }

            row.Category = carried;
        }
    }

    /// <summary>The number that a category begins with; 0 where it has none.</summary>
    internal static int NumberOf(string category) => Numeral.At(category).Value;

    // Numbered like a category, standing under 領域 or 綱要, in a row that has its own.
    private static List<(int Number, RepairedCell Cell)> Strays(List<AlignedRow> rows, NumeralStyle style)
    {
        var strays = new List<(int, RepairedCell)>();
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells.ToList())
            {
                if (cell.Role is PolicyColumn.Domain or PolicyColumn.Outline && Numeral.At(cell.Text) is { } head && head.Style == style)
                {
                    if (row.Has(PolicyColumn.Category))
                    {
                        strays.Add((head.Value, cell));
                        row.Questions.Add(Elsewhere(cell));
                    }
                    else
                    {
                        row.Move(cell, PolicyColumn.Category);
                    }
                }
            }
        }

        return strays;
    }

    // Where the misprinted category begins is told by the lead agency; where that never changes, by the first blank cell.
    private static bool BeginsAnew(List<AlignedRow> rows, int at)
    {
        string Lead(int row) => rows[row].Text(PolicyColumn.Lead);
        if (at == 0 || Lead(at) != Lead(at - 1))
        {
            return true;
        }

        for (var i = at + 1; i < rows.Count && !rows[i].Has(PolicyColumn.Category); i++)
        {
            if (Lead(i) != Lead(at))
            {
                return false;
            }
        }

        return true;
    }

    // Two rows without a name and category between 七十九 and 八十二: 八十 and 八十一 went with them.
    private static bool Lost(List<AlignedRow> rows, int at, string carried)
    {
        var next = rows.Skip(at + 1).Select(row => row.Text(PolicyColumn.Category)).FirstOrDefault(text => text.Length > 0);
        return next is not null && NumberOf(next) > NumberOf(carried) + 1 && !rows[at].Has(PolicyColumn.Title);
    }

    private static Question Missing(string carried) => new("category-missing", new Bilingual(
        $"類別遺漏：上方為「{carried}」，編號顯示此列另有類別，請補上。",
        $"The category is lost: {carried} stands above, and the numbers show that this row had its own. Please fill it in."),
        PolicyColumn.Category);

    private static Question Guessed(string category) => new("category-guessed", new Bilingual(
        $"類別「{category}」印在其他列，依編號與主辦機關推定自本列起，請確認。",
        $"The category {category} is printed in another row; by its number and the lead agency it begins here. Please confirm."),
        PolicyColumn.Category) { Offers = [new OfferedReading(PolicyColumn.Category, null, category)] };

    private static Question Elsewhere(RepairedCell cell) => new("category-elsewhere", new Bilingual(
        $"「{cell.Text.Trim()}」印在「{cell.Role!.Value.Name().ZhHant}」欄，但本列已有類別；依編號應屬後面的列。",
        $"{cell.Text.Trim()} is printed under {cell.Role!.Value.Name().En}, but this row has a category; by its number it belongs to a later row."),
        cell.Role);
}
