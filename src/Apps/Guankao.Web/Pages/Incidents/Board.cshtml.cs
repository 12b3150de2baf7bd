using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Incidents;

/// <summary>The board: what is open where, who needs most, who has it. It changes by itself; a reload shows the same.</summary>
[Does(Deed.ReadIncidents)]
public sealed class BoardModel(ShowBoard show, AnswerAssignmentHandler answer, TimeProvider time) : IncidentWork
{
    /// <summary>What is shown.</summary>
    public IncidentBoard Board { get; private set; } = null!;

    /// <summary>How it is narrowed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? District { get; set; }

    /// <summary>How it is narrowed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Agency { get; set; }

    /// <summary>How it is narrowed.</summary>
    [BindProperty(SupportsGet = true)]
    public SituationState? State { get; set; }

    /// <summary>The narrowing.</summary>
    public BoardSearch Search => new(District, Agency, State);

    /// <summary>When it was made.</summary>
    public DateTime Now { get; private set; }

    /// <summary>Bureaus that the visitor belongs to.</summary>
    public IReadOnlyList<string> Own => [.. HttpContext.Actor().Agencies];

    /// <summary>True where the visitor belongs to no bureau and answers for whoever leads.</summary>
    public bool Divides => Own.Count == 0 && May(Deed.DivideWork);

    /// <summary>Accepts, declines or finishes an assignment.</summary>
    [Does(Deed.AnswerAssignment)]
    public Task<IActionResult> OnPostAnswerAsync(Guid id, IncidentForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => answer.Do(new AnswerAssignment(id, form.Point, form.Answer, form.Text ?? "", actor, who), cancel), Links.Incidents.Board(id, Search), cancel);

    /// <inheritdoc />
    protected override async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, Search, cancel) is not { } board)
        {
            return false;
        }

        (Board, Incident, Now) = (board, board.Picture.Incident, time.GetUtcNow().UtcDateTime);
        return true;
    }
}
