using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Desk.Life;

/// <summary>What is decided about it, and what the evaluation office does with it.</summary>
public sealed partial class IndexModel
{
    /// <summary>Grants or refuses a request.</summary>
    [Does(Deed.DecideSmallAdjustment, Deed.DecideLargeAdjustment, Deed.DecideSuspension, Deed.DecideWithdrawal, Deed.DecideClosure, Deed.HandOverCommitment)]
    public async Task<IActionResult> OnPostDecideAsync(Guid id, LifeForm form, [FromServices] DecideRequestHandler decide, CancellationToken cancel) =>
        await Done(id, form, await decide.Do(
            new DecideRequest(HttpContext.Actor(), form.About ?? Guid.Empty, form.Grant, form.Statement ?? "", form.Document ?? ""), cancel), cancel);

    /// <summary>Lets a suspended one go on.</summary>
    [Does(Deed.ResumeCommitment)]
    public async Task<IActionResult> OnPostResumeAsync(Guid id, LifeForm form, [FromServices] ResumeCommitmentHandler resume, CancellationToken cancel) =>
        await Done(id, form, await resume.Do(new ResumeCommitment(HttpContext.Actor(), id, form.Statement ?? "", form.Document ?? ""), cancel), cancel);

    /// <summary>Hands it to another agency.</summary>
    [Does(Deed.HandOverCommitment)]
    public async Task<IActionResult> OnPostHandOverAsync(Guid id, LifeForm form, [FromServices] HandOverCommitmentHandler hand, CancellationToken cancel) =>
        await Done(id, form, await hand.Do(new HandOverCommitment(
            HttpContext.Actor(), id, Given(form.From), Given(form.To), form.Statement ?? "", form.Document ?? ""), cancel), cancel);

    /// <summary>Parts it.</summary>
    [Does(Deed.SplitCommitment)]
    public async Task<IActionResult> OnPostSplitAsync(Guid id, LifeForm form, [FromServices] SplitCommitmentHandler split, CancellationToken cancel) =>
        await Done(id, form, await split.Do(
            new SplitCommitment(HttpContext.Actor(), id, form.Parts, form.Statement ?? "", form.Document ?? ""), cancel), cancel);

    /// <summary>Takes others into it.</summary>
    [Does(Deed.MergeCommitments)]
    public async Task<IActionResult> OnPostMergeAsync(Guid id, LifeForm form, [FromServices] MergeCommitmentsHandler merge, CancellationToken cancel) =>
        await Done(id, form, await merge.Do(
            new MergeCommitments(HttpContext.Actor(), id, form.Pasted, form.Statement ?? "", form.Document ?? ""), cancel), cancel);

    /// <summary>Lets it go on in the next year.</summary>
    [Does(Deed.CarryOverCommitment)]
    public async Task<IActionResult> OnPostCarryAsync(Guid id, LifeForm form, [FromServices] CarryOverCommitmentHandler carry, CancellationToken cancel)
    {
        var added = Given(form.What) is not { } work ? Array.Empty<WorkEntry>() : form.Day().Is(out var day, out _) ? [new WorkEntry(work, day)] : null;
        return added is null
            ? await Refused(id, form, form.Day().Refusal!, cancel)
            : await Done(id, form, await carry.Do(new CarryOverCommitment(
                HttpContext.Actor(), id, form.Unfinished, added, form.Number, form.Statement ?? "", form.Document ?? ""), cancel), cancel);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
