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
    DraftShelf shelf, TablesShelf tables, TripShelf trips, PlanShelf plans, MinutesShelf minutes, AgencyRegister agencies,
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
        var others = OpenTables.Of(document, agencies, readings).Is(out var all, out refusal) ? all : null;
        return await Address(document, bytes, readings, others, cancel) is { } address ? new RedirectSeeOther(address) : Refuse(refusal!);
    }

    /// <summary>Puts it on the shelf as what it is, and gives where that is shown; null where nothing can be read from it.</summary>
    private async Task<string?> Address(SourceDocument document, byte[] bytes, RememberedReadings readings, OpenTables? others, CancellationToken cancel)
    {
        var owner = HttpContext.Actor().Id;
        if (May(Deed.RegisterTrip) && TripReportReader.Recognises(document) && TripReportReader.Read(document, agencies).Is(out var trip, out _))
        {
            return Links.TripDraft((await trips.Keep(owner, document.Name, trip, bytes, others, cancel)).Token);
        }

        if (May(Deed.RegisterMinutes) && MinutesReader.Recognises(document) && MinutesReader.Read(document, agencies).Is(out var held, out _))
        {
            return Links.MinutesDraft((await minutes.Keep(owner, document.Name, held, bytes, others, null, cancel)).Token);
        }

        if (OpenDraft.Of(document, agencies, readings).Is(out var open, out _))
        {
            return Links.Drop.Draft((await shelf.Keep(owner, open, bytes, others, cancel)).Token);
        }

        if (May(Deed.RegisterPlan) && GrantPlanReader.Read(document) is { } plan)
        {
            return Links.Grants.Draft((await plans.Keep(owner, document, plan, bytes, others, cancel)).Token);
        }

        return others is null ? null : Links.Drop.Tables((await tables.Keep(owner, others, bytes, cancel)).Token);
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
