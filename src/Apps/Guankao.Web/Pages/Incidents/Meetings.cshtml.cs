using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Incidents;

/// <summary>The meetings of a centre, and calling the next.</summary>
[Does(Deed.ReadIncidents)]
public sealed class MeetingsModel(ShowStores stores, ShowCentreMeetings show, CallMeetingHandler call) : IncidentWork
{
    private static readonly TimeSpan Taipei = TimeSpan.FromHours(8);

    /// <summary>The meetings, the latest first.</summary>
    public IReadOnlyList<CentreMeetingLine> Meetings { get; private set; } = [];

    /// <summary>Calls the next.</summary>
    [Does(Deed.GiveOrder)]
    public async Task<IActionResult> OnPostAsync(Guid id, IncidentForm form, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        var actor = HttpContext.Actor();
        var called = await call.Do(
            new CallMeeting(id, form.Time - Taipei is { } at ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : null, form.Name ?? "", form.Place ?? "", (form.Text ?? "").Split('\n'), actor, actor.NameFor(form.Who)), cancel);
        return called.Is(out var number, out var refusal) ? new RedirectSeeOther(Links.Incidents.Meeting(id, number)) : await Refuse(id, form, refusal, cancel);
    }

    /// <inheritdoc />
    protected override async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await stores.Ask(id, cancel) is not { } found)
        {
            return false;
        }

        (Incident, Meetings) = (found.Incident, await show.Ask(id, cancel));
        return true;
    }
}
