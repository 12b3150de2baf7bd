using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages;

/// <summary>What a person reads where there is no page: not found, form too old, something broke.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    /// <summary>Which sentence: 400, 404, 413 or 500.</summary>
    public string Kind { get; private set; } = "500";

    /// <summary>Shows it for any method, since what failed may have been a form.</summary>
    public void OnGet(int code) => Kind = (Response.StatusCode >= 400 ? Response.StatusCode : code) switch
    {
        400 => "400",
        413 => "413",
        >= 400 and < 500 => "404",
        _ => "500",
    };

    /// <summary>The same after a form.</summary>
    public void OnPost(int code) => OnGet(code);
}
