using Guankao.Store;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Serving;

/// <summary>
/// Published pages may come from a standby while strangers read them. Whoever is known reads from the primary: what somebody has
/// just done they must see done.
/// </summary>
internal static class StandbyPages
{
    public static void UseStandbyPages(this WebApplication app)
    {
        var store = app.Services.GetRequiredService<LedgerStore>();
        app.Use(async (context, next) =>
        {
            // Asked once for the whole request: a page must not take its stamp from one host and its rows from another.
            if (!IsForStrangers(context) || !await store.HasStandby(context.RequestAborted))
            {
                await next(context);
                return;
            }

            using (StandbyReads.Allow())
            {
                await next(context);
            }
        });
    }

    private static bool IsForStrangers(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Presence() == Presence.Public
        && context.GetEndpoint()?.Metadata is { } signs && (signs.GetMetadata<OutputCacheAttribute>() is not null || signs.GetMetadata<IOutputCachePolicy>() is not null);
}
