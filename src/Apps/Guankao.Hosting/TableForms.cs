using Guankao.Documents.Writing;
using Guankao.Importing;
using Guankao.Publishing.Forms;

namespace Guankao.Hosting;

/// <summary>Fills the official forms of grants and rulings from a table of any document.</summary>
public static class TableForms
{
    /// <summary>The official form of a table's kind; null where there is none, or where the table lacks what the form says.</summary>
    public static PrintedDocument? Official(TableDraft table, string language = "zh-Hant-TW")
    {
        ArgumentNullException.ThrowIfNull(table);
        return Rulings(table) is { } rulings ? RulingTablePrint.Of(rulings, language)
            : Grants(table) is { } grants ? GrantTablePrint.Of(grants, language)
            : null;
    }

    /// <summary>The table of rulings; null where the table is of another kind.</summary>
    public static RulingTableForm? Rulings(TableDraft table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = RulingRows.Of(table);
        return rows.Count == 0 ? null : new RulingTableForm(Title(table), [.. rows.Select(row => new RulingLine(row.Number, row.Matter, row.Decision, row.Handling, row.Tracking)
        {
            Meeting = row.Meeting, Proposer = row.Proposer, Leads = row.Leads, Supporting = row.Supporting, Due = row.DueText,
        })])
        {
            AsOf = table.AsOf, Footnotes = Notes(table),
        };
    }

    /// <summary>The table of grants; null where the table is of another kind or has no column that says what money it is.</summary>
    public static GrantTableForm? Grants(TableDraft table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Kind.Code != TableKind.Budget || !table.Columns.Any(column => column.Type == ColumnType.Amount && column.Meaning is "total-cost" or "own-share" or "subsidy" or "amount-approved" or "amount-suggested" or "amount" or "final-account"))
        {
            return null;
        }

        var unit = table.Unit.Length > 0 ? table.Unit : table.Columns.FirstOrDefault(column => column.Type == ColumnType.Amount)?.Unit ?? "";
        var lines = table.Rows.Where(row => row.Part == RowPart.Item).Select(row => Line(row, table)).ToList();
        return lines.Count == 0 ? null : new GrantTableForm(Title(table), unit, lines) { AsOf = table.AsOf, Footnotes = Notes(table) };
    }

    private static GrantTableLine Line(TableDraftRow row, TableDraft table)
    {
        var payee = Column("agency", "lead", "contractor");
        var name = Column("item", "category", "account") ?? table.Columns.FirstOrDefault(column => column.Type is ColumnType.Label or ColumnType.Prose && column != payee) ?? payee;
        return new GrantTableLine(Text(Column("number")), Text(name))
        {
            Group = row.Group, Payee = payee == name ? "" : Text(payee), Requested = Figure("amount-suggested"), Total = Figure("total-cost", "amount"),
            Own = Figure("own-share"), Subsidy = Figure("subsidy"), Approved = Figure("amount-approved"), Spent = Figure("final-account"), Note = Text(Column("remark")),
        };

        TableColumn? Column(params ReadOnlySpan<string> meanings)
        {
            foreach (var meaning in meanings)
            {
                if (table.Columns.FirstOrDefault(column => column.Meaning == meaning) is { } found)
                {
                    return found;
                }
            }

            return null;
        }

        string Text(TableColumn? column) => column is null ? "" : row.Cells[column.Index].Text.Trim();

        decimal? Figure(params ReadOnlySpan<string> meanings) =>
            Column(meanings) is { Type: ColumnType.Amount } column && row.Cells[column.Index] is { Carried: false, Reading: FigureReading figure } ? figure.Value : null;
    }

    private static string Title(TableDraft table) => table.Name == table.Locator.Sheet ? "" : table.Name;

    private static IReadOnlyList<string> Notes(TableDraft table) =>
        [.. table.Around.Where(line => line.What == "note").Select(line => string.Join(' ', line.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell))))];
}
