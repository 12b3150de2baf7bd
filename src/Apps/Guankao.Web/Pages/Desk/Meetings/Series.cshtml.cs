using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Meetings;

/// <summary>Work on one series: calling a meeting with its agenda of open matters, and settling how often it must meet.</summary>
[Does(Deed.ConveneMeeting)]
public sealed class SeriesModel(ShowSeries show, ConveneMeetingHandler convene, SettleCadenceHandler settle) : PageModel
{
    /// <summary>The series.</summary>
    public SeriesPage Series { get; private set; } = null!;

    /// <summary>Why something was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was written.</summary>
    public MeetingForm Form { get; private set; } = new();

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await Found(id, cancel) ? Page() : NotFound();

    /// <summary>Calls a meeting.</summary>
    [Does(Deed.ConveneMeeting)]
    public async Task<IActionResult> OnPostConveneAsync(Guid id, MeetingForm form, CancellationToken cancel)
    {
        if (!await Found(id, cancel))
        {
            return NotFound();
        }

        if (form.Day is not { } day)
        {
            return Refuse(form, MeetingForm.NoDay);
        }

        var actor = HttpContext.Actor();
        var done = await convene.Do(new ConveneMeeting(
            id, day, form.Start, form.End, form.Place ?? "", form.Chair ?? "", form.Entries(Series.Open), actor, actor.NameFor(form.Who), form.Reason), cancel);
        return done.Is(out var meeting, out var refusal) ? new RedirectSeeOther(Links.Meetings.Work(meeting)) : Refuse(form, refusal);
    }

    /// <summary>Settles which cadence is watched.</summary>
    [Does(Deed.SettleCadence)]
    public async Task<IActionResult> OnPostSettleAsync(Guid id, MeetingForm form, CancellationToken cancel)
    {
        if (!await Found(id, cancel))
        {
            return NotFound();
        }

        var actor = HttpContext.Actor();
        var done = await settle.Do(new SettleCadence(id, form.Watched, actor, actor.NameFor(form.Who), form.Reason), cancel);
        return done.Refusal is { } refusal ? Refuse(form, refusal) : new RedirectSeeOther(Links.Meetings.WorkSeries(id));
    }

    private PageResult Refuse(MeetingForm form, Refusal refusal)
    {
        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> Found(Guid id, CancellationToken cancel)
    {
        Series = (await show.Ask(id, null, HttpContext.Actor(), cancel))!;
        return Series is not null;
    }
}
