using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Incidents;

/// <summary>One meeting of a centre: agenda, what was read, who came, what was ordered.</summary>
[Does(Deed.ReadIncidents)]
public sealed class MeetingModel(ShowCentreMeetings show, ShowStores stores, KeepMinutesHandler keep, GiveOrderHandler give) : IncidentWork
{
    /// <summary>第幾次.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>What is shown.</summary>
    public CentreMeetingPage Meeting { get; private set; } = null!;

    /// <summary>Bureaus that take part.</summary>
    public IReadOnlyList<string> Bureaus { get; private set; } = [];

    /// <summary>True where the visitor may write here.</summary>
    public bool Writes => May(Deed.GiveOrder);

    /// <summary>Keeps the minutes.</summary>
    [Does(Deed.GiveOrder)]
    public Task<IActionResult> OnPostMinutesAsync(Guid id, IncidentForm form, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        var groups = form.Seated.Keys.Union(form.Said.Keys).Union(form.Came ?? []);
        SeatEntry[] seats = [.. groups.Select(group => new SeatEntry(group, form.Came?.Contains(group) == true, form.Seated.GetValueOrDefault(group) ?? "", form.Said.GetValueOrDefault(group) ?? ""))];
        return Act(id, form, (actor, who) => keep.Do(new KeepMinutes(id, Number, seats, form.Text ?? "", actor, who), cancel), Links.Incidents.Meeting(id, Number), cancel);
    }

    /// <summary>Gives an order of this meeting.</summary>
    [Does(Deed.GiveOrder)]
    public Task<IActionResult> OnPostOrderAsync(Guid id, IncidentForm form, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Day is { } day
            ? Act(id, form, (actor, who) => give.Do(new GiveOrder(id, OrderKind.Order, Number, form.Text ?? "", form.Agency ?? "", day, actor, who), cancel), Links.Incidents.Meeting(id, Number), cancel)
            : Refuse(id, form, OrdersModel.NoDay, cancel);
    }

    /// <inheritdoc />
    protected override async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await show.One(id, Number, cancel) is not { } meeting || await stores.Ask(id, cancel) is not { } found)
        {
            return false;
        }

        (Meeting, Incident, Bureaus) = (meeting, meeting.Incident, found.Terms.Bureaus);
        return true;
    }
}
