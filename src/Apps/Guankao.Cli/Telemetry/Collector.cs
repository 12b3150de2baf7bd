using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;

namespace Guankao.Cli.Telemetry;

/// <summary>The collector that figures are sent to. Headers, limits and sampling come from the usual <c>OTEL_</c> variables.</summary>
/// <param name="address">Where it listens.</param>
/// <param name="environment">Looks up a variable.</param>
internal sealed class Collector(Uri address, Func<string, string?> environment)
{
    /// <summary>Points an exporter at it.</summary>
    /// <param name="options">The exporter's.</param>
    /// <param name="signal">traces, metrics or logs.</param>
    public OtlpExporterOptions Point(OtlpExporterOptions options, string signal)
    {
        var grpc = environment("OTEL_EXPORTER_OTLP_PROTOCOL") == "grpc";
        options.Protocol = grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = grpc ? address : new Uri(address.AbsoluteUri.TrimEnd('/') + "/v1/" + signal);
        return options;
    }

    /// <summary>Who speaks: this program, this node; more where the variables say so.</summary>
    public static ResourceBuilder Speaker() => ResourceBuilder.CreateEmpty()
        .AddService("guankao", serviceVersion: Web.Watching.NodeWatch.Version, serviceInstanceId: Guid.CreateVersion7().ToString())
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();
}
