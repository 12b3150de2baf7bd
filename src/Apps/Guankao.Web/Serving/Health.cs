using Guankao.Store;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Guankao.Web.Serving;

/// <summary>What a supervisor or the proxy in front asks: does the program run, and can it reach its ledger. The answer says no more than that.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet(Links.Health.Live, () => Results.Text("live")).WithMetadata(new OpenToAllAttribute());
        app.MapGet(Links.Health.Ready, Ready).WithMetadata(new OpenToAllAttribute());
    }

    private static async Task<IResult> Ready(LedgerStore store, CancellationToken cancel) => await store.IsReached(cancel)
        ? Results.Text("ready")
        : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
}
