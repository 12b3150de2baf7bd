using Guankao.Desk;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Desk.Reports;

/// <summary>What can be done to a report; each act asks the permission table again with the report in hand.</summary>
public sealed partial class IndexModel
{
    /// <summary>Saves what the lead wrote and says what the audit thinks of it.</summary>
    [Does(Deed.WriteReport)]
    public async Task<IActionResult> OnPostSaveAsync(Guid id, ReportForm form, [FromServices] SaveReportHandler save, CancellationToken cancel) =>
        await Saved(id, form, await save.Do(new SaveReport(Actor, id, form.Text ?? "", form.Grade, form.Reasons ?? "", form.BasedOn), cancel), cancel);

    /// <summary>Saves and hands it to the approver in one go.</summary>
    [Does(Deed.SubmitReport)]
    public async Task<IActionResult> OnPostSubmitAsync(Guid id, ReportForm form, [FromServices] SaveReportHandler save, [FromServices] SubmitReportHandler submit, CancellationToken cancel)
    {
        var outcome = await save.Do(new SaveReport(Actor, id, form.Text ?? "", form.Grade, form.Reasons ?? "", form.BasedOn), cancel);
        return outcome.Is(out var saved, out _) && saved.Conflict is null
            ? await Done(id, form, await submit.Do(new SubmitReport(Actor, id, saved.Version), cancel), Links.Desk.Mine, cancel)
            : await Saved(id, form, outcome, cancel);
    }

    /// <summary>Saves the paragraph of a supporting agency.</summary>
    [Does(Deed.WriteParagraph)]
    public async Task<IActionResult> OnPostParagraphAsync(Guid id, ReportForm form, [FromServices] SaveParagraphHandler paragraph, CancellationToken cancel) =>
        await Saved(id, form, await paragraph.Do(new SaveParagraph(Actor, id, form.Agency ?? "", form.Text ?? "", form.BasedOn), cancel), cancel);

    /// <summary>Puts a supporting paragraph into the report.</summary>
    [Does(Deed.WriteReport)]
    public async Task<IActionResult> OnPostMergeAsync(Guid id, ReportForm form, [FromServices] MergeParagraphHandler merge, CancellationToken cancel) =>
        await Saved(id, form, await merge.Do(new MergeParagraph(Actor, id, form.Agency ?? "", form.BasedOn), cancel), cancel);

    /// <summary>Approves it in the agency; the next that waits follows.</summary>
    [Does(Deed.ApproveReport)]
    public async Task<IActionResult> OnPostApproveAsync(Guid id, ReportForm form, [FromServices] SendReport approve, CancellationToken cancel) =>
        await Done(id, form, await approve.Do(new ApproveReport(Actor, id, form.BasedOn), cancel), await NextOr(id, Links.Desk.Mine, cancel), cancel);

    /// <summary>Sends it back inside the agency.</summary>
    [Does(Deed.SendBackReport)]
    public async Task<IActionResult> OnPostSendBackAsync(Guid id, ReportForm form, [FromServices] SendBackReportHandler sendBack, CancellationToken cancel) =>
        await Done(id, form, await sendBack.Do(new SendBackReport(Actor, id, Reasons(form)), cancel), await NextOr(id, Links.Desk.Mine, cancel), cancel);

    /// <summary>Accepts it after review; the next of the queue follows.</summary>
    [Does(Deed.AcceptReport)]
    public async Task<IActionResult> OnPostAcceptAsync(Guid id, ReportForm form, [FromServices] AcceptReportHandler accept, CancellationToken cancel) =>
        await Done(id, form, await accept.Do(new AcceptReport(Actor, id, form.BasedOn, form.Note ?? ""), cancel), await NextOr(id, Links.Desk.Review, cancel), cancel);

    /// <summary>Returns it with reasons, by work item; the next of the queue follows.</summary>
    [Does(Deed.ReturnReport)]
    public async Task<IActionResult> OnPostReturnAsync(Guid id, ReportForm form, [FromServices] ReturnReportHandler giveBack, CancellationToken cancel) =>
        await Done(id, form, await giveBack.Do(new ReturnReport(Actor, id, Reasons(form)), cancel), await NextOr(id, Links.Desk.Review, cancel), cancel);

    /// <summary>Lets a report in that comes late.</summary>
    [Does(Deed.AllowLateReport)]
    public async Task<IActionResult> OnPostAllowLateAsync(Guid id, ReportForm form, [FromServices] AllowLateReportHandler allowLate, CancellationToken cancel) =>
        await Done(id, form, await allowLate.Do(new AllowLateReport(Actor, id, form.Until ?? default, form.Note ?? ""), cancel), Links.Desk.Report(id), cancel);

    /// <summary>Attaches a file.</summary>
    [Does(Deed.WriteReport, Deed.WriteParagraph)]
    public async Task<IActionResult> OnPostAttachAsync(Guid id, ReportForm form, IFormFile? file, [FromServices] AttachEvidenceHandler attach, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        if (file is not null)
        {
            await file.CopyToAsync(bytes, cancel);
        }

        return await Done(id, form, await attach.Do(new AttachEvidence(
            Actor, id, form.Agency ?? "", file?.FileName ?? "", bytes.ToArray(), form.Milestone, form.Note ?? ""), cancel),
            Links.Desk.Report(id) + "#evidence", cancel);
    }

    /// <summary>Takes an attachment away.</summary>
    [Does(Deed.WriteReport, Deed.WriteParagraph)]
    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, ReportForm form, [FromServices] WithdrawEvidenceHandler withdraw, CancellationToken cancel) =>
        await Done(id, form, await withdraw.Do(new WithdrawEvidence(Actor, id, form.Evidence ?? default, form.Note ?? ""), cancel),
            Links.Desk.Report(id) + "#evidence", cancel);

    private static List<RemarkTerms> Reasons(ReportForm form) =>
        [.. (form.Mend ?? []).Select((reason, place) => (reason, place)).Where(each => !string.IsNullOrWhiteSpace(each.reason))
            .Select(each => new RemarkTerms(each.place == 0 ? null : each.place - 1, each.reason!.Trim()))];

    private async Task<IActionResult> Saved(Guid id, ReportForm form, Outcome<SavedText> outcome, CancellationToken cancel)
    {
        if (outcome.Is(out var saved, out var refusal) && saved.Conflict is null)
        {
            // A browser that saves by itself takes the regions it needs from the same page, without a second visit.
            return Request.Headers.ContainsKey("Guankao-Autosave")
                ? await Shows(id, null, cancel) : new RedirectSeeOther(Links.Desk.Report(id) + "#check");
        }

        (Refusal, Conflict) = (refusal, refusal is null ? outcome.Value.Conflict : null);
        Response.StatusCode = Refusal is null ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return await Shows(id, form, cancel);
    }

    private async Task<IActionResult> Done<T>(Guid id, ReportForm form, Outcome<T> outcome, string then, CancellationToken cancel)
        where T : notnull
    {
        if (outcome.Is(out _, out var refusal))
        {
            return new RedirectSeeOther(then);
        }

        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Shows(id, form.Text is null ? null : form, cancel);
    }
}
