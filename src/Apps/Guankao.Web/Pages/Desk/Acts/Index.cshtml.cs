using System.Text;
using Guankao.Calendar;
using Guankao.Desk;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store.Acts;
using Guankao.Web.Doors;
using Guankao.Web.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Acts;

/// <summary>The auditor's search of everything that was done, and its export.</summary>
[Does(Deed.ReadActs)]
public sealed class IndexModel(ReadActs acts) : PageModel
{
    /// <summary>What is searched.</summary>
    public ActsQuery Query { get; private set; } = new();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<AuditedAct> Acts { get; private set; } = [];

    /// <summary>Every kind, with how often.</summary>
    public IReadOnlyDictionary<string, int> Kinds { get; private set; } = new Dictionary<string, int>();

    /// <summary>Why nothing is shown.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The next page; null where this is the last.</summary>
    public string? Older => Acts.Count == Query.Search().Size ? Query.Address(Acts[^1].Number) : null;

    /// <summary>One page.</summary>
    public async Task<IActionResult> OnGetAsync(ActsQuery query, CancellationToken cancel)
    {
        Query = query;
        Refusal? refusal = Unreadable();
        if (refusal is null && (await acts.Kinds(HttpContext.Actor(), cancel)).Is(out var kinds, out refusal)
            && (await acts.Ask(HttpContext.Actor(), query.Search(), cancel)).Is(out var found, out refusal))
        {
            (Kinds, Acts) = (kinds, found);
            return Page();
        }

        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>All that was found, as a table for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetCsvAsync(ActsQuery query, CancellationToken cancel)
    {
        Query = query;
        if (Unreadable() is { } unreadable)
        {
            return new ContentResult
            {
                Content = PageLanguage.Current.Of(unreadable.Sentence), ContentType = "text/plain; charset=utf-8", StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }

        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=acts.csv";
        // Spreadsheets take a csv file for Big5 unless it begins with the mark.
        await Response.WriteAsync("\uFEFF", Encoding.UTF8, cancel);
        await foreach (var line in acts.Export(HttpContext.Actor(), query.Search() with { After = null }, cancel))
        {
            await Response.WriteAsync(line, Encoding.UTF8, cancel);
        }

        return new EmptyResult();
    }

    // A filter that cannot be read must not look as though it had been applied.
    private Refusal? Unreadable()
    {
        // A day such as 115.3.1 reads as one of the second century: the year of the Republic was meant.
        var early = Query.From is { Year: <= RocDate.Offset } ? "from" : Query.To is { Year: <= RocDate.Offset } ? "to" : null;
        if (ModelState.FirstOrDefault(field => field.Value?.Errors.Count > 0 || string.Equals(field.Key, early, StringComparison.OrdinalIgnoreCase))
            is not { Value: { } wrong } field)
        {
            return null;
        }

        return new Refusal("filter-unreadable", new(
            $"看不懂查詢條件「{field.Key}」的「{wrong.AttemptedValue}」：日期請填 2026-03-01 的樣子，對象請填完整代碼；沒有查詢。",
            $"“{wrong.AttemptedValue}” cannot be read as “{field.Key}”: write a day as 2026-03-01 and a subject as its whole identity. Nothing was searched."));
    }
}
