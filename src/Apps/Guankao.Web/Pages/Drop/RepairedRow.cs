using Guankao.Importing;

namespace Guankao.Web.Pages.Drop;

/// <summary>A row after repair as a person reads it: its own cells and those that it shares with rows above.</summary>
internal static class RepairedRow
{
    /// <summary>Its cells in the order of the table.</summary>
    public static IEnumerable<RepairedCell> Of(DraftItem item) =>
        Carried(item).Concat(item.Cells).OrderBy(cell => cell.Role);

    /// <summary>True where the repaired cell was printed under another column than its own.</summary>
    public static bool Moved(RepairedCell cell, IReadOnlyList<DraftColumn> columns) =>
        cell.RawIndex >= 0 && cell.Text.Length > 0 &&
        (cell.RawIndex >= columns.Count || (columns[cell.RawIndex].Role is { } role && role != cell.Role));

    /// <summary>True where a printed cell was moved.</summary>
    public static bool MovedFrom(DraftItem item, int index, IReadOnlyList<DraftColumn> columns) =>
        item.Cells.Any(c => c.RawIndex == index && Moved(c, columns));

    private static IEnumerable<RepairedCell> Carried(DraftItem item)
    {
        var shared = new[]
        {
            (Role: PolicyColumn.Domain, Text: item.Domain), (Role: PolicyColumn.Outline, Text: item.Outline),
            (Role: PolicyColumn.Category, Text: item.Category),
        };
        return shared.Where(s => s.Text is not null && item.Cells.All(c => c.Role != s.Role))
            .Select(s => new RepairedCell(s.Role, s.Text!, -1));
    }
}
