using System.Diagnostics;
using Guankao.Web.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Guankao.Cli.Telemetry;

/// <summary>Writes on the span of a request which route it took, by its pattern, and how it ended.</summary>
internal sealed class RequestRoutes : IStartupFilter
{
    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, onward) =>
        {
            try
            {
                await onward(context);
            }
            finally
            {
                Write(context);
            }
        });
        next(app);
    };

    private static void Write(HttpContext context)
    {
        if (Activity.Current is not { } span)
        {
            return;
        }

        span.SetTag("http.request.method", AskedRoute.Method(context));
        span.SetTag("http.route", context.Features.Get<AskedRoute>()?.Pattern);
        span.SetTag("http.response.status_code", context.Response.StatusCode);
        span.SetTag("url.scheme", context.Request.Scheme == "https" ? "https" : "http");
    }
}
