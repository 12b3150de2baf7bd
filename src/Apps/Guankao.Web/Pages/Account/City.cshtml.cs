using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Guankao.Web.Signing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Pages.Account;

/// <summary>To the city's own sign-on and back.</summary>
[OpenToAll]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CityModel(IServiceProvider services) : PageModel
{
    /// <summary>Why it did not lead in.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Sets out where nothing came back yet; else comes back.</summary>
    public async Task<IActionResult> OnGetAsync(string? leg, string? back, string? code, string? state, string? error, CancellationToken cancel)
    {
        if (services.GetService<CityJourney>() is not { } journey)
        {
            return NotFound();
        }

        if (leg != "back")
        {
            return new RedirectSeeOther(journey.SetOut(HttpContext, LocalPath.Of(back)));
        }

        if ((await journey.ComeBack(HttpContext, code, state, error, cancel)).Is(out var arrival, out var refusal))
        {
            SessionCookie.Write(HttpContext, arrival.Receipt);
            return new RedirectSeeOther(arrival.Back);
        }

        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
