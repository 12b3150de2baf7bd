using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Watching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages;

/// <summary>What a person reads where there is no page: not found, form too old, something broke.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    /// <summary>Which sentence: 400, 404, 413 or 500.</summary>
    public string Kind { get; private set; } = "500";

    /// <summary>Why the visitor was turned away; null where the page's own sentence says it all.</summary>
    public Refusal? Refusal => HttpContext.Features.Get<TurnedAway>()?.Refusal;

    /// <summary>By which whoever runs the system finds this failure; null where nothing failed on our side.</summary>
    public string? Reference => HttpContext.Features.Get<FailureReference>()?.Number;

    /// <summary>Shows it for any method, since what failed may have been a form.</summary>
    public void OnGet(int code) => Kind = (Response.StatusCode >= 400 ? Response.StatusCode : code) switch
    {
        400 => "400",
        401 => "401",
        403 => "403",
        429 => "429",
        413 => "413",
        503 => "503",
        >= 400 and < 500 => "404",
        _ => "500",
    };

    /// <summary>The same after a form.</summary>
    [OpenToAll]
    public void OnPost(int code) => OnGet(code);
}
