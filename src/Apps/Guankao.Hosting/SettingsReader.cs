using System.Data.Common;
using Guankao.Kernel;
using Guankao.Notices;

namespace Guankao.Hosting;

/// <summary>Takes settings from where they stand and says what is wrong with them.</summary>
internal static class SettingsReader
{
    private const string CollectorVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private static readonly string[] Languages = ["zh-Hant", "en"];

    public static Outcome<GuankaoSettings> Read(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        var defaults = new GuankaoSettings();
        var collector = Given(environment(CollectorVariable));
        if (collector is not null && Collector(collector) is null)
        {
            return new Refusal("collector-unreadable", new Bilingual(
                $"{CollectorVariable} 不是遙測收集器的網址，請寫成 http://127.0.0.1:4318 的樣子。",
                $"{CollectorVariable} is no address of a collector: write it like http://127.0.0.1:4318."));
        }

        var settings = new GuankaoSettings(
            Value("database") ?? defaults.Database, Value("language") ?? defaults.Language, Value("city"), Value("data"))
        {
            Mail = Given(environment("GUANKAO_MAIL")), Site = Given(environment("GUANKAO_SITE")) ?? defaults.Site, Keys = Given(environment("GUANKAO_KEYS")),
            Telemetry = collector is null ? null : Collector(collector),
            Work = Given(environment("GUANKAO_WORK"))?.Trim() ?? defaults.Work,
        };
        return settings.Fault() is { } fault ? fault : settings;

        string? Value(string name) => Argument(arguments, "--" + name) ?? Given(environment("GUANKAO_" + name.ToUpperInvariant()));
    }

    public static Refusal? Fault(GuankaoSettings settings)
    {
        if (!Languages.Contains(settings.Language))
        {
            return new Refusal("language-unknown", new Bilingual(
                $"語言設定「{settings.Language}」無法使用，請設為 zh-Hant 或 en。",
                $"The language {settings.Language} is not known: set it to zh-Hant or en."));
        }

        if (settings.Work is not ("yes" or "no"))
        {
            return new Refusal("work-unknown", new Bilingual(
                $"GUANKAO_WORK 設為「{settings.Work}」無法使用，請設為 yes（做背景作業）或 no（只開網頁）。",
                $"GUANKAO_WORK is {settings.Work}: set it to yes (work in the background) or no (pages only)."));
        }

        if (string.IsNullOrWhiteSpace(settings.Database) || Directory.Exists(settings.Database))
        {
            return new Refusal("database-not-a-file", new Bilingual(
                $"資料庫設定「{settings.Database}」不是檔案，請指定檔案路徑（例如 {GuankaoSettings.EmbeddedFile}）或 PostgreSQL 連線字串。",
                $"The database {settings.Database} is not a file: give a path such as {GuankaoSettings.EmbeddedFile}, or a PostgreSQL connection string."));
        }

        if (settings.Mail is not null && MailSettings.Read(settings.Mail).Refusal is { } mail)
        {
            return mail;
        }

        return IsPostgres(settings.Database) ? PostgresFault(settings.Database) : null;
    }

    public static bool IsPostgres(string database) =>
        database.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || database.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
        || database.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>The connection string that the driver understands; addresses are turned into one.</summary>
    public static string Connection(GuankaoSettings settings)
    {
        if (!settings.Database.Contains("://", StringComparison.Ordinal) || !IsPostgres(settings.Database))
        {
            return settings.Database;
        }

        var address = new Uri(settings.Database);
        var person = address.UserInfo.Split(':', 2);
        var parts = new DbConnectionStringBuilder
        {
            ["Host"] = address.Host,
            ["Port"] = address.Port < 0 ? 5432 : address.Port,
            ["Database"] = Uri.UnescapeDataString(address.AbsolutePath.Trim('/')),
        };
        if (person[0].Length > 0)
        {
            parts["Username"] = Uri.UnescapeDataString(person[0]);
        }

        if (person.Length > 1)
        {
            parts["Password"] = Uri.UnescapeDataString(person[1]);
        }

        return parts.ConnectionString;
    }

    // What is wrong with it is not repeated: people write passwords into addresses.
    private static Uri? Collector(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : null;

    private static Refusal? PostgresFault(string database)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = Connection(new GuankaoSettings(database)) };
            if (parts.ContainsKey("Host") && parts.TryGetValue("Database", out var name) && name is string { Length: > 0 })
            {
                return null;
            }
        }
        catch (Exception fault) when (fault is ArgumentException or UriFormatException)
        {
            // Said below: the string itself may hold a password and is not repeated.
        }

        return new Refusal("database-connection-unreadable", new Bilingual(
            "PostgreSQL 連線字串無法使用，請寫成 Host=主機;Database=資料庫;Username=帳號;Password=密碼。",
            "The PostgreSQL connection string cannot be used: write Host=host;Database=name;Username=user;Password=secret."));
    }

    private static string? Argument(IReadOnlyList<string> arguments, string name)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == name && i + 1 < arguments.Count)
            {
                return arguments[i + 1];
            }

            if (arguments[i].StartsWith(name + "=", StringComparison.Ordinal))
            {
                return arguments[i][(name.Length + 1)..];
            }
        }

        return null;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
