namespace Guankao.Documents.Writing;

/// <summary>A sheet of A4 in millimetres.</summary>
internal readonly record struct Paper(double Width, double Height)
{
    internal const double Margin = 15;

    internal double Room => Width - (2 * Margin);

    internal static Paper Of(PaperTurn turn) => turn == PaperTurn.Landscape ? new(297, 210) : new(210, 297);

    /// <summary>The page's width shared among columns in their proportions.</summary>
    internal double[] Share(IReadOnlyList<PrintedColumn> columns)
    {
        var (room, sum) = (Room, columns.Sum(column => column.Millimetres));
        return [.. columns.Select(column => room * column.Millimetres / sum)];
    }
}
