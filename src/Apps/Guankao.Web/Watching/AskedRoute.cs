using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Watching;

/// <summary>The route that a visitor asked for, whatever page was made in the end.</summary>
/// <param name="Pattern">As the router has it, never as the visitor wrote it.</param>
/// <param name="Lasts">True where it lasts as long as somebody looks, so that its length says nothing.</param>
public sealed record AskedRoute(string Pattern, bool Lasts)
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH"];

    /// <summary>The method as a word that a visitor cannot make up.</summary>
    public static string Method(HttpContext context) => Array.Find(Methods, known => HttpMethods.Equals(known, context.Request.Method)) ?? "_OTHER";

    /// <summary>Takes the time of every request; stands before everything else.</summary>
    internal static void Time(WebApplication app)
    {
        var times = app.Services.GetRequiredService<RouteTimes>();
        app.Use(async (context, next) =>
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                var asked = context.Features.Get<AskedRoute>();
                if (asked is not { Lasts: true })
                {
                    times.Add(Method(context), asked?.Pattern ?? "", Stopwatch.GetElapsedTime(began), context.Response.StatusCode >= StatusCodes.Status500InternalServerError);
                }
            }
        });
    }

    /// <summary>Remembers the route; stands behind the router. An error page that is made later changes nothing.</summary>
    internal static void Remember(WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<AskedRoute>() is null && context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern } endpoint)
        {
            context.Features.Set(new AskedRoute("/" + pattern.TrimStart('/'), endpoint.Metadata.GetMetadata<IDisableHttpMetricsMetadata>() is not null));
        }

        return next(context);
    });
}
