using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Incidents;

/// <summary>The timer of a drill and its script.</summary>
[Does(Deed.RunDrill)]
public sealed class DrillModel(ShowBoard show, RunDrillHandler run) : IncidentWork
{
    /// <summary>How the drill stands.</summary>
    public IncidentBoard Board { get; private set; } = null!;

    /// <summary>Its script; null where it has none.</summary>
    public DrillScript? Script { get; private set; }

    /// <summary>Starts, pauses or advances it.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, IncidentForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => run.Do(new RunDrill(id, form.Step, actor, who), cancel), Links.Incidents.Drill(id), cancel);

    /// <inheritdoc />
    protected override async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, new BoardSearch(), cancel) is not { Picture.Incident.Drill: true } board)
        {
            return false;
        }

        (Board, Incident, Script) = (board, board.Picture.Incident, DrillScript.Find(board.Picture.Incident.Script));
        return true;
    }
}
