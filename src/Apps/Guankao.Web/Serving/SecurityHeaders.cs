using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Guankao.Web.Serving;

/// <summary>
/// What a browser may do with these pages: nothing from elsewhere, nothing inline, no frame around them. The words on
/// the pages come out of other people's documents; if one ever slipped through as markup, it could still do nothing.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
        "base-uri 'none'; frame-ancestors 'none'";

    // A card is made to stand on other sites; it holds nothing that one could be made to press.
    private static readonly string Card = Policy.Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal);

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = IsCard(context.Request.Path) ? Card : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = AsksWhere(context.Request.Path)
            ? "camera=(), geolocation=(self), microphone=(), payment=()" : "camera=(), geolocation=(), microphone=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return next(context);
    });

    // One page alone may ask where the phone is, and only when its button is pressed: the report from the scene.
    private static bool AsksWhere(PathString path) =>
        path.StartsWithSegments(Links.Incidents.Desk) && path.Value!.EndsWith("/report", StringComparison.Ordinal);

    private static bool IsCard(PathString path) =>
        path.StartsWithSegments(Links.Commitments.All) && path.Value!.EndsWith("/card", StringComparison.Ordinal);
}
