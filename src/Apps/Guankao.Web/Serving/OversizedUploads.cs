using System.Buffers;
using Guankao.Web.Pages.Drop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Guankao.Web.Serving;

/// <summary>
/// A file that is far too large is read to its end and thrown away before the sentence is sent: a browser that is cut
/// off while it still sends shows its own error instead of ours. There is an end to that patience too.
/// </summary>
internal static class OversizedUploads
{
    /// <summary>A file of the largest size with what a form puts around it.</summary>
    public static readonly long MostBytes = DropRefusals.MostBytes + (1 << 20);

    private const long Patience = 2L << 30;

    public static IApplicationBuilder UseOversizedUploads(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !(request.Path == Links.Drop.File || request.Path == Links.Desk.Fill) ||
            request.ContentLength is not { } length || length <= MostBytes || length > Patience)
        {
            await next(context);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Patience;
        }

        await Discard(request.Body, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"{request.Path}?refused={DropRefusals.TooLarge.Code}";
    });

    private static async Task Discard(Stream body, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            while (await body.ReadAsync(buffer, cancel) > 0)
            {
                // Nothing of it is wanted.
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
