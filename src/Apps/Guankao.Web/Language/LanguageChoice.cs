using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Guankao.Web.Language;

/// <summary>
/// Which language a visitor reads: what <c>?lang=</c> asks for, else what the cookie remembers, else Chinese.
/// The browser's own list of languages is left aside, since the computers of a Chinese-speaking office often run in English.
/// </summary>
internal static class LanguageChoice
{
    public const string Query = "lang";
    public const string Cookie = "guankao-lang";

    private static readonly CookieOptions Remembered = new()
    {
        MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/",
    };

    public static IApplicationBuilder UseLanguageChoice(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var language = PageLanguage.Find(context.Request.Query[Query]);
        if (language is not null && context.Request.Cookies[Cookie] != language.Code)
        {
            context.Response.Cookies.Append(Cookie, language.Code, Remembered);
        }

        language ??= PageLanguage.Find(context.Request.Cookies[Cookie]) ?? PageLanguage.Chinese;
        CultureInfo.CurrentCulture = language.Culture;
        CultureInfo.CurrentUICulture = language.Culture;
        context.Response.Headers.ContentLanguage = language.Tag;
        return next(context);
    });
}
