using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>The policy table, which a reader of its own has mended, as one table among the others of its document.</summary>
internal static class PolicyTables
{
    /// <summary>The tables that the policy table was made from.</summary>
    internal static HashSet<Table> Blocks(SourceDocument document, PolicyTableDraft draft)
    {
        var places = draft.Items.Select(item => item.Locator).ToHashSet();
        var blocks = document.Blocks.OfType<Table>().ToList();
        var first = blocks.FindIndex(table => table.Rows.Any(row => places.Contains(row.Locator)));
        var last = blocks.FindLastIndex(table => table.Rows.Any(row => places.Contains(row.Locator)));
        return [.. blocks.Where((table, i) => i >= first && i <= last)];
    }

    /// <summary>The policy table in the shape of all tables; what was mended and asked stays with its items.</summary>
    internal static TableDraft Draft(PolicyTableDraft draft, HashSet<Table> blocks)
    {
        var columns = draft.Columns.Select((column, c) => new TableColumn(
            c, TextLine.Of(column.Printed), column.Role?.Word(), column.Role?.Name(), Type(column.Role), "")).ToList();
        var rows = draft.Items.Select(item => new TableDraftRow(
            RowPart.Item, [.. draft.Columns.Select((column, place) => Cell(item, column, place))], item.RawCells, "", item.Locator)).ToList();
        return new TableDraft(
            KindWords.Policy, draft.Title, draft.Period?.Text ?? "", "", draft.Items.Count > 0 ? draft.Items[0].Locator with { Row = null, Line = null } : new Locator(), columns, rows, Around(draft, blocks),
            [.. draft.Items.SelectMany(item => item.Repairs.Select(repair => new TableRepair(repair.Kind, repair.Why, item.Locator, item.RawCells)))],
            [
                .. draft.Questions.Select(question => Asked(question, draft, null)),
                .. draft.Items.SelectMany(item => item.Questions.Select(question => Asked(question, draft, item.Locator))),
            ]);
    }

    // Titles, headers and notes are rows of the same table that became no item; torn rows have their words in the item.
    private static List<TableSurrounding> Around(PolicyTableDraft draft, HashSet<Table> blocks)
    {
        var said = draft.Items.SelectMany(item => item.RawCells).ToHashSet(StringComparer.Ordinal);
        var headings = draft.Columns.Select(column => column.Printed).ToHashSet(StringComparer.Ordinal);
        var around = new List<TableSurrounding>();
        foreach (var row in blocks.OrderBy(table => table.Locator.Table).SelectMany(table => table.Rows))
        {
            var cells = row.Cells.Select(cell => cell.Text).Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
            if (!cells.TrueForAll(said.Contains))
            {
                var header = cells.Count(headings.Contains) * 2 > cells.Count;
                var first = !around.Exists(line => line.What == "header");
                around.Add(new TableSurrounding(header ? first ? "header" : "repeated-header" : first ? TableSurroundings.What(cells[0]) : "note", [.. row.Cells.Select(cell => cell.Text)], row.Locator));
            }
        }

        return around;
    }

    private static TableDraftCell Cell(DraftItem item, DraftColumn column, int place)
    {
        if (item.Cells.FirstOrDefault(cell => cell.Role == column.Role && (column.Role is not null || cell.RawIndex == place)) is { } own)
        {
            return new TableDraftCell(own.Text, false, null);
        }

        var carried = column.Role switch
        {
            PolicyColumn.Domain => item.Domain,
            PolicyColumn.Outline => item.Outline,
            PolicyColumn.Category => item.Category,
            _ => null,
        };
        return new TableDraftCell(carried ?? "", carried is not null, null);
    }

    private static TableQuestion Asked(Question question, PolicyTableDraft draft, Locator? row)
    {
        var column = question.Role is null ? -1 : draft.Columns.ToList().FindIndex(c => c.Role == question.Role);
        return new TableQuestion(question.Code, question.Message, row, column < 0 ? null : column);
    }

    private static ColumnType Type(PolicyColumn? role) => role switch
    {
        PolicyColumn.Lead or PolicyColumn.Supporting => ColumnType.Agency,
        PolicyColumn.Grade => ColumnType.Status,
        PolicyColumn.Number => ColumnType.RunningNumber,
        PolicyColumn.Domain or PolicyColumn.Outline or PolicyColumn.Category or PolicyColumn.Title => ColumnType.Label,
        _ => ColumnType.Prose,
    };
}
