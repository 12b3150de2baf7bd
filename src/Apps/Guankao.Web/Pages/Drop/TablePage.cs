using Guankao.Identity;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Drop;

/// <summary>What the pages about one table of a dropped document have in common.</summary>
public abstract class TablePage(TablesShelf shelf, CorrectTables correct) : PageModel
{
    /// <summary>The tables of the document.</summary>
    public KeptTables Kept { get; private set; } = null!;

    /// <summary>Which table, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>The table as it reads now.</summary>
    public TableDraft Table => Kept.Read.Tables[Number - 1];

    /// <summary>Its title, or the file's name.</summary>
    public string TableName => Table.Name.Length > 0 ? Table.Name : Kept.Read.Document.Name;

    /// <summary>Why something was not done.</summary>
    public Refusal? Refusal { get; private protected set; }

    /// <summary>What was written.</summary>
    public RowForm Form { get; private set; } = new() { Remember = true };

    /// <summary>What the last correction of this table did; null where none was just made.</summary>
    public ReadingDifference? Difference { get; private set; }

    /// <summary>Finds the table; gives where to go where it is not to be found here.</summary>
    private protected async Task<IActionResult?> Find(string token, int? table, int? changed, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        if (await shelf.Find(token, HttpContext.Actor().Id, cancel) is not { } kept)
        {
            return new RedirectSeeOther(Links.Drop.File + "?refused=" + DropRefusals.Forgotten.Code);
        }

        Kept = kept;
        Number = table ?? kept.Numbers.FirstOrDefault(1);
        if (Number < 1 || Number > kept.Read.Tables.Count)
        {
            return NotFound();
        }

        if (Table.Kind.Code == TableKind.Policy && kept.Draft is { } draft)
        {
            return new RedirectSeeOther(Links.Drop.Draft(draft));
        }

        Difference = changed == kept.Version && kept.Difference?.Table == Number ? kept.Difference?.Lines : null;
        return null;
    }

    /// <summary>Notes what following rows of it did.</summary>
    private protected Task Followed(TableTasksReceipt receipt, CancellationToken cancel)
    {
        Kept.Follow(Number, receipt);
        return shelf.Save(Kept, cancel);
    }

    /// <summary>Corrects it; null where it was done.</summary>
    private protected async Task<Refusal?> Corrected(TableDraftRow? row, RowForm form, CancellationToken cancel)
    {
        Form = form;
        form.Who = HttpContext.Actor().NameFor(form.Who);
        Refusal = await correct.Do(Kept, Number, row, form, cancel);
        if (Refusal is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Refusal;
    }
}
