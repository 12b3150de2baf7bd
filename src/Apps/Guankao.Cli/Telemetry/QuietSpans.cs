using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace Guankao.Cli.Telemetry;

/// <summary>
/// Lets of every span only what is on its list go on: routes and methods, never addresses, questions, words of a fault or what
/// a stranger sent along. A list of what may leave cannot forget anything that a later version of a library adds.
/// </summary>
internal sealed class QuietSpans : BaseProcessor<Activity>
{
    /// <summary>Where spans come from that are told again without their events.</summary>
    public const string Retold = "Guankao.Telemetry.Retold";

    private static readonly ActivitySource Source = new(Retold);

    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        "http.request.method", "http.response.status_code", "http.route", "url.scheme", "network.protocol.version", "error.type",
        "db.system.name", "db.operation.name", "db.response.status_code");

    /// <inheritdoc />
    public override void OnEnd(Activity data)
    {
        if (data.Events.Any() || data.Links.Any())
        {
            // Events hold the words of faults and cannot be taken away: the span is told again without them, ends here a second
            // time, and goes on; this one does not.
            using var again = Source.StartActivity(
                data.Kind, new ActivityContext(data.TraceId, data.ParentSpanId, data.ActivityTraceFlags), data.TagObjects.Where(IsKept), null, data.StartTimeUtc, data.OperationName);
            again?.SetStatus(data.Status);
            again?.SetEndTime(data.StartTimeUtc + data.Duration);
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            return;
        }

        foreach (var (key, _) in data.TagObjects.Where(tag => !IsKept(tag)).ToList())
        {
            data.SetTag(key, null);
        }

        data.DisplayName = Name(data);
        data.TraceStateString = null;
        data.SetStatus(data.Status);
    }

    private static bool IsKept(KeyValuePair<string, object?> tag) => Kept.Contains(tag.Key);

    private static string Name(Activity span) => span.GetTagItem("http.request.method") is string method
        ? $"{method} {span.GetTagItem("http.route")}".TrimEnd()
        : span.OperationName is "Microsoft.AspNetCore.Hosting.HttpRequestIn" or "System.Net.Http.HttpRequestOut" ? span.OperationName : "postgresql";
}
