using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Incidents;

/// <summary>The line of command, handing over, groups, and closing.</summary>
[Does(Deed.CommandIncident)]
public sealed class CommandModel(ShowStores show, TakeCommandHandler take, CloseIncidentHandler close) : IncidentWork
{
    /// <summary>Who commands and takes part.</summary>
    public IncidentTerms Terms { get; private set; } = null!;

    /// <summary>Hands command over.</summary>
    public Task<IActionResult> OnPostTakeAsync(Guid id, IncidentForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => take.Do(new TakeCommand(id, form.Standing, form.Name, actor, who, form.Reason), cancel), Links.Incidents.Command(id), cancel);

    /// <summary>Closes the incident.</summary>
    public Task<IActionResult> OnPostCloseAsync(Guid id, IncidentForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => close.Do(new CloseIncident(id, actor, who, form.Reason), cancel), Links.Incidents.After(id), cancel);

    /// <inheritdoc />
    protected override async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, cancel) is not { } stores)
        {
            return false;
        }

        (Terms, Incident) = (stores.Terms, stores.Incident);
        return true;
    }
}
