using Guankao.Publishing;
using Guankao.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Pages.Commitments;

/// <summary>One commitment: the promise beside the report.</summary>
public sealed class ShowModel(ShowCommitment show, ProseReader reader, IStringLocalizer<Resources.Texts> texts) : PageModel
{
    /// <summary>What is shown.</summary>
    public CommitmentPage Commitment { get; private set; } = null!;

    /// <summary>The marks in its texts.</summary>
    public CommitmentMarks Marks { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, cancel) is not { } found)
        {
            return NotFound();
        }

        Commitment = found;
        Marks = new CommitmentMarks(found, reader, texts);
        return Page();
    }
}
