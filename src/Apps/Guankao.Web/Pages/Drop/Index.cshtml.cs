using Guankao.Documents;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Importing.Meetings;
using Guankao.Importing.Trips;
using Guankao.Kernel;
using Guankao.Reading;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Drop;

/// <summary>Where a file is dropped; nothing is saved here.</summary>
[Does(Deed.RepairDocument)]
public sealed class IndexModel(
    DraftShelf shelf, TablesShelf tables, TokenShelf<KeptTrip> trips, TokenShelf<KeptPlan> plans, MinutesShelf minutes, AgencyRegister agencies,
    ListRemembered remembered, PermissionTable table) : PageModel
{
    /// <summary>Why the file was not read.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Shows the page; <c>?refused=</c> carries what was refused before the page could be reached.</summary>
    public void OnGet(string? refused)
    {
        Refusal = refused == DropRefusals.TooLarge.Code ? DropRefusals.TooLarge
            : refused == DropRefusals.Forgotten.Code ? DropRefusals.Forgotten
            : null;
        Response.StatusCode = Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
    }

    /// <summary>Reads the file and leads to its preview.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFileCollection file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        var files = file.Where(f => f.FileName.Length > 0).ToList();
        return files.Count switch
        {
            0 => Refuse(DropRefusals.NoFile),
            > 1 => Refuse(DropRefusals.TwoFiles),
            _ => files[0].Length > DropRefusals.MostBytes ? Refuse(DropRefusals.TooLarge) : await Read(files[0], cancel),
        };
    }

    private async Task<IActionResult> Read(IFormFile file, CancellationToken cancel)
    {
        var bytes = new byte[file.Length];
        await using (var content = file.OpenReadStream())
        {
            await content.ReadExactlyAsync(bytes, cancel);
        }

        using var again = new MemoryStream(bytes, writable: false);
        if (!DocumentReader.Read(again, Path.GetFileName(file.FileName)).Is(out var document, out var refusal))
        {
            return Refuse(refusal);
        }

        var readings = await remembered.Readings(cancel);
        var others = OpenTables.Of(document, agencies, readings).Is(out var all, out refusal) ? tables.Keep(all, bytes) : null;
        if (May(Deed.RegisterTrip) && TripReportReader.Recognises(document) && TripReportReader.Read(document, agencies).Is(out var trip, out _))
        {
            return new RedirectSeeOther(Links.TripDraft(trips.Keep(token => new KeptTrip(token, trip, bytes) { Tables = others }, bytes.Length).Token));
        }

        if (May(Deed.RegisterMinutes) && MinutesReader.Recognises(document) && MinutesReader.Read(document, agencies).Is(out var held, out _))
        {
            return new RedirectSeeOther(Links.MinutesDraft(minutes.Keep(held, bytes, tables: others).Token));
        }

        if (OpenDraft.Of(document, agencies, readings).Is(out var open, out _))
        {
            return new RedirectSeeOther(Links.Drop.Draft(shelf.Keep(open, bytes, others).Token));
        }

        if (May(Deed.RegisterPlan) && GrantPlanReader.Read(document) is { } plan)
        {
            var known = new DraftDocument(document.Name, document.Format, document.Sha256, document.Length);
            return new RedirectSeeOther(Links.Grants.Draft(plans.Keep(token => new KeptPlan(token, known, plan, bytes) { Tables = others }, bytes.Length).Token));
        }

        return others is null ? Refuse(refusal!) : new RedirectSeeOther(Links.Drop.Tables(others.Token));
    }

    // Who may not register such a document still gets its tables.
    private bool May(Deed deed) => table.Might(HttpContext.Actor(), deed);

    private PageResult Refuse(Refusal refusal)
    {
        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
