using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Serving;

/// <summary>303: the act is done, look there. A reload of what follows repeats nothing.</summary>
internal sealed class RedirectSeeOther(string address) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
