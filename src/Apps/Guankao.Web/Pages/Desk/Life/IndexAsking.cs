using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Desk.Life;

/// <summary>What an agency asks for, and what it waits for.</summary>
public sealed partial class IndexModel
{
    /// <summary>Asks to move days and figures.</summary>
    [Does(Deed.AskAdjustment)]
    public async Task<IActionResult> OnPostAdjustAsync(Guid id, LifeForm form, [FromServices] AskAdjustmentHandler ask, CancellationToken cancel)
    {
        if (!(await show.Ask(HttpContext.Actor(), id, cancel)).Is(out var shown, out var refusal) || !form.Adjustment(shown.Terms).Is(out var moved, out refusal))
        {
            return await Refused(id, form, refusal, cancel);
        }

        return await Done(id, form, await ask.Do(new AskAdjustment(HttpContext.Actor(), id, form.Terms, moved, form.Analysis ?? ""), cancel), cancel);
    }

    /// <summary>Asks for a suspension.</summary>
    [Does(Deed.AskSuspension)]
    public async Task<IActionResult> OnPostSuspendAsync(Guid id, LifeForm form, [FromServices] AskSuspensionHandler ask, CancellationToken cancel) =>
        await Done(id, form, await ask.Do(new AskSuspension(HttpContext.Actor(), id, form.Terms, form.About ?? Guid.Empty), cancel), cancel);

    /// <summary>Asks to give it up.</summary>
    [Does(Deed.AskWithdrawal)]
    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, LifeForm form, [FromServices] AskWithdrawalHandler ask, CancellationToken cancel) =>
        await Done(id, form, await ask.Do(new AskWithdrawal(HttpContext.Actor(), id, form.Terms), cancel), cancel);

    /// <summary>Asks to close it.</summary>
    [Does(Deed.AskClosure)]
    public async Task<IActionResult> OnPostCloseAsync(Guid id, LifeForm form, [FromServices] AskClosureHandler ask, CancellationToken cancel)
    {
        var proofs = form.Proofs.Where(proof => !string.IsNullOrWhiteSpace(proof.Value)).ToDictionary(proof => proof.Key, proof => proof.Value!.Trim());
        return await Done(id, form, await ask.Do(new AskClosure(HttpContext.Actor(), id, form.Terms, proofs), cancel), cancel);
    }

    /// <summary>Says that it is not this agency's.</summary>
    [Does(Deed.BounceCommitment)]
    public async Task<IActionResult> OnPostBounceAsync(Guid id, LifeForm form, [FromServices] BounceCommitmentHandler bounce, CancellationToken cancel) =>
        await Done(id, form, await bounce.Do(
            new BounceCommitment(HttpContext.Actor(), id, form.From ?? "", form.Statement ?? "", form.Document ?? ""), cancel), cancel);

    /// <summary>Writes down what blocks it.</summary>
    [Does(Deed.RaiseBlocker)]
    public async Task<IActionResult> OnPostBlockAsync(Guid id, LifeForm form, [FromServices] RaiseBlockerHandler raise, CancellationToken cancel) =>
        form.Day().Is(out var day, out var refusal)
            ? await Done(id, form, await raise.Do(new RaiseBlocker(
                HttpContext.Actor(), id, form.Reason ?? "", form.Whom ?? "", form.What ?? "", day, form.Document ?? ""), cancel), cancel)
            : await Refused(id, form, refusal, cancel);

    /// <summary>Writes down the answer.</summary>
    [Does(Deed.AnswerBlocker)]
    public async Task<IActionResult> OnPostAnswerAsync(Guid id, LifeForm form, [FromServices] AnswerBlockerHandler answer, CancellationToken cancel) =>
        form.Day().Is(out var day, out var refusal)
            ? await Done(id, form, await answer.Do(new AnswerBlocker(HttpContext.Actor(), form.About ?? Guid.Empty, day, form.What ?? ""), cancel), cancel)
            : await Refused(id, form, refusal, cancel);
}
