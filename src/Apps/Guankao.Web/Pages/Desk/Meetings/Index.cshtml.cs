using Guankao.Documents;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Importing.Meetings;
using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Rules;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Meetings;

/// <summary>The room of those who prepare meetings: the series, and how one is opened.</summary>
[Does(Deed.ConveneMeeting)]
public sealed class IndexModel(CadenceMonitor monitor, OpenSeriesHandler open, TakeSeriesHandler take, GuankaoSettings settings, TimeProvider time) : PageModel
{
    private const int FirstRocYear = 1911;

    /// <summary>Every series, those that missed the most first.</summary>
    public IReadOnlyList<SeriesLine> Series { get; private set; } = [];

    /// <summary>The city of this ledger; null where it is not known.</summary>
    public string? City => settings.City;

    /// <summary>Why something was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was written.</summary>
    public MeetingForm Form { get; private set; } = new();

    /// <summary>Shows it.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Opens a series.</summary>
    [Does(Deed.OpenSeries)]
    public async Task<IActionResult> OnPostOpenAsync(MeetingForm form, CancellationToken cancel)
    {
        var actor = HttpContext.Actor();
        if (form.Series().Is(out var terms, out var refusal)
            && (await open.Do(new OpenSeries(terms, actor, actor.NameFor(form.Who), form.Reason), cancel)).Is(out var id, out refusal))
        {
            return new RedirectSeeOther(Links.Meetings.WorkSeries(id));
        }

        return await Refuse(form, refusal, cancel);
    }

    /// <summary>Opens the series of a grant plan.</summary>
    [Does(Deed.OpenSeries)]
    public async Task<IActionResult> OnPostPlanAsync(MeetingForm form, IFormFile? file, CancellationToken cancel)
    {
        if (await MeetingForm.Bytes(file, cancel) is not { } bytes)
        {
            return await Refuse(form, new("file-missing", new("請選一個檔案。", "Choose a file.")), cancel);
        }

        using var content = new MemoryStream(bytes, writable: false);
        if (!DocumentReader.Read(content, Path.GetFileName(file!.FileName)).Is(out var document, out var refusal) || !RecognisedDocument.Read(document).Is(out var read, out refusal))
        {
            return await Refuse(form, refusal, cancel);
        }

        if (read.Plan is not { } plan)
        {
            return await Refuse(form, new("plan-not-found", new("這個檔案看不出是補助計畫書。", "This file does not look like a grant plan.")), cancel);
        }

        var actor = HttpContext.Actor();
        var from = plan.Year is { } year ? new DateOnly(year + FirstRocYear, 1, 1) : HomeRules.DayOf(time.GetUtcNow().UtcDateTime);
        var done = await take.Do(new TakeSeries(read.Tables.Document, plan, from, actor, actor.NameFor(form.Who), form.Reason), cancel);
        return done.Refusal is null ? new RedirectSeeOther(Links.Meetings.Monitor) : await Refuse(form, done.Refusal, cancel);
    }

    private async Task<IActionResult> Refuse(MeetingForm form, Refusal refusal, CancellationToken cancel)
    {
        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Load(cancel);
        return Page();
    }

    private async Task Load(CancellationToken cancel) => Series = await monitor.Ask(HomeRules.DayOf(time.GetUtcNow().UtcDateTime).Year, cancel);
}
