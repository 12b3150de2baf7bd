using Guankao.Importing;

namespace Guankao.Web.Pages.Drop;

/// <summary>Which cells of a row stood under the wrong heading.</summary>
internal static class RowShift
{
    /// <summary>True where the repaired cell was printed under another column than its own.</summary>
    public static bool Moved(RepairedCell cell, IReadOnlyList<DraftColumn> columns) =>
        cell.RawIndex >= 0 && cell.Text.Length > 0 &&
        (cell.RawIndex >= columns.Count || (columns[cell.RawIndex].Role is { } role && role != cell.Role));

    /// <summary>True where a printed cell was moved.</summary>
    public static bool MovedFrom(DraftItem item, int index, IReadOnlyList<DraftColumn> columns) =>
        item.Cells.Any(c => c.RawIndex == index && Moved(c, columns));
}
