using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;

namespace Guankao.Web.Doors;

/// <summary>Reads the signs off routes.</summary>
internal static class DoorSigns
{
    /// <summary>The signs for a method of a route, one for each handler it could reach; null stands for a handler without.</summary>
    public static IReadOnlyList<DoorSignAttribute?> Of(Endpoint endpoint, string method, string? handler)
    {
        if (endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page)
        {
            return Of(page, method, handler);
        }

        return [endpoint.Metadata.GetMetadata<DoorSignAttribute>()];
    }

    /// <summary>The signs of a page's handlers; empty where the page has none for that method.</summary>
    public static IReadOnlyList<DoorSignAttribute?> Of(CompiledPageActionDescriptor page, string method, string? handler)
    {
        var verb = HttpMethods.IsHead(method) ? HttpMethods.Get : method;
        var able = page.HandlerMethods.Where(each => string.Equals(each.HttpMethod, verb, StringComparison.OrdinalIgnoreCase)).ToList();
        var named = able.Where(each => string.Equals(each.Name, handler, StringComparison.OrdinalIgnoreCase)).ToList();
        return able.Count == 0 && HttpMethods.IsGet(verb)
            ? [OnClass(page)]
            : [.. (named.Count > 0 ? named : able).Select(each => Of(page, each))];
    }

    /// <summary>The sign of one handler.</summary>
    public static DoorSignAttribute? Of(CompiledPageActionDescriptor page, HandlerMethodDescriptor handler) =>
        handler.MethodInfo.GetCustomAttribute<DoorSignAttribute>()
        ?? (OnClass(page) is { } sign && (sign is not OpenToAllAttribute || HttpMethods.IsGet(handler.HttpMethod)) ? sign : null);

    private static DoorSignAttribute? OnClass(CompiledPageActionDescriptor page) => page.ModelTypeInfo?.GetCustomAttribute<DoorSignAttribute>();
}
