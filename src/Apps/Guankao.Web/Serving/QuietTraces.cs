using System.Diagnostics;
using Microsoft.AspNetCore.Builder;

namespace Guankao.Web.Serving;

/// <summary>Whoever traces requests learns that a referral was looked at, never which one: the token leaves the trace before anything is sent.</summary>
internal static class QuietTraces
{
    private const string Path = "url.path";
    private const string Query = "url.query";

    public static IApplicationBuilder UseQuietTraces(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments(Links.Referrals.All) || Activity.Current is not { } activity)
        {
            await next(context);
            return;
        }

        Quieten(activity);
        try
        {
            await next(context);
        }
        finally
        {
            Quieten(activity);
        }
    });

    private static void Quieten(Activity activity) => activity.SetTag(Path, Links.Referrals.All).SetTag(Query, null);
}
