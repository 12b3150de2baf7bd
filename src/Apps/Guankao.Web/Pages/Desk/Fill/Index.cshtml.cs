using Guankao.Desk;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Pages.Drop;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Fill;

/// <summary>Where a filled table is brought, as a file or pasted; nothing is saved here.</summary>
[Does(Deed.WriteReport)]
public sealed class IndexModel(BrowsePeriods browse, CompareReportTable compare, FilledShelf shelf) : PageModel
{
    // Tabs between cells, line breaks inside quoted ones: what spreadsheets put on the clipboard is a csv table.
    private const string Pasted = "貼上的表格.csv";

    /// <summary>Periods at work.</summary>
    public IReadOnlyList<PeriodRow> Periods { get; private set; } = [];

    /// <summary>The period that was chosen.</summary>
    public Guid? Chosen { get; private set; }

    /// <summary>What was pasted, to be mended where it could not be read.</summary>
    public string Table { get; private set; } = "";

    /// <summary>How many reports were just saved; null where none were.</summary>
    public int? Saved { get; private set; }

    /// <summary>How many of them went to the approver.</summary>
    public int Submitted { get; private set; }

    /// <summary>Why the table was not read.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(Guid? period, int? saved, int submitted, string? refused, CancellationToken cancel)
    {
        (Chosen, Saved, Submitted) = (period, saved, submitted);
        Refusal = refused == DropRefusals.TooLarge.Code ? DropRefusals.TooLarge : refused == DropRefusals.Forgotten.Code ? DropRefusals.Forgotten : null;
        Response.StatusCode = Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        await Lists(cancel);
    }

    /// <summary>Reads the table and leads to what it would change.</summary>
    public async Task<IActionResult> OnPostAsync(Guid period, IFormFileCollection file, string? table, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        (Chosen, Table) = (period, table ?? "");
        var files = file.Where(each => each.FileName.Length > 0).ToList();
        if (files.Count > 1)
        {
            return await Refuse(DropRefusals.TwoFiles, cancel);
        }

        if (files.Count == 0 && string.IsNullOrWhiteSpace(table))
        {
            return await Refuse(FillRefusals.NoTable, cancel);
        }

        var (name, bytes) = files.Count == 0 ? (Pasted, System.Text.Encoding.UTF8.GetBytes(Table)) : (Path.GetFileName(files[0].FileName), await Bytes(files[0], cancel));
        return (await compare.Ask(HttpContext.Actor(), period, name, bytes, cancel)).Is(out _, out var refusal)
            ? new RedirectSeeOther(Links.Desk.Filled(await shelf.Keep(HttpContext.Actor().Id, period, name, bytes, cancel))) : await Refuse(refusal, cancel);
    }

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken cancel)
    {
        var bytes = new byte[file.Length];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    private async Task<PageResult> Refuse(Refusal refusal, CancellationToken cancel)
    {
        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Lists(cancel);
        return Page();
    }

    private async Task Lists(CancellationToken cancel) =>
        Periods = [.. (await browse.Ask(cancel)).Where(period => period.State is PeriodState.Reporting or PeriodState.Ended && period.Duties > 0)];
}

/// <summary>What is refused before a table is read.</summary>
internal static class FillRefusals
{
    public static readonly Refusal NoTable = new("table-missing", new(
        "請選一個檔案，或把表格貼進來。", "Choose a file, or paste the table."));

    public static readonly Refusal NothingTaken = new("rows-missing", new(
        "請至少勾選一列要更新的報告。", "Tick at least one row whose report should change."));
}
