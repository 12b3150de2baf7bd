using Guankao.Identity.Signing;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Account;

/// <summary>Asking for a new password: the same answer for everybody, so that nobody learns who has an account.</summary>
[OpenToAll]
public sealed class ResetModel(AskResetHandler ask) : PageModel
{
    /// <summary>True once it was asked.</summary>
    public bool Asked { get; private set; }

    /// <summary>Asks.</summary>
    [OpenToAll]
    public async Task OnPostAsync(string? mail, CancellationToken cancel)
    {
        await ask.Do(new AskReset(mail), cancel);
        Asked = true;
    }
}
