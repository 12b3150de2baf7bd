using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>A decision or ruling as a table of any layout has it, before anybody has registered it.</summary>
/// <param name="Number">案號 as printed; empty where there is none.</param>
/// <param name="Meeting">The meeting; empty where the table does not say.</param>
/// <param name="Matter">案由.</param>
/// <param name="Proposer">Who proposed it; empty where nobody is named.</param>
/// <param name="Decision">決議 or 裁示.</param>
/// <param name="Leads">主辦, full names where known.</param>
/// <param name="Supporting">協辦, likewise.</param>
/// <param name="DueText">期限 as printed; empty where there is none.</param>
/// <param name="Due">Its last day; null where none can be told.</param>
/// <param name="Handling">辦理情形.</param>
/// <param name="Tracking">列管情形 as printed.</param>
/// <param name="RawCells">The printed cells.</param>
/// <param name="Locator">Where it stands.</param>
public sealed record RulingRow(
    string Number, string Meeting, string Matter, string Proposer, string Decision, IReadOnlyList<string> Leads, IReadOnlyList<string> Supporting,
    string DueText, DateOnly? Due, string Handling, string Tracking, IReadOnlyList<string> RawCells, Locator Locator);

/// <summary>Reads the rulings of a table.</summary>
public static class RulingRows
{
    /// <summary>Its rulings in order; none where it is a table of another kind.</summary>
    public static IReadOnlyList<RulingRow> Of(TableDraft table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Kind.Code == TableKind.Ruling ? [.. table.Rows.Where(row => row.Part == RowPart.Item).Select(row => Of(row, table))] : [];
    }

    private static RulingRow Of(TableDraftRow row, TableDraft table)
    {
        var due = Cell("due");
        return new RulingRow(
            Text("number"), Text("meeting") is { Length: > 0 } meeting ? meeting : row.Group, Text("matter"), Text("proposer"), Text("decision"),
            Agencies(Cell("lead") ?? Cell("agency")), Agencies(Cell("supporting")), due?.Text.Trim() ?? "", (due?.Reading as DayReading)?.To,
            Text("handling"), Text("tracking") is { Length: > 0 } tracking ? tracking : Text("status"), row.RawCells, row.Locator);

        TableDraftCell? Cell(string meaning) => table.Columns.FirstOrDefault(column => column.Meaning == meaning) is { } column ? row.Cells[column.Index] : null;

        // A meaning may come twice: 決議 and 主席裁示 of the same matter are both decisions.
        string Text(string meaning) => string.Join('\n', table.Columns.Where(column => column.Meaning == meaning)
            .Select(column => row.Cells[column.Index].Text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal));
    }

    private static IReadOnlyList<string> Agencies(TableDraftCell? cell) => cell switch
    {
        { Reading: AgenciesReading { Names: var names } } => names,
        { Text: { Length: > 0 } text } when !CellForm.IsNone(text) => [.. text.Split(['、', '\n', ',', '，', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        _ => [],
    };
}
