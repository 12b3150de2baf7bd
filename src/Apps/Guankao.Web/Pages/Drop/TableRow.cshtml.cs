using Guankao.Identity;
using Guankao.Importing;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Drop;

/// <summary>One row of a table of any kind: what is printed, what is read, and the forms that correct it.</summary>
[Does(Deed.ConfirmImport)]
public sealed class TableRowModel(TablesShelf shelf, CorrectTables correct) : TablePage(shelf, correct)
{
    /// <summary>The row as it reads now.</summary>
    public TableDraftRow Row { get; private set; } = null!;

    /// <summary>Its number in the table, from 1.</summary>
    public int RowNumber { get; private set; }

    /// <summary>The next row with a question after this one, from 1; null where there is none.</summary>
    public int? NextAsked { get; private set; }

    /// <summary>Shows the row.</summary>
    public async Task<IActionResult> OnGetAsync(string token, int table, int number, int? changed, CancellationToken cancel) =>
        await Find(token, table, changed, cancel) ?? Shows(number);

    /// <summary>Corrects it and shows what that changed.</summary>
    public async Task<IActionResult> OnPostAsync(string token, int table, int number, RowForm form, CancellationToken cancel)
    {
        if ((await Find(token, table, null, cancel) ?? (number < 1 || number > Table.Rows.Count ? NotFound() : null)) is { } elsewhere)
        {
            return elsewhere;
        }

        return await Corrected(Table.Rows[number - 1], form, cancel) is null
            ? new RedirectSeeOther($"{Links.Drop.TableRow(token, table, Math.Min(number, Table.Rows.Count))}?changed={Kept.Version}#changed")
            : Shows(number);
    }

    /// <summary>What the form shows for a column: what was just written, else what stands there.</summary>
    public string Text(TableColumn column) =>
        (Refusal is null ? null : Form.Written($"{column.Place}")) ?? Row.Cells[column.Index].Text;

    /// <summary>What was read before anybody corrected the column; null where nobody did.</summary>
    public Correction? Written(TableColumn column) =>
        Kept.Open.Of(Row).FirstOrDefault(correction => correction.Kind == CorrectionKind.Cell && correction.Place == column.Place);

    private IActionResult Shows(int number)
    {
        if (number < 1 || number > Table.Rows.Count)
        {
            return NotFound();
        }

        (Row, RowNumber) = (Table.Rows[number - 1], number);
        var asked = Table.Questions.Select(question => question.Row).ToHashSet();
        var next = Table.Rows.Skip(number).ToList().FindIndex(row => asked.Contains(row.Locator));
        NextAsked = next < 0 ? null : number + next + 1;
        return Page();
    }
}
