namespace Guankao.Importing;

/// <summary>
/// Tells a policy item from a row of nonsense: at least two of a name, an agency, words of work and words of report must
/// stand in it, wherever its cells were put.
/// </summary>
internal static class ItemSigns
{
    private const int Least = 2;
    private const int LeastOfName = 2;
    private const int LeastOfProse = 4;

    internal static bool Enough(AlignedRow row, List<Placed> placed, CellShape?[] shapes, IReadOnlyList<DraftColumn> columns)
    {
        var signs = ChineseIn(row.Text(PolicyColumn.Title)) >= LeastOfName ? 1 : 0;
        signs += placed.Exists(place => columns[place.Column].Role is PolicyColumn.Lead && shapes[place.Cell]!.Agencies > 0) ? 1 : 0;
        signs += ChineseIn(row.Text(PolicyColumn.Milestones)) >= LeastOfProse ? 1 : 0;
        signs += ChineseIn(row.Text(PolicyColumn.Report)) >= LeastOfProse ? 1 : 0;
        return signs >= Least;
    }

    private static int ChineseIn(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += c is >= '\u4e00' and <= '\u9fff' ? 1 : 0;
        }

        return count;
    }
}
