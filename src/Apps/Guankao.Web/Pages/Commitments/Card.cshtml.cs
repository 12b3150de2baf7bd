using Guankao.Publishing;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Commitments;

/// <summary>One commitment as a small card to show on other sites.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class CardModel(ShowCommitment show) : PageModel
{
    /// <summary>What is shown.</summary>
    public CommitmentPage Commitment { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, cancel) is not { } found)
        {
            return NotFound();
        }

        Commitment = found;
        return Page();
    }
}
