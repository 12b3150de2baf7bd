using Guankao.Identity;
using Guankao.Importing;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Drop;

/// <summary>All that was corrected by hand in a table of any kind, and what its columns mean.</summary>
[Does(Deed.ConfirmImport)]
public sealed class TableColumnsModel(TablesShelf shelf, CorrectTables correct) : TablePage(shelf, correct)
{
    /// <summary>What was corrected in the table.</summary>
    public IReadOnlyList<Correction> Corrections => Kept.Open.Of(Table);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string token, int table, int? changed, CancellationToken cancel) => await Find(token, table, changed, cancel) ?? Page();

    /// <summary>Takes a correction back, or says what a column means.</summary>
    public async Task<IActionResult> OnPostAsync(string token, int table, RowForm form, CancellationToken cancel) =>
        await Find(token, table, null, cancel) is { } elsewhere ? elsewhere
        : await Corrected(null, form, cancel) is null ? new RedirectSeeOther($"{Links.Drop.TableColumns(token, table)}?changed={Kept.Version}")
        : Page();

    /// <summary>The number of the row that was corrected, from 1; null for the table as a whole.</summary>
    public int? RowOf(Correction correction)
    {
        var place = Table.Rows.ToList().FindIndex(row => row.Locator == correction.Row);
        return place < 0 ? null : place + 1;
    }
}
