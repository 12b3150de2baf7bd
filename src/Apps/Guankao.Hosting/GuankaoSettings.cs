using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Hosting;

/// <summary>How this installation runs.</summary>
/// <param name="Database">Path of the embedded database's file, or a PostgreSQL connection string (<c>Host=…</c> or <c>postgres://…</c>).</param>
/// <param name="Language"><c>zh-Hant</c> or <c>en</c>: the language where the reader has not chosen one.</param>
/// <param name="City">The city of this database, for documents that do not name theirs; null where unknown.</param>
/// <param name="Data">Folder with the city's own rules and calendars, laid over the shipped ones; null where there is none.</param>
public sealed record GuankaoSettings(string Database = GuankaoSettings.EmbeddedFile, string Language = "zh-Hant", string? City = null, string? Data = null)
{
    /// <summary>Where the embedded database lies unless told otherwise.</summary>
    public const string EmbeddedFile = "guankao-data/guankao.db";

    /// <summary>Mail server for notices, <c>smtps://user:secret@host:587?from=…</c>; null to write no letters. From <c>GUANKAO_MAIL</c> alone, since arguments can be seen by others.</summary>
    public string? Mail { get; init; }

    /// <summary>Address under which people reach these pages, for the links in letters; from <c>GUANKAO_SITE</c>.</summary>
    public string Site { get; init; } = "http://localhost:5080";

    /// <summary>Collector that figures are sent to; from <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, null to send none.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>Folder with the keys that seal referrals, from <c>GUANKAO_KEYS</c>; null for one beside the embedded database.</summary>
    public string? Keys { get; init; }

    /// <summary>Whether this node does work in the background, <c>yes</c> or <c>no</c> from <c>GUANKAO_WORK</c>; one that only shows pages leaves it to others.</summary>
    public string Work { get; init; } = "yes";

    /// <summary>True where jobs and rounds are woken on this node.</summary>
    public bool Works => Work == "yes";

    /// <summary>
    /// Where the keys lie: never in the database, so that a copy of it says nothing. Several nodes share one folder.
    /// </summary>
    public string KeyFolder => Keys ?? (Store == StoreKind.Sqlite ? Database + ".keys" : "guankao-data/keys");

    /// <summary>Which store the database setting names.</summary>
    public StoreKind Store => SettingsReader.IsPostgres(Database) ? StoreKind.Postgres : StoreKind.Sqlite;

    /// <summary>
    /// Reads <c>--database</c>, <c>--language</c>, <c>--city</c> and <c>--data</c> from the arguments, else <c>GUANKAO_DATABASE</c>,
    /// <c>GUANKAO_LANGUAGE</c>, <c>GUANKAO_CITY</c> and <c>GUANKAO_DATA</c> from the environment, else the defaults.
    /// </summary>
    /// <param name="arguments">Arguments of the command line; others than these are left alone.</param>
    /// <param name="environment">Looks up a variable, e.g. <c>Environment.GetEnvironmentVariable</c>.</param>
    public static Outcome<GuankaoSettings> Read(IReadOnlyList<string> arguments, Func<string, string?> environment) =>
        SettingsReader.Read(arguments, environment);

    /// <summary>Says in one sentence what is wrong; null where nothing is.</summary>
    public Refusal? Fault() => SettingsReader.Fault(this);
}
