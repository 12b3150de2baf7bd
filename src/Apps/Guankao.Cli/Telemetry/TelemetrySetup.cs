using System.Diagnostics.Metrics;
using Guankao.Hosting;
using Guankao.Store;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Guankao.Cli.Telemetry;

/// <summary>
/// Metrics, traces and log lines to a collector (OTLP), on only where one is named. No personal data leaves: spans, measures and
/// lines pass lists of what may go, docs/operate/telemetry.md.
/// </summary>
internal static class TelemetrySetup
{
    /// <summary>Our own measures.</summary>
    public const string Meter = "Guankao";

    private static readonly string[] Sources = ["Microsoft.AspNetCore", "System.Net.Http", "Npgsql", QuietSpans.Retold];
    private static readonly string[] Meters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "Npgsql", Meter];

    private static readonly string[] KeptTags =
        ["http.request.method", "http.response.status_code", "http.route", "url.scheme", "error.type", "db.client.connection.state", "db.operation.name", "gc.heap.generation", "cpu.mode"];

    /// <summary>Sets it up where the settings name a collector.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, GuankaoSettings settings, Func<string, string?> environment)
    {
        if (settings.Telemetry is not { } address)
        {
            return services;
        }

        var collector = new Collector(address, environment);
        return services
            .AddSingleton<IStartupFilter, RequestRoutes>()
            .AddHostedService(all => new Run(collector, all.GetRequiredService<LedgerStore>()))
            .AddLogging(logging => logging.AddOpenTelemetry(lines =>
            {
                lines.SetResourceBuilder(Collector.Speaker());
                (lines.IncludeScopes, lines.IncludeFormattedMessage) = (false, false);
                lines.AddProcessor(new QuietLogs());
                lines.AddProcessor(new BatchLogRecordExportProcessor(new OtlpLogExporter(collector.Point(new OtlpExporterOptions(), "logs"))));
            }));
    }

    private static TracerProvider Traces(Collector collector) => Sdk.CreateTracerProviderBuilder()
        .SetResourceBuilder(Collector.Speaker())
        .AddSource(Sources)
        .AddProcessor(new QuietSpans())
        .AddProcessor(new BatchActivityExportProcessor(new OtlpTraceExporter(collector.Point(new OtlpExporterOptions(), "traces"))))
        .Build();

    private static MeterProvider Measures(Collector collector) => Sdk.CreateMeterProviderBuilder()
        .SetResourceBuilder(Collector.Speaker())
        .AddMeter(Meters)
        .AddView(_ => new MetricStreamConfiguration { TagKeys = KeptTags })
        .AddOtlpExporter(options => collector.Point(options, "metrics"))
        .Build();

    /// <summary>Measures while the program runs, and hands over what is left when it ends.</summary>
    private sealed class Run(Collector collector, LedgerStore store) : IHostedService, IDisposable
    {
        private readonly Meter _meter = new(Meter);
        private TracerProvider? _traces;
        private MeterProvider? _measures;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            _meter.CreateObservableCounter("guankao.ledger.commits", () => store.Commits, description: "Changes committed by this node");
            (_traces, _measures) = (Traces(collector), Measures(collector));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _traces?.ForceFlush(2000);
            _measures?.ForceFlush(2000);
            return Task.CompletedTask;
        }

        public void Dispose()
        {
            _traces?.Dispose();
            _measures?.Dispose();
            _meter.Dispose();
        }
    }
}
