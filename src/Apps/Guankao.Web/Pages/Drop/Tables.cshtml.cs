using Guankao.Identity;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Drop;

/// <summary>The tables of a document that holds no policy table: each repaired, with its repairs, its questions and its files.</summary>
[Does(Deed.ConfirmImport)]
public sealed class TablesModel(TablesShelf shelf) : PageModel
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 50;

    /// <summary>The name under which the tables are kept.</summary>
    public string Token { get; private set; } = "";

    /// <summary>What was read.</summary>
    public DocumentTables Read { get; private set; } = null!;

    /// <summary>Which table is shown, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>The table that is shown.</summary>
    public TableDraft Table => Read.Tables[Number - 1];

    /// <summary>Its rows on this page.</summary>
    public Page<TableDraftRow> Rows { get; private set; } = null!;

    /// <summary>Shows one table.</summary>
    /// <param name="token">The name under which the tables are kept.</param>
    /// <param name="table">Which of them.</param>
    /// <param name="number">Which page of its rows.</param>
    public IActionResult OnGet(string token, int table = 1, [FromQuery(Name = "page")] int number = 1)
    {
        if (shelf.Find(token) is not { } read)
        {
            return new RedirectSeeOther(Links.Drop.File + "?refused=" + DropRefusals.Forgotten.Code);
        }

        (Token, Read, Number) = (token, read, Math.Clamp(table, 1, read.Tables.Count));
        var pages = Math.Max(1, (Table.Rows.Count + Size - 1) / Size);
        number = Math.Clamp(number, 1, pages);
        Rows = new Page<TableDraftRow>([.. Table.Rows.Skip((number - 1) * Size).Take(Size)], number, Size, Table.Rows.Count);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    /// <summary>The address of a table and a page of its rows.</summary>
    public string Address(int table, int page = 1) => Links.Drop.Tables(Token, table) + (page > 1 ? $"&page={page}#rows" : "");

    /// <summary>Columns about which a question was asked in that row.</summary>
    public HashSet<int> Asked(TableDraftRow row) =>
        [.. Table.Questions.Where(question => question.Row == row.Locator && question.Column is not null).Select(question => question.Column!.Value)];
}
