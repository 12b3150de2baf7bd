using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Doors;

/// <summary>Stands before every page and endpoint and reads its sign.</summary>
internal static class Door
{
    public static IApplicationBuilder UseDoor(this WebApplication app)
    {
        var table = app.Services.GetRequiredService<PermissionTable>();
        return app.Use((context, next) =>
        {
            if (context.GetEndpoint() is not { } endpoint)
            {
                return next(context);
            }

            var visitor = context.Presence();
            var signs = DoorSigns.Of(endpoint, context.Request.Method, context.Request.Query["handler"]);
            if (signs.Count == 0)
            {
                context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                return Task.CompletedTask;
            }

            // A route without a sign cannot start; were there one all the same, it stays shut.
            if (signs.All(sign => sign is not null && sign.Lets(visitor, table)))
            {
                return next(context);
            }

            Turn(context, visitor, signs, table);
            return Task.CompletedTask;
        });
    }

    private static void Turn(HttpContext context, Presence visitor, IReadOnlyList<DoorSignAttribute?> signs, PermissionTable table)
    {
        if (visitor.SignIn is not null)
        {
            context.Features.Set(new TurnedAway(Why(visitor, signs, table)));
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = Links.Account.SignInFor(context.Request.Path + context.Request.QueryString);
        }
        else
        {
            // What was written must not be lost to a redirect: the page says how to keep it.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private static Refusal? Why(Presence visitor, IReadOnlyList<DoorSignAttribute?> signs, PermissionTable table) =>
        signs.OfType<DoesAttribute>().Select(does => table.Refuse(visitor.Actor, does.Deeds[0], Matter.OfCity)).FirstOrDefault(refusal => refusal is not null);
}

/// <summary>Why somebody was turned away, for the page that says so.</summary>
/// <param name="Refusal">The sentence; null where the table has none.</param>
internal sealed record TurnedAway(Refusal? Refusal);
