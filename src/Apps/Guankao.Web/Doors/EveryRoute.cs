using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Doors;

/// <summary>A way into the program.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Pattern">The address, as the router has it.</param>
/// <param name="Handler">The named act of a page; null for its only one.</param>
/// <param name="Sign">Who may pass; null where nobody has said so yet.</param>
public sealed record RouteDoor(string Method, string Pattern, string? Handler, DoorSignAttribute? Sign);

/// <summary>All ways into the program.</summary>
public static class EveryRoute
{
    /// <summary>Every page and endpoint, by address.</summary>
    public static IReadOnlyList<RouteDoor> Of(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var loader = app.Services.GetRequiredService<PageLoader>();
        var pages = app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .SelectMany(page => Of(loader.LoadAsync(page, EndpointMetadataCollection.Empty).GetAwaiter().GetResult()));
        var others = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"])
                .Select(method => new RouteDoor(method, Slashed(endpoint.RoutePattern.RawText), null, endpoint.Metadata.GetMetadata<DoorSignAttribute>())));
        return [.. pages.Concat(others).OrderBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal)
            .ThenBy(route => route.Handler, StringComparer.Ordinal)];
    }

    /// <summary>Throws where a route has no sign.</summary>
    internal static WebApplication WithSigns(this WebApplication app)
    {
        var bare = Of(app).Where(route => route.Sign is null).Select(route => $"{route.Method} {route.Pattern} {route.Handler}".Trim()).ToList();
        return bare.Count == 0 ? app : throw new InvalidOperationException(
            $"No sign says who may pass: {string.Join(", ", bare)}. Put [Does(Deed…)], [SignedIn] or [OpenToAll] on the page, its handler or the endpoint.");
    }

    private static IEnumerable<RouteDoor> Of(CompiledPageActionDescriptor page)
    {
        var pattern = Slashed(page.AttributeRouteInfo?.Template);
        var acts = page.HandlerMethods.Select(each => new RouteDoor(each.HttpMethod.ToUpperInvariant(), pattern, each.Name, DoorSigns.Of(page, each)));

        // A page is shown even where its class has nothing to do for that.
        return page.HandlerMethods.Any(each => HttpMethods.IsGet(each.HttpMethod.ToUpperInvariant()))
            ? acts
            : acts.Prepend(new RouteDoor(HttpMethods.Get, pattern, null, DoorSigns.Of(page, HttpMethods.Get, null).Single()));
    }

    private static string Slashed(string? pattern) => "/" + (pattern ?? "").TrimStart('/');
}
