using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Publishing;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Corrections;

/// <summary>Readers' notes that wait for an answer; whoever has the receipt reads the answer.</summary>
[Does(Deed.CorrectCommitment)]
public sealed class IndexModel(Publishing.Corrections corrections) : PageModel
{
    private const int LongestAnswer = 2_000;

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<ReceivedCorrection> Notes { get; private set; } = [];

    /// <summary>An answer that was not kept.</summary>
    public AnswerCorrection? Written { get; private set; }

    /// <summary>Why not.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Notes = await corrections.Waiting(cancel);

    /// <summary>Answers one.</summary>
    [Does(Deed.CorrectCommitment)]
    public async Task<IActionResult> OnPostAsync(Guid id, CorrectionState state, string? answer, CancellationToken cancel)
    {
        var written = new AnswerCorrection(id, state, answer is { Length: > LongestAnswer } ? answer[..LongestAnswer] : answer ?? "", HttpContext.Actor().Name);
        if ((await corrections.Answer(written, cancel)).Is(out _, out var refusal))
        {
            return new RedirectSeeOther(Links.Desk.Corrections);
        }

        (Written, Refusal, Notes) = (written, refusal, await corrections.Waiting(cancel));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
