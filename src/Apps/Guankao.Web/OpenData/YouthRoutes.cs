using System.Text;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Web.Doors;
using Guankao.Youth;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Guankao.Web.OpenData;

/// <summary>Published reports on youth as data, and the door at which vendors count.</summary>
internal static class YouthRoutes
{
    private const string JsonType = "application/json; charset=utf-8";
    private const int MostBytes = 256 * 1024;

    public static void MapYouth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/data/v1/youth/{year:int}.json", Report).WithMetadata(new OpenToAllAttribute());
        routes.MapGet("/data/v1/youth/{year:int}.csv", Csv).WithMetadata(new OpenToAllAttribute());
        routes.MapPost(Links.Youth.Intake, Intake).WithMetadata(new OpenToAllAttribute());
    }

    private static async Task<IResult> Report(int year, HttpContext context, BrowseYouthReports browse, CancellationToken cancel)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return await browse.Of(year, cancel) is { } report ? Results.Text(Json.Of(report), JsonType) : Results.NotFound();
    }

    private static async Task<IResult> Csv(int year, BrowseYouthReports browse, CancellationToken cancel) =>
        await browse.Of(year, cancel) is { } report
            ? Results.File(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true).GetPreamble().Concat(Encoding.UTF8.GetBytes(YouthCsv.Of(report))).ToArray(), "text/csv", $"youth-{year}.csv")
            : Results.NotFound();

    // No cookie and no form: who sends is known by the signature alone.
    private static async Task<IResult> Intake(HttpRequest request, ReceiveIntakeHandler receive, CancellationToken cancel)
    {
        if (request.ContentLength > MostBytes || await Read(request.Body, cancel) is not { } body)
        {
            return Answer(new Refusal("intake-too-large", new("內容太大，請分批送，每批最多1,000筆。", "It is too large: send it in batches of at most 1,000.")), StatusCodes.Status413PayloadTooLarge);
        }

        var done = await receive.Do(new ReceiveIntake(Signature(request.Headers), body), cancel);
        if (done.Refusal is { Code: "intake-too-often" })
        {
            request.HttpContext.Response.Headers.RetryAfter = "60";
        }

        return done.Is(out var counted, out var refusal)
            ? Results.Text(Json.Of(new { counted }), JsonType)
            : Answer(refusal, refusal.Code switch
            {
                "signature-wrong" or "signature-stale" => StatusCodes.Status401Unauthorized,
                "signature-replayed" => StatusCodes.Status409Conflict,
                "signature-missing" => StatusCodes.Status400BadRequest,
                "intake-too-often" => StatusCodes.Status429TooManyRequests,
                _ => StatusCodes.Status422UnprocessableEntity,
            });
    }

    private static IResult Answer(Refusal refusal, int status) =>
        Results.Text(Json.Of(new { code = refusal.Code, zh = refusal.Sentence.ZhHant, en = refusal.Sentence.En }), JsonType, Encoding.UTF8, status);

    private static IntakeSignature? Signature(IHeaderDictionary headers) =>
        headers[IntakeSignature.VendorHeader] is [{ } vendor] && headers[IntakeSignature.TimestampHeader] is [{ } timestamp]
        && headers[IntakeSignature.NonceHeader] is [{ } nonce] && headers[IntakeSignature.SignatureHeader] is [{ } signature]
            ? new IntakeSignature(vendor, timestamp, nonce, signature) : null;

    private static async Task<byte[]?> Read(Stream body, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await body.ReadAsync(chunk, cancel)) > 0;)
        {
            if (kept.Length + read > MostBytes)
            {
                return null;
            }

            kept.Write(chunk, 0, read);
        }

        return kept.ToArray();
    }
}
