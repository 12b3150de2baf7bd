using System.Globalization;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Drop;

/// <summary>Rows of a table that say what is to be done, by whom and by when, and the act of following them from now on.</summary>
[Does(Deed.ConfirmImport)]
public sealed class TableSaveModel(TablesShelf shelf, CorrectTables correct, ConfirmTableTasksHandler confirm) : TablePage(shelf, correct)
{
    /// <summary>The rows; none where the table has no task, owner and day.</summary>
    public TableTasks? Tasks { get; private set; }

    /// <summary>What the person wrote.</summary>
    public SaveForm Save { get; private set; } = new();

    /// <summary>Rows that were ticked; all that are not done yet, at first.</summary>
    public IReadOnlyCollection<int> Ticked { get; private set; } = [];

    /// <summary>What following them did; null before.</summary>
    public TableTasksReceipt? Receipt => Kept.Saved.GetValueOrDefault(Number);

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(string token, int table, CancellationToken cancel)
    {
        if ((await Find(token, table, null, cancel) ?? Reads()) is { } elsewhere)
        {
            return elsewhere;
        }

        Ticked = [.. Enumerable.Range(0, Tasks!.Tasks.Count).Where(place => !Tasks.Tasks[place].Done)];
        return Page();
    }

    /// <summary>Opens the commitments.</summary>
    public async Task<IActionResult> OnPostAsync(string token, int table, SaveForm form, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        if ((await Find(token, table, null, cancel) ?? Reads()) is { } elsewhere)
        {
            return elsewhere;
        }

        Save = form;
        form.Who = HttpContext.Actor().NameFor(form.Who);
        Ticked = [.. Request.Form["row"].Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1).Where(place => place >= 0 && place < Tasks!.Tasks.Count)];
        Refusal = form.Fault();
        if (Refusal is null)
        {
            var command = new ConfirmTableTasks(
                Kept.Read.Document, Table, [.. Ticked.Select(place => Tasks!.Tasks[place].Locator)], Kept.Open.Of(Table), Kept.File, HttpContext.Actor(), form.Who!, form.Why!);
            if ((await confirm.Do(command, cancel)).Is(out var receipt, out var refusal))
            {
                await Followed(receipt, cancel);
                return new RedirectSeeOther(Links.Drop.TableSave(token, table));
            }

            Refusal = refusal;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private NotFoundResult? Reads() => (Tasks = TableTasks.Of(Table)) is null ? NotFound() : null;
}
