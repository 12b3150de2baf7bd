using System.Globalization;
using Guankao.Desk;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Pages.Drop;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Fill;

/// <summary>What a filled table would change, row by row, and the act of taking it over.</summary>
[Does(Deed.WriteReport)]
public sealed class PreviewModel(CompareReportTable compare, FilledShelf shelf) : PageModel
{
    /// <summary>Row by row.</summary>
    public ReportTablePreview Shown { get; private set; } = null!;

    /// <summary>Where this is.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Reports on which somebody wrote in between.</summary>
    public IReadOnlyList<TableRowPreview> Met { get; private set; } = [];

    /// <summary>Why nothing was taken over.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => await Shows(token, null, cancel);

    /// <summary>Takes over the rows that were ticked; each is named with the version that was shown.</summary>
    public async Task<IActionResult> OnPostAsync(
        string token, string[] rows, bool submit, [FromServices] ApplyReportTableHandler apply, CancellationToken cancel)
    {
        if (await shelf.Find(token, HttpContext.Actor().Id, cancel) is not { } kept)
        {
            return Forgotten();
        }

        var seen = Seen(rows ?? []);
        if (seen.Count == 0)
        {
            return await Shows(token, FillRefusals.NothingTaken, cancel);
        }

        var outcome = await apply.Do(new ApplyReportTable(HttpContext.Actor(), kept.Period, kept.Name, kept.Bytes, seen, submit), cancel);
        if (!outcome.Is(out var applied, out var refusal))
        {
            return await Shows(token, refusal, cancel);
        }

        if (applied.Conflicts.Count == 0)
        {
            return new RedirectSeeOther(string.Create(CultureInfo.InvariantCulture, $"{Links.Desk.Fill}?period={kept.Period:D}&saved={applied.Saved}&submitted={applied.Submitted}"));
        }

        var page = await Shows(token, null, cancel);
        Met = [.. Shown.Rows.Where(row => row.Duty is { } duty && applied.Conflicts.ContainsKey(duty))];
        Response.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    // Each ticked box says report and version, parted by a colon; anything else was not put there by this page.
    private static Dictionary<Guid, int> Seen(string[] rows)
    {
        var seen = new Dictionary<Guid, int>();
        foreach (var row in rows)
        {
            var parts = row.Split(':');
            if (parts.Length == 2 && Guid.TryParse(parts[0], out var duty) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            {
                seen[duty] = version;
            }
        }

        return seen;
    }

    private async Task<IActionResult> Shows(string token, Refusal? fault, CancellationToken cancel)
    {
        if (await shelf.Find(token, HttpContext.Actor().Id, cancel) is not { } kept)
        {
            return Forgotten();
        }

        Token = token;
        if (!(await compare.Ask(HttpContext.Actor(), kept.Period, kept.Name, kept.Bytes, cancel)).Is(out var preview, out var refusal))
        {
            (Refusal, Shown) = (refusal, new ReportTablePreview("", kept.Name, []));
        }
        else
        {
            (Refusal, Shown) = (fault, preview);
        }

        Response.StatusCode = Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static RedirectSeeOther Forgotten() => new($"{Links.Desk.Fill}?refused={DropRefusals.Forgotten.Code}");
}
