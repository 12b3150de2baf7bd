using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Trips;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Trips;

/// <summary>What a person writes when deciding.</summary>
public sealed class DecisionForm
{
    /// <summary>Which sentence or recommendation.</summary>
    public Guid Point { get; set; }

    /// <summary>What is to become of a sentence.</summary>
    public SentenceChoice Choice { get; set; }

    /// <summary>Which recommendation it is merged into.</summary>
    public Guid? Into { get; set; }

    /// <summary>What came of a recommendation.</summary>
    public Adoption Adoption { get; set; }

    /// <summary>Code of the reason.</summary>
    public string? Reason { get; set; }

    /// <summary>Who decides; asked only where there are no accounts.</summary>
    public string? Who { get; set; }

    /// <summary>In words.</summary>
    public string? Why { get; set; }

    /// <summary>Which step of the review.</summary>
    public TripReviewStep Step { get; set; }

    /// <summary>Id of a duty's rule.</summary>
    public string? Rule { get; set; }

    /// <summary>When a duty was met.</summary>
    public string? On { get; set; }

    /// <summary>Where and how; of publishing, the words to cover, one in each line.</summary>
    public string? Note { get; set; }

    /// <summary>Who does it and why.</summary>
    public TripGround Ground(Actor actor) => new(actor, actor.NameFor(Who), Why?.Trim() ?? "");
}

/// <summary>One trip: who, where, whom they met, what they recommended and what came of it.</summary>
[OpenToAll]
public sealed partial class ShowModel(
    ShowTrip show, TraceLineage trace, DecideSentenceHandler sentences, DecideRecommendationHandler recommendations, PermissionTable table) : PageModel
{
    /// <summary>The trip.</summary>
    public TripPage Trip { get; private set; } = null!;

    /// <summary>What it rests on and what came of it.</summary>
    public LineageWay Way { get; private set; } = null!;

    /// <summary>True for those who review; others see the whole report only once it is published.</summary>
    public bool Inside => Trip.Inside;

    /// <summary>True where all of the report may be shown.</summary>
    public bool Whole => Inside || Trip.Review.State == TripReviewState.Published;

    /// <summary>True where the visitor may correct what was registered.</summary>
    public bool Registers => table.Refuse(HttpContext.Actor(), Deed.RegisterTrip, Matter.Of(Trip.Terms.Agency)) is null;

    /// <summary>True where the visitor may publish.</summary>
    public bool Publishes => table.Refuse(HttpContext.Actor(), Deed.PublishTrip, Matter.Of(Trip.Terms.Agency)) is null;

    /// <summary>Why a decision was not taken.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was written.</summary>
    public DecisionForm Form { get; private set; } = new();

    /// <summary>True where the visitor may decide on this trip's recommendations.</summary>
    public bool Decides => PermissionTable.Shipped.Refuse(HttpContext.Actor(), Deed.DecideRecommendation, Matter.Of(Trip.Terms.Agency)) is null;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await Found(id, cancel) ? Page() : NotFound();

    /// <summary>Decides on a sentence that waits.</summary>
    [Does(Deed.DecideRecommendation)]
    public Task<IActionResult> OnPostSentenceAsync(Guid id, DecisionForm form, CancellationToken cancel) => Decide(id, form, (actor, who) =>
        sentences.Do(new DecideSentence(form.Point, form.Choice, form.Into, actor, who, form.Why?.Trim() ?? ""), cancel), cancel);

    /// <summary>Says what came of a recommendation.</summary>
    [Does(Deed.DecideRecommendation)]
    public Task<IActionResult> OnPostAdoptionAsync(Guid id, DecisionForm form, CancellationToken cancel) => Decide(id, form, (actor, who) =>
        recommendations.Do(new DecideRecommendation(form.Point, form.Adoption, form.Reason, actor, who, form.Why?.Trim() ?? ""), cancel), cancel);

    private async Task<IActionResult> Decide(Guid id, DecisionForm form, Func<Actor, string, Task<Outcome<Guid>>> act, CancellationToken cancel)
    {
        var actor = HttpContext.Actor();
        var done = await act(actor, actor.NameFor(form.Who));
        if (done.Is(out var trip, out var refusal))
        {
            return new RedirectSeeOther($"{Links.Trips.Show(trip)}#p-{form.Point:N}");
        }

        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Found(id, cancel) ? Page() : NotFound();
    }

    private async Task<bool> Found(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, HttpContext.Actor(), cancel) is not { } trip || await trace.Near(RecordRef.Of(RecordKinds.Trip, id), HttpContext.Actor(), cancel) is not { } way)
        {
            return false;
        }

        (Trip, Way) = (trip, way);
        return true;
    }
}
