using System.Net;
using System.Security.Claims;
using Guankao.Hosting;
using Guankao.Identity.Signing;
using Guankao.Store;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Doors;

/// <summary>Finds out on every request who makes it; rights are read anew each time.</summary>
internal static class PresenceFinder
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"];

    public static IApplicationBuilder UsePresence(this WebApplication app)
    {
        var (find, accounts, settings) = (app.Services.GetRequiredService<FindSignIn>(), app.Services.GetRequiredService<AccountsExist>(),
            app.Services.GetRequiredService<GuankaoSettings>());
        var local = app.Services.GetRequiredService<Listening>().IsLocal;
        return app.Use(async (context, next) =>
        {
            // The same address shows one page to the public and another to somebody signed in.
            context.Response.Headers.Vary = "Cookie";
            try
            {
                await Find(context, local, find, accounts, settings);
            }
            catch (Exception fault) when (LedgerStore.IsAway(fault) && context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                // The page that says that the ledger is away needs nobody's name.
            }

            await next(context);
        });
    }

    private static async Task Find(HttpContext context, bool local, FindSignIn find, AccountsExist accounts, GuankaoSettings settings)
    {
        if (SessionCookie.Read(context) is { } secret && await find.Ask(secret, settings.City, context.RequestAborted) is { } signIn)
        {
            Admit(context, new Presence(signIn.Actor, signIn.Id));
            context.User = new ClaimsPrincipal(new ClaimsIdentity(
                [new Claim(ClaimTypes.NameIdentifier, signIn.Actor.Id.ToString())], nameof(Guankao)));
        }
        else if (local && IsAtTheMachine(context) && !await accounts.Ask(context.RequestAborted))
        {
            Admit(context, Presence.LocalOwner);
        }
    }

    private static void Admit(HttpContext context, Presence presence)
    {
        context.Features.Set(presence);
        if (presence.SignIn is not null)
        {
            context.Response.Headers.CacheControl = "no-cache, no-store";
        }
    }

    /// <summary>Asked by this machine, of this machine, with nobody in between.</summary>
    private static bool IsAtTheMachine(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from))
        && IsLoopbackName(context.Request.Host.Host)
        && !Array.Exists(Forwarding, context.Request.Headers.ContainsKey);

    private static bool IsLoopbackName(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

/// <summary>The cookie that holds a sign-in's secret.</summary>
internal static class SessionCookie
{
    private const string Name = "guankao-session";

    // A secret is 43 characters; what is far longer was not made here and is not worth hashing.
    private const int Longest = 64;

    public static string? Read(HttpContext context) =>
        context.Request.Cookies[Name] is { Length: > 0 and <= Longest } secret ? secret : null;

    public static void Write(HttpContext context, SignInReceipt receipt) =>
        context.Response.Cookies.Append(Name, receipt.Secret, Options(context));

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    // Lax, so that a link in a letter leads in; every change is a POST with a form token besides.
    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true,
    };
}
