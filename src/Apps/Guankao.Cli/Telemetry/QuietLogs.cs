using System.Collections.Frozen;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Guankao.Cli.Telemetry;

/// <summary>
/// Lets of every line of the log only the sentence go on as it stands in the program, the kind of fault, and the number of an
/// error page: never what the sentence was filled with, nor the words and the trace of a fault.
/// </summary>
internal sealed class QuietLogs : BaseProcessor<LogRecord>
{
    private const string Template = "{OriginalFormat}";
    private static readonly FrozenSet<string> Kept = FrozenSet.Create("Kind", "Route", "Reference");

    /// <inheritdoc />
    public override void OnEnd(LogRecord data)
    {
        var said = data.Attributes ?? [];
        var ours = data.CategoryName?.StartsWith("Guankao.", StringComparison.Ordinal) == true;
        List<KeyValuePair<string, object?>> kept = [.. said.Where(part => ours && Kept.Contains(part.Key))];
        if (data.Exception is { } fault)
        {
            kept.Add(new("exception.type", fault.GetBaseException().GetType().Name));
        }

        data.Body = said.LastOrDefault(part => part.Key == Template).Value as string ?? "";
        (data.FormattedMessage, data.Exception, data.Attributes) = (null, null, kept);
    }
}
