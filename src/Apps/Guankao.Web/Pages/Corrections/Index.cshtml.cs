using Guankao.Kernel;
using Guankao.Publishing;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Corrections;

/// <summary>"This is wrong": a note to the evaluators, and what became of it.</summary>
[OpenToAll]
public sealed class IndexModel(SendCorrectionHandler send, Publishing.Corrections corrections, ShowCommitment show, SlowPen pen) : PageModel
{
    /// <summary>The commitment it is about; null for the site.</summary>
    public CommitmentPage? About { get; private set; }

    /// <summary>The note of a receipt.</summary>
    public ReceivedCorrection? Note { get; private set; }

    /// <summary>The receipt that was asked for.</summary>
    public string? Receipt { get; private set; }

    /// <summary>What was written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Why it was not taken.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>When the form was handed out.</summary>
    public string Begun { get; private set; } = "";

    /// <summary>Shows the form, or the note of a receipt.</summary>
    public async Task OnGetAsync(Guid? about, string? receipt, CancellationToken cancel)
    {
        (Receipt, Begun) = (receipt, pen.Begin());
        Note = string.IsNullOrWhiteSpace(receipt) ? null : await corrections.Find(receipt, cancel);
        About = about is { } id ? await show.Ask(id, cancel) : null;
    }

    /// <summary>Takes a note.</summary>
    [OpenToAll]
    public async Task<IActionResult> OnPostAsync(Guid? about, string? text, string? begun, string? website, CancellationToken cancel)
    {
        Text = text ?? "";
        var outcome = pen.IsPerson(begun, website, HttpContext.Connection.RemoteIpAddress)
            ? await send.Do(new SendCorrection(about, Text), cancel)
            : CorrectionRefusals.TooFast;
        if (outcome.Is(out var receipt, out var refusal))
        {
            return new RedirectSeeOther(Links.Corrections.Receipt(receipt));
        }

        (Refusal, Begun) = (refusal, begun ?? pen.Begin());
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        About = about is { } id ? await show.Ask(id, cancel) : null;
        return Page();
    }
}
