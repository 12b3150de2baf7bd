using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Incidents;

/// <summary>Shelters with room and people, stocks with what is left.</summary>
[Does(Deed.ReadIncidents)]
public sealed class SheltersModel(ShowStores show, OpenShelterHandler open, CountShelterHandler count, CountStockHandler stock) : IncidentWork
{
    /// <summary>What is shown.</summary>
    public IncidentStores Stores { get; private set; } = null!;

    /// <summary>Districts of the city.</summary>
    public IReadOnlyList<string> Districts => CityDistricts.Names(Incident.City);

    /// <summary>Opens a shelter.</summary>
    [Does(Deed.KeepShelters)]
    public Task<IActionResult> OnPostOpenAsync(Guid id, IncidentForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => open.Do(new OpenShelter(id, form.Name ?? "", form.District ?? "", form.Count, actor, who), cancel), Links.Incidents.Shelters(id), cancel);

    /// <summary>Counts who is in one.</summary>
    [Does(Deed.KeepShelters)]
    public Task<IActionResult> OnPostCountAsync(Guid id, IncidentForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => count.Do(new CountShelter(id, form.Point, form.Count, form.Overflow, form.Reason, actor, who), cancel), Links.Incidents.Shelters(id), cancel);

    /// <summary>Counts a stock.</summary>
    [Does(Deed.KeepShelters)]
    public Task<IActionResult> OnPostStockAsync(Guid id, IncidentForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => stock.Do(new CountStock(id, form.Place ?? "", form.District ?? "", form.Resource ?? "", form.Count, actor, who), cancel), Links.Incidents.Shelters(id), cancel);

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
