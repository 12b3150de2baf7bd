using System.Diagnostics;
using System.Security.Cryptography;
using Guankao.Store;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Guankao.Web.Watching;

/// <summary>A request that failed on our side.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">The kind of fault: its words may hold what somebody wrote.</param>
/// <param name="Route">As the router has it.</param>
/// <param name="Reference">The number that the visitor saw.</param>
public sealed record FailedRequest(DateTime At, string Kind, string Route, string Reference);

/// <summary>The number on an error page, by which the log and the page of failures name the same request.</summary>
/// <param name="Number">The number.</param>
internal sealed record FailureReference(string Number);

/// <summary>
/// Notes what failed: kind, route and a number, nothing of what was asked or by whom. The last ones stay in the memory of this
/// node; the log and, where there is one, the collector have them all.
/// </summary>
internal sealed partial class FailedRequests(TimeProvider time, ILogger<FailedRequests> log) : IExceptionHandler
{
    private const int Kept = 50;

    private readonly LinkedList<FailedRequest> _last = [];
    private readonly Lock _turn = new();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<FailedRequest> Last
    {
        get
        {
            lock (_turn)
            {
                return [.. _last];
            }
        }
    }

    /// <summary>What the visitor is answered: a fault of theirs, a database that is away for a moment, or a fault of ours.</summary>
    public static int Status(Exception fault) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when LedgerStore.IsAway(fault) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <inheritdoc />
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (Status(exception) >= StatusCodes.Status500InternalServerError)
        {
            var route = httpContext.Features.Get<AskedRoute>()?.Pattern ?? "";
            var failed = new FailedRequest(time.GetUtcNow().UtcDateTime, exception.GetBaseException().GetType().Name, route, Reference());
            httpContext.Features.Set(new FailureReference(failed.Reference));
            Note(failed);
            Failed(log, failed.Kind, failed.Route, failed.Reference);
        }

        // The page that says so is made elsewhere.
        return ValueTask.FromResult(false);
    }

    private void Note(FailedRequest failed)
    {
        lock (_turn)
        {
            _last.AddFirst(failed);
            if (_last.Count > Kept)
            {
                _last.RemoveLast();
            }
        }
    }

    // The beginning of the trace where there is one, so that whoever has a collector finds the whole request by it.
    private static string Reference()
    {
        var number = Activity.Current?.TraceId.ToHexString() ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(6));
        return $"{number[..4]}-{number[4..8]}-{number[8..12]}".ToUpperInvariant();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed: {Kind} at {Route}, reference {Reference}.")]
    private static partial void Failed(ILogger log, string kind, string route, string reference);
}
