using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Incidents;

/// <summary>One situation: what was reported, who has it, what may be the same, what it needs.</summary>
[Does(Deed.ReadIncidents)]
public sealed class SituationModel(
    ShowSituation show, AnswerAssignmentHandler answer, AssignSituationHandler assign, MergeSituationsHandler merge, MeetNeedHandler meet) : IncidentWork
{
    /// <summary>What is shown.</summary>
    public SituationPage Situation { get; private set; } = null!;

    /// <summary>Which situation.</summary>
    [BindProperty(SupportsGet = true, Name = "situation")]
    public Guid Which { get; set; }

    /// <summary>Accepts, declines or finishes an assignment.</summary>
    [Does(Deed.AnswerAssignment)]
    public Task<IActionResult> OnPostAnswerAsync(Guid id, IncidentForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => answer.Do(new AnswerAssignment(id, form.Point, form.Answer, form.Text ?? "", actor, who), cancel), Here(id), cancel);

    /// <summary>Gives it to a bureau.</summary>
    [Does(Deed.DivideWork)]
    public Task<IActionResult> OnPostAssignAsync(Guid id, IncidentForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => assign.Do(new AssignSituation(id, Which, form.Agency ?? "", form.Lead, actor, who, form.Reason), cancel), Here(id), cancel);

    /// <summary>Merges it into another, or takes that back.</summary>
    [Does(Deed.DivideWork)]
    public Task<IActionResult> OnPostMergeAsync(Guid id, IncidentForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => merge.Do(new MergeSituations(id, form.Point == Guid.Empty ? Which : form.Point, form.Into, actor, who, form.Reason), cancel), Here(id), cancel);

    /// <summary>Sends something that it needs.</summary>
    [Does(Deed.KeepShelters)]
    public Task<IActionResult> OnPostMeetAsync(Guid id, IncidentForm form, CancellationToken cancel) =>
        Act(id, form, (actor, who) => meet.Do(new MeetNeed(id, form.Point, form.Count, form.Stock, actor, who), cancel), Here(id), cancel);

    /// <inheritdoc />
    protected override async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, Which, cancel) is not { } found)
        {
            return false;
        }

        (Situation, Incident) = (found, found.Incident);
        return true;
    }

    private string Here(Guid id) => Links.Incidents.Situation(id, Which);
}
