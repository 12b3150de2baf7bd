using Guankao.Grants;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Grants;

/// <summary>Programmes of the centre with their generations, and what goes on from one to the next.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class ProgrammesModel : PageModel
{
    /// <summary>Every programme, first generation first.</summary>
    public static IReadOnlyList<GrantProgramme> Programmes => GrantProgramme.All;
}
