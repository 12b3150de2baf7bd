using Guankao.Documents;
using Guankao.Reading;

namespace Guankao.Importing.Meetings;

/// <summary>A row of a table of rulings, as the table doctor reads it.</summary>
internal sealed record TableRuling(
    string? CaseNumber, string Matter, string Decision, string? Lead, string Supporting, string Due, string Handling, string Tracking, Locator Locator)
{
    /// <summary>The words that decide: the ruling's, else the matter's where the table has no column for rulings.</summary>
    public string Text => Decision.Length > 0 ? Decision : Matter;
}

/// <summary>Finds tables of rulings in the minutes: 案由, 決議, 主辦, 期限, 辦理情形, 列管.</summary>
internal static class RulingTables
{
    private const string Kind = "ruling";

    public static IReadOnlyDictionary<Locator, TableRuling> Of(SourceDocument document, AgencyRegister register)
    {
        if (!document.Blocks.OfType<Table>().Any() || !TableDoctor.Read(document, register).Is(out var read, out _))
        {
            return new Dictionary<Locator, TableRuling>();
        }

        return read.Tables.Where(table => table.Kind.Code == Kind).SelectMany(Rows).DistinctBy(row => row.Locator with { Cell = null })
            .ToDictionary(row => row.Locator with { Cell = null });
    }

    private static IEnumerable<TableRuling> Rows(TableDraft table)
    {
        var columns = table.Columns.Where(column => column.Meaning is not null).DistinctBy(column => column.Meaning).ToDictionary(column => column.Meaning!, column => column.Index);
        foreach (var row in table.Rows.Where(row => row.Part == RowPart.Item))
        {
            var number = Cell(row, "number");
            var ruling = new TableRuling(
                number.Length == 0 ? null : number, Cell(row, "matter"), Cell(row, "decision"), Given(Cell(row, "lead"), Cell(row, "agency")), Cell(row, "supporting"),
                Cell(row, "due"), Cell(row, "handling"), Given(Cell(row, "tracking"), Cell(row, "status")) ?? "", row.Locator);
            if (ruling.Text.Length > 0)
            {
                yield return ruling;
            }
        }

        string Cell(TableDraftRow row, string meaning) => columns.TryGetValue(meaning, out var at) ? row.Cells[at].Text.Trim() : "";
    }

    private static string? Given(string first, string second) => first.Length > 0 ? first : second.Length > 0 ? second : null;
}
