using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Requests;

/// <summary>What waits for this person's decision.</summary>
[Does(Deed.DecideSmallAdjustment, Deed.DecideLargeAdjustment, Deed.DecideSuspension, Deed.DecideWithdrawal, Deed.DecideClosure, Deed.HandOverCommitment)]
public sealed class IndexModel(PendingRequests pending) : PageModel
{
    /// <summary>The deeds by which requests are decided.</summary>
    public static IReadOnlyList<Deed> Deciding { get; } =
    [
        Deed.DecideSmallAdjustment, Deed.DecideLargeAdjustment, Deed.DecideSuspension, Deed.DecideWithdrawal, Deed.DecideClosure, Deed.HandOverCommitment,
    ];

    /// <summary>The most urgent first.</summary>
    public IReadOnlyList<RequestRow> Requests { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Requests = await pending.Ask(HttpContext.Actor(), cancel);
}
