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

/// <summary>What was read from a file, repaired rows beside printed ones, and the act of saving it.</summary>
[Does(Deed.RepairDocument)]
public sealed class DraftModel(DraftShelf shelf, ComparePolicyTable compare, ConfirmPolicyTableHandler confirm) : PageModel
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 10;

    /// <summary>The draft.</summary>
    public KeptDraft Kept { get; private set; } = null!;

    /// <summary>What saving would change; null once it was saved, or where the ledger cannot tell yet.</summary>
    public PolicyTableComparison? Comparison { get; private set; }

    /// <summary>Why it cannot be saved as it stands.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What the person wrote beside the table.</summary>
    public SaveForm Form { get; private set; } = new();

    /// <summary>Which rows are shown: all, mended, asked or corrected.</summary>
    public string Shown { get; private set; } = "all";

    /// <summary>The rows of this page.</summary>
    public Page<DraftItem> Items { get; private set; } = null!;

    /// <summary>Shows the preview.</summary>
    /// <param name="token">Its secret name.</param>
    /// <param name="show">Which rows.</param>
    /// <param name="number">Which page of them; from the query by name, since routes keep the word page for themselves.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<IActionResult> OnGetAsync(
        string token, string? show, [FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default) =>
        await Found(token, cancel) ? await Shows(show, number, cancel) : Forgotten();

    /// <summary>Saves it and shows what that did.</summary>
    [Does(Deed.ConfirmImport)]
    public async Task<IActionResult> OnPostAsync(string token, SaveForm form, CancellationToken cancel)
    {
        if (!await Found(token, cancel))
        {
            return Forgotten();
        }

        Form = form;
        form.Who = HttpContext.Actor().NameFor(form.Who);
        Refusal = form.Fault();
        if (Refusal is null)
        {
            var command = new ConfirmPolicyTable(
                Kept.Draft, Kept.File, form.Who, form.Why!.Trim(), Kept.Draft.Period is null ? form.Period() : null,
                Kept.Draft.City is null ? form.GivenCity() : null);
            if ((await confirm.Do(command, cancel)).Is(out var receipt, out var refusal))
            {
                Kept.Saved = receipt;
                await shelf.Save(Kept, cancel);
                return new RedirectSeeOther(Links.Drop.Draft(token));
            }

            Refusal = refusal;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Shows(null, 1, cancel);
    }

    /// <summary>How many rows one would see.</summary>
    public int Count(string show) => Rows(show).Count();

    /// <summary>The number of a row on its own page, from 1.</summary>
    public int NumberOf(DraftItem item) => Kept.Draft.Items.ToList().IndexOf(item) + 1;

    /// <summary>The address of this preview with other rows.</summary>
    public string Address(string show, int page = 1) =>
        Links.Drop.Draft(Kept.Token) + $"?show={show}" + (page > 1 ? $"&page={page}" : "") + "#rows";

    private static RedirectSeeOther Forgotten() => new(Links.Drop.File + "?refused=" + DropRefusals.Forgotten.Code);

    private async Task<bool> Found(string token, CancellationToken cancel)
    {
        Kept = (await shelf.Find(token, HttpContext.Actor().Id, cancel))!;
        return Kept is not null;
    }

    private async Task<PageResult> Shows(string? show, int page, CancellationToken cancel)
    {
        Shown = show is "mended" or "asked" or "corrected" ? show : "all";
        var rows = Rows(Shown).ToList();
        var number = Math.Clamp(page, 1, Math.Max(1, (rows.Count + Size - 1) / Size));
        Items = new Page<DraftItem>([.. rows.Skip((number - 1) * Size).Take(Size)], number, Size, rows.Count);
        if (Kept.Saved is null && Kept.Draft.Period is not null &&
            (await compare.Ask(Kept.Draft, null, null, cancel)).Is(out var comparison, out _))
        {
            Comparison = comparison;
        }

        return Page();
    }

    private IEnumerable<DraftItem> Rows(string show) => show switch
    {
        "mended" => Kept.Draft.Items.Where(i => i.Repairs.Count > 0),
        "asked" => Kept.Draft.Items.Where(i => i.Questions.Count > 0),
        "corrected" => Kept.Draft.Items.Where(i => i.Corrections.Count > 0),
        _ => Kept.Draft.Items,
    };
}
