namespace Guankao.Importing;

/// <summary>A row of the table that a page break or a line end tore into two.</summary>
internal static class TornRow
{
    /// <summary>True where the second row only goes on with the first: nothing names an item, and the first lacks its end.</summary>
    internal static bool Continues(AlignedRow first, AlignedRow second)
    {
        if (second.Has(PolicyColumn.Title) || second.Has(PolicyColumn.Number) || second.Has(PolicyColumn.Category))
        {
            return false;
        }

        var goesOn = second.Has(PolicyColumn.Milestones) || second.Has(PolicyColumn.Report) || second.Has(PolicyColumn.Goal);
        if (second.Has(PolicyColumn.Lead))
        {
            return goesOn && !first.Has(PolicyColumn.Lead) && !first.Has(PolicyColumn.Report);
        }

        return goesOn ? !(first.Has(PolicyColumn.Grade) && second.Has(PolicyColumn.Grade)) && !Restarts(first, second)
            : second.Has(PolicyColumn.Grade) && !first.Has(PolicyColumn.Grade);
    }

    /// <summary>
    /// The cells as they stand, where a row is only the rest of an unfinished one: half a sentence fits no column by what
    /// it says, so its place counts, measured from the grade where there is one. Null for a row of its own.
    /// </summary>
    internal static List<Placed>? IsFragment(
        AlignedRow before, CellShape?[] shapes, IReadOnlyList<DraftColumn> columns, ColumnLikelihood likelihood)
    {
        if (before.Has(PolicyColumn.Grade) || Array.Exists(shapes, shape => shape is not null && NamesSomething(shape, likelihood)))
        {
            return null;
        }

        var grade = columns.ToList().FindIndex(column => column.Role == PolicyColumn.Grade);
        var printed = Array.FindIndex(shapes, shape => shape is { IsGrade: true });
        var shift = grade >= 0 && printed >= 0 ? printed - grade : 0;
        var cells = Enumerable.Range(0, shapes.Length).Where(i => shapes[i] is not null).Select(i => new Placed(i, i - shift)).ToList();
        return cells.TrueForAll(cell => cell.Column >= 0 && cell.Column < columns.Count) ? cells : null;
    }

    /// <summary>Joins the rest to its row and says so.</summary>
    internal static void Join(AlignedRow first, AlignedRow rest)
    {
        first.Join(rest);
        first.Repairs.Add(RepairNotes.Joined(rest.Locator));
    }

    /// <summary>True for 「第 3 頁」, 「- 3 -」, 「3/12」.</summary>
    internal static bool IsPageMark(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (text.Length > 12)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && !char.IsWhiteSpace(c) && !"第頁共/-－—～~,，".Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool NamesSomething(CellShape shape, ColumnLikelihood likelihood) =>
        shape.Agencies > 0 || shape.IsDash || (shape.Length <= 60 && shape.Head.Style != NumeralStyle.None
            && (shape.Head.Style == likelihood.StyleOf(PolicyColumn.Title) || shape.Head.Style == likelihood.StyleOf(PolicyColumn.Category)));

    // Work items that begin with 1. again are another item's, whose name was lost.
    private static bool Restarts(AlignedRow first, AlignedRow second) =>
        first.Has(PolicyColumn.Milestones) && second.Has(PolicyColumn.Milestones)
        && Numeral.At(second.Text(PolicyColumn.Milestones)) is { Style: not NumeralStyle.None, Value: 1 };
}
