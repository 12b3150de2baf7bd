using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Referrals;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Retention;

/// <summary>How long what is kept and what happens then.</summary>
[Does(Deed.ReadActs, Deed.ManagePeople, Deed.ReadBriefing)]
public sealed class IndexModel(RetentionTable table, PseudonymiseAccountsHandler pseudonymise, EraseReferralHandler erase, PermissionTable permissions) : PageModel
{
    /// <summary>Every class.</summary>
    public IReadOnlyList<RetentionClass> Rows => table.Rows;

    /// <summary>How many accounts have passed their time.</summary>
    public int Waiting { get; private set; }

    /// <summary>How many referrals have passed their time.</summary>
    public int Ripe { get; private set; }

    /// <summary>True where this person may act on them.</summary>
    public bool Manages => permissions.Refuse(HttpContext.Actor(), Deed.ManagePeople, Matter.OfCity) is null;

    /// <summary>Why not.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => (Waiting, Ripe) = (await pseudonymise.Waiting(cancel), await erase.Waiting(cancel));

    /// <summary>Erases what referrals said whose time has passed.</summary>
    [Does(Deed.EraseRipeReferrals)]
    public async Task<IActionResult> OnPostEraseAsync(string? why, CancellationToken cancel)
    {
        if ((await erase.Do(new EraseRipeReferrals(HttpContext.Actor(), why), cancel)).Is(out _, out var refusal))
        {
            return new RedirectSeeOther(Links.Desk.Retention);
        }

        return await Refuse(refusal, cancel);
    }

    /// <summary>Takes what tells who a person is out of accounts whose time has passed.</summary>
    [Does(Deed.ManagePeople)]
    public async Task<IActionResult> OnPostAsync(string? why, CancellationToken cancel)
    {
        if ((await pseudonymise.Do(new PseudonymiseAccounts(HttpContext.Actor(), why ?? ""), cancel)).Is(out _, out var refusal))
        {
            return new RedirectSeeOther(Links.Desk.Retention);
        }

        return await Refuse(refusal, cancel);
    }

    private async Task<IActionResult> Refuse(Refusal refusal, CancellationToken cancel)
    {
        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await OnGetAsync(cancel);
        return Page();
    }
}
