using Guankao.Documents.Writing;
using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>Names of columns as a printed row.</summary>
internal static class PrintedHeads
{
    public static PrintedCell[] Of(string language, params ReadOnlySpan<Bilingual> names)
    {
        var cells = new PrintedCell[names.Length];
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = PrintedCell.Of(names[at].In(language)) with { Strong = true };
        }

        return cells;
    }
}
