using Guankao.Audit;
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

/// <summary>One row of a draft: what is printed, what is read, and the forms that correct it.</summary>
[Does(Deed.ConfirmImport)]
public sealed class RowModel(DraftShelf shelf, CorrectDraft correct) : PageModel
{
    /// <summary>The draft.</summary>
    public KeptDraft Kept { get; private set; } = null!;

    /// <summary>Which row, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The row as it reads now.</summary>
    public DraftItem Item { get; private set; } = null!;

    /// <summary>The row audited as it reads now.</summary>
    public ItemAudit Audit { get; private set; } = null!;

    /// <summary>What the last correction of this row did; null where none was just made.</summary>
    public ReadingDifference? Difference { get; private set; }

    /// <summary>Why a correction was not taken.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was written.</summary>
    public RowForm Form { get; private set; } = new() { Remember = true };

    /// <summary>The next row with a question after this one, from 1; null where there is none.</summary>
    public int? NextAsked { get; private set; }

    /// <summary>Shows the row.</summary>
    /// <param name="token">The draft.</param>
    /// <param name="number">The row, from 1.</param>
    /// <param name="changed">The version that a correction just made.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IActionResult> OnGetAsync(string token, int number, int? changed, CancellationToken cancel)
    {
        if (await shelf.Find(token, HttpContext.Actor().Id, cancel) is not { } kept)
        {
            return new RedirectSeeOther(Links.Drop.File + "?refused=" + DropRefusals.Forgotten.Code);
        }

        return Shows(kept, number, changed);
    }

    /// <summary>Corrects it and shows what that changed.</summary>
    public async Task<IActionResult> OnPostAsync(string token, int number, RowForm form, CancellationToken cancel)
    {
        if (await shelf.Find(token, HttpContext.Actor().Id, cancel) is not { } kept)
        {
            return new RedirectSeeOther(Links.Drop.File + "?refused=" + DropRefusals.Forgotten.Code);
        }

        if (number < 1 || number > kept.Draft.Items.Count)
        {
            return NotFound();
        }

        Form = form;
        form.Who = HttpContext.Actor().NameFor(form.Who);
        Refusal = await correct.Row(kept, kept.Draft.Items[number - 1], form, cancel);
        if (Refusal is null)
        {
            return new RedirectSeeOther($"{Links.Drop.Row(token, number)}?changed={kept.Version}#changed");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Shows(kept, number, null);
    }

    /// <summary>What the form shows for a column: what was just written, else what stands there.</summary>
    public string Text(PolicyColumn column) => (Refusal is null ? null : Form.Written(column.Word())) ?? CellText.Of(Item, column);

    /// <summary>What was read before anybody corrected the column; null where nobody did.</summary>
    public Correction? Corrected(PolicyColumn column) =>
        Item.Corrections.FirstOrDefault(c => c.Kind == CorrectionKind.Cell && c.Column == column.Word());

    private IActionResult Shows(KeptDraft kept, int number, int? changed)
    {
        if (number < 1 || number > kept.Draft.Items.Count)
        {
            return NotFound();
        }

        (Kept, Number, Item) = (kept, number, kept.Draft.Items[number - 1]);
        Audit = PolicyTableAudit.Of(kept.Draft)[number - 1];
        Difference = changed == kept.Version && kept.Difference?.Row == Item.Locator ? kept.Difference : null;
        var next = kept.Draft.Items.Skip(number).ToList().FindIndex(item => item.Questions.Count > 0);
        NextAsked = next < 0 ? null : number + next + 1;
        return Page();
    }
}
