using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Guankao.Publishing;
using Guankao.Web.Doors;
using Guankao.Web.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Guankao.Web.Serving;

/// <summary>
/// Keeps what a page said for as long as it is true: until something is published, the next day or the next program. Only for people
/// of whom nothing is known but how they like to read; whoever carries any other cookie gets a page made for them.
/// Why this is safe: docs/adr/0011.
/// </summary>
internal sealed class PublishedPages(PublishedStamp stamp, TimeProvider time) : IOutputCachePolicy
{
    /// <summary>Stands on pages and addresses that show nothing but what is published.</summary>
    public const string Policy = "published";

    private const long Room = 96 << 20;
    private const long Largest = 2 << 20;

    /// <summary>What differs from page to page only by taste, or only guards forms, which are never kept.</summary>
    private static readonly HashSet<string> Harmless = [LanguageChoice.Cookie, CalendarChoice.Cookie, GuankaoWeb.FormCookie];

    private static readonly string Program = typeof(PublishedPages).Module.ModuleVersionId.ToString("N")[..8];

    public static void Add(IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.SizeLimit = Room;
        options.MaximumBodySize = Largest;
        options.DefaultExpirationTimeSpan = TimeSpan.FromHours(1);
        options.AddPolicy(Policy, policy => policy.AddPolicy<PublishedPages>(), excludeDefaultPolicy: true);
    });

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (!Anonymous(context.HttpContext))
        {
            return;
        }

        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime.AddHours(8)).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        // The owner of a ledger without accounts needs no cookie, but sees more than the public does.
        var owner = context.HttpContext.Presence() == Presence.LocalOwner;
        var state = string.Join('.', await stamp.Now(cancellation), day, Program, PageLanguage.Current.Code, CalendarChoice.Current, owner);
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["state"] = state;
        Label(context.HttpContext.Response, state);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage = Same(context.HttpContext.Response);
        return ValueTask.CompletedTask;
    }

    // Kept by browsers too, but asked for again: an answer of "not modified" costs a few bytes. Written before the page is
    // made, since what is kept is copied when it begins; taken back where the page turns out to be for one visitor alone.
    private static void Label(HttpResponse response, string state)
    {
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Vary = "Cookie";
        response.Headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)))[..20]}\"";
        response.OnStarting(
            static told =>
            {
                var response = (HttpResponse)told;
                if (response.StatusCode != StatusCodes.Status304NotModified && !Same(response))
                {
                    response.Headers.Remove("ETag");
                    response.Headers.CacheControl = "private, no-store";
                }

                return Task.CompletedTask;
            },
            response);
    }

    private static bool Same(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status200OK && StringValues.IsNullOrEmpty(response.Headers.SetCookie)
        && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);

    private static bool Anonymous(HttpContext context)
    {
        var request = context.Request;
        return !context.Actor().HasAccount && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && StringValues.IsNullOrEmpty(request.Headers.Authorization)
            && request.Cookies.Keys.All(Harmless.Contains);
    }
}
