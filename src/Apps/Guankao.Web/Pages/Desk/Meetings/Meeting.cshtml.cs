using Guankao.Documents;
using Guankao.Identity;
using Guankao.Importing.Meetings;
using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Rules;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Meetings;

/// <summary>Work on one meeting: its minutes, which rulings are tracked, answers and their review, what is passed up.</summary>
[Does(Deed.ConveneMeeting, Deed.SelectResolution, Deed.ReplyToResolution)]
public sealed class MeetingModel(
    ShowMeeting show, CadenceMonitor monitor, HomeRules rules, MinutesShelf shelf, CancelMeetingHandler cancelling, DecideResolutionHandler deciding,
    ReplyToResolutionHandler replying, ReviewReplyHandler reviewing, PassUpResolutionHandler passing, TimeProvider time) : PageModel
{
    /// <summary>The meeting.</summary>
    public MeetingPage Meeting { get; private set; } = null!;

    /// <summary>Series of the city level, to which matters may be passed up; empty for a meeting of that level.</summary>
    public IReadOnlyList<SeriesLine> Upper { get; private set; } = [];

    /// <summary>How a ruling may end.</summary>
    public IReadOnlyList<RuleOption> Outcomes { get; private set; } = [];

    /// <summary>Why something was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was written.</summary>
    public MeetingForm Form { get; private set; } = new();

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await Found(id, cancel) ? Page() : NotFound();

    /// <summary>Reads the minutes and leads to their preview.</summary>
    [Does(Deed.RegisterMinutes)]
    public async Task<IActionResult> OnPostMinutesAsync(Guid id, IFormFile? file, CancellationToken cancel)
    {
        if (await MeetingForm.Bytes(file, cancel) is not { } bytes)
        {
            return await Refuse(id, new MeetingForm(), new("file-missing", new("請選一個檔案。", "Choose a file.")), cancel);
        }

        using var content = new MemoryStream(bytes, writable: false);
        return DocumentReader.Read(content, Path.GetFileName(file!.FileName)).Is(out var document, out var refusal) && MinutesReader.Read(document).Is(out var draft, out refusal)
            ? new RedirectSeeOther(Links.MinutesDraft((await shelf.Keep(HttpContext.Actor().Id, document.Name, draft, bytes, null, id, cancel)).Token))
            : await Refuse(id, new MeetingForm(), refusal, cancel);
    }

    /// <summary>Cancels it.</summary>
    [Does(Deed.ConveneMeeting)]
    public Task<IActionResult> OnPostCancelAsync(Guid id, MeetingForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => cancelling.Do(new CancelMeeting(id, actor, who, form.Reason), cancel), cancel);

    /// <summary>Decides whether a ruling is tracked.</summary>
    [Does(Deed.SelectResolution)]
    public Task<IActionResult> OnPostDecideAsync(Guid id, MeetingForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => deciding.Do(new DecideResolution(form.Point, form.Track, form.Lead, actor, who, form.Reason), cancel), cancel);

    /// <summary>Takes an answer.</summary>
    [Does(Deed.ReplyToResolution)]
    public Task<IActionResult> OnPostReplyAsync(Guid id, MeetingForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => replying.Do(new ReplyToResolution(form.Point, form.Text ?? "", form.Wish, actor, who), cancel), cancel);

    /// <summary>Reviews an answer.</summary>
    [Does(Deed.ReviewReply)]
    public Task<IActionResult> OnPostReviewAsync(Guid id, MeetingForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => reviewing.Do(new ReviewReply(form.Point, form.Wish, form.Outcome, actor, who, form.Reason), cancel), cancel);

    /// <summary>Passes a matter up.</summary>
    [Does(Deed.ConveneMeeting)]
    public Task<IActionResult> OnPostPassAsync(Guid id, MeetingForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => passing.Do(new PassUpResolution(form.Point, form.To ?? Guid.Empty, actor, who, form.Reason), cancel), cancel);

    private async Task<IActionResult> Act(Guid id, MeetingForm form, Func<Actor, string, Task<Outcome<Guid>>> act, CancellationToken cancel)
    {
        var actor = HttpContext.Actor();
        return (await act(actor, actor.NameFor(form.Who))).Is(out _, out var refusal)
            ? new RedirectSeeOther($"{Links.Meetings.Work(id)}{(form.Point == Guid.Empty ? "" : $"#r-{form.Point:N}")}")
            : await Refuse(id, form, refusal, cancel);
    }

    private async Task<IActionResult> Refuse(Guid id, MeetingForm form, Refusal refusal, CancellationToken cancel)
    {
        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Found(id, cancel) ? Page() : NotFound();
    }

    private async Task<bool> Found(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, HttpContext.Actor(), cancel) is not { } meeting)
        {
            return false;
        }

        var today = HomeRules.DayOf(time.GetUtcNow().UtcDateTime);
        Meeting = meeting;
        Outcomes = rules.Find("tracking.close-outcomes", today).Is(out var row, out _) ? row.Options : [];
        Upper = meeting.Level == MeetingLevel.City ? []
            : [.. (await monitor.Ask(today.Year, cancel)).Where(series => series.Terms.Level == MeetingLevel.City && series.Terms.City == meeting.City)];
        return true;
    }
}
