using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Guankao.Web.Language;

/// <summary>
/// In which calendar a visitor reads days: what <c>?dates=roc</c> or <c>?dates=ad</c> asks for, else what the cookie
/// remembers, else the one of the language: the Republic's in Chinese, the Gregorian in English.
/// </summary>
internal static class CalendarChoice
{
    public const string Query = "dates";
    public const string Cookie = "guankao-dates";
    public const string Roc = "roc";
    public const string Gregorian = "ad";

    private static readonly AsyncLocal<string?> Chosen = new();

    private static readonly CookieOptions Remembered = new()
    {
        MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/",
    };

    /// <summary>The calendar of the page being made.</summary>
    public static string Current => Chosen.Value ?? (PageLanguage.Current.IsEnglish ? Gregorian : Roc);

    /// <summary>The other one, offered on every page.</summary>
    public static string Other => Current == Roc ? Gregorian : Roc;

    /// <summary>True where days are written by the Republic's years.</summary>
    public static bool IsRoc => Current == Roc;

    public static IApplicationBuilder UseCalendarChoice(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var asked = Known(context.Request.Query[Query]);
        var kept = Known(context.Request.Cookies[Cookie]);
        if (asked is not null && asked != kept)
        {
            context.Response.Cookies.Append(Cookie, asked, Remembered);
        }

        Chosen.Value = asked ?? kept;
        return next(context);
    });

    private static string? Known(string? word) => word is Roc or Gregorian ? word : null;
}
