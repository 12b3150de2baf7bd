using Guankao.Importing;

namespace Guankao.Web.Pages.Drop;

/// <summary>A cell of a row after repair, as a person reads it.</summary>
/// <param name="Role">Its column; null for one that was not understood.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Moved">True where it was printed under another column.</param>
/// <param name="Carried">True where it was carried from another row.</param>
/// <param name="Corrected">True where a person wrote it.</param>
internal sealed record ShownCell(PolicyColumn? Role, string Text, bool Moved, bool Carried, bool Corrected);

/// <summary>A row after repair: its own cells, those that it shares with rows above, and those that were written by hand.</summary>
internal static class RepairedRow
{
    /// <summary>Its cells in the order of the table.</summary>
    public static IEnumerable<ShownCell> Of(DraftItem item, IReadOnlyList<DraftColumn> columns)
    {
        var written = Written(item);
        var own = item.Cells.Where(cell => cell.Role is not { } role || !written.Contains(role))
            .Select(cell => new ShownCell(cell.Role, cell.Text, Moved(cell, columns), Carried: false, Corrected: false));
        return own.Concat(Carried(item, written))
            .Concat(written.Select(role => new ShownCell(role, CellText.Of(item, role), Moved: false, Carried: false, Corrected: true)))
            .OrderBy(cell => cell.Role);
    }

    /// <summary>True where a printed cell was moved.</summary>
    public static bool MovedFrom(DraftItem item, int index, IReadOnlyList<DraftColumn> columns) =>
        item.Cells.Any(cell => cell.RawIndex == index && Moved(cell, columns));

    /// <summary>Columns that read as a person wrote them, here or in an earlier document of the same kind.</summary>
    private static HashSet<PolicyColumn> Written(DraftItem item)
    {
        var written = item.Repairs.Where(repair => repair.Memory is not null && repair.Role is not null).Select(repair => repair.Role!.Value).ToHashSet();
        foreach (var correction in item.Corrections.Where(correction => correction.Kind == CorrectionKind.Cell))
        {
            if (PolicyColumns.TryParse(correction.Column, out var column))
            {
                written.Add(column);
            }
        }

        return written;
    }

    private static bool Moved(RepairedCell cell, IReadOnlyList<DraftColumn> columns) =>
        cell.RawIndex >= 0 && cell.Text.Length > 0 &&
        (cell.RawIndex >= columns.Count || (columns[cell.RawIndex].Role is { } role && role != cell.Role));

    private static IEnumerable<ShownCell> Carried(DraftItem item, HashSet<PolicyColumn> written)
    {
        var shared = new[]
        {
            (Role: PolicyColumn.Domain, Text: item.Domain), (Role: PolicyColumn.Outline, Text: item.Outline),
            (Role: PolicyColumn.Category, Text: item.Category),
        };
        return shared.Where(s => s.Text is not null && !written.Contains(s.Role) && item.Cells.All(c => c.Role != s.Role))
            .Select(s => new ShownCell(s.Role, s.Text!, Moved: false, Carried: true, Corrected: false));
    }
}
