using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Web.Doors;
using Guankao.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Incidents;

/// <summary>Orders of meetings, lessons and works of recovery: what becomes a commitment.</summary>
[Does(Deed.GiveOrder)]
public sealed class OrdersModel(ShowStores show, GiveOrderHandler give) : IncidentWork
{
    internal static readonly Refusal NoDay = new("day-missing", new("請填期限。", "Give the day by which it is due."));

    /// <summary>What is shown.</summary>
    public IncidentStores Stores { get; private set; } = null!;

    /// <summary>Gives one.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, IncidentForm form, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Day is { } day
            ? Act(id, form, (actor, who) => give.Do(new GiveOrder(id, form.Order, form.Meeting, form.Text ?? "", form.Agency ?? "", day, actor, who), cancel), Links.Incidents.Orders(id), cancel)
            : Refuse(id, form, NoDay, cancel);
    }

    /// <inheritdoc />
    protected override async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, cancel) is not { } stores)
        {
            return false;
        }

        (Stores, Incident) = (stores, stores.Incident);
        return true;
    }
}
