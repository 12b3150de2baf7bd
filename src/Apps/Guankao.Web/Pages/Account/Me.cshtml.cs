using Guankao.Identity;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Account;

/// <summary>One's own account.</summary>
[SignedIn]
public sealed class MeModel : PageModel
{
    /// <summary>Whose.</summary>
    public Actor Person => HttpContext.Actor();
}
