using System.Data.Common;
using Guankao.Store;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Web.Serving;

/// <summary>What a supervisor or the proxy in front asks: does the program run, and can it reach its ledger. The answer says no more than that.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet(Links.Health.Live, () => Results.Text("live")).WithMetadata(new OpenToAllAttribute());
        app.MapGet(Links.Health.Ready, Ready).WithMetadata(new OpenToAllAttribute());
    }

    private static async Task<IResult> Ready(LedgerStore store, CancellationToken cancel)
    {
        try
        {
            await using var db = await store.Read(cancel);
            await db.Database.ExecuteSqlRawAsync("SELECT 1", cancel);
            return Results.Text("ready");
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException { InnerException: DbException } or TimeoutException)
        {
            return Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
