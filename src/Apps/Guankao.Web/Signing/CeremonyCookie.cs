using System.Security.Cryptography;
using Guankao.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Guankao.Web.Signing;

/// <summary>What a ceremony must remember between its two requests: sealed, for minutes, in the browser that began it.</summary>
public sealed class CeremonyCookie(IDataProtectionProvider keys, SecurityNumbers numbers)
{
    /// <summary>Keeps what was begun.</summary>
    internal void Keep(HttpContext context, string kind, string state) => context.Response.Cookies.Append(
        Name(kind), Sealed(kind).Protect(state, numbers.Ceremony), Options(context, kind));

    /// <summary>Takes it away again: what was begun can be ended once. Null where there is nothing, or it is too old.</summary>
    internal string? Take(HttpContext context, string kind)
    {
        var kept = context.Request.Cookies[Name(kind)];
        context.Response.Cookies.Delete(Name(kind), Options(context, kind));
        try
        {
            return string.IsNullOrEmpty(kept) ? null : Sealed(kind).Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Name(string kind) => "guankao-" + kind;

    private ITimeLimitedDataProtector Sealed(string kind) => keys.CreateProtector("ceremony", kind).ToTimeLimitedDataProtector();

    // The way back from the city's sign-on comes from another site; a strict cookie would not be there.
    private static CookieOptions Options(HttpContext context, string kind) => new()
    {
        HttpOnly = true, Secure = context.Request.IsHttps, Path = "/", IsEssential = true,
        SameSite = kind == CityJourney.Kind ? SameSiteMode.Lax : SameSiteMode.Strict,
    };
}
