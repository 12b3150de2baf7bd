using System.Net;
using System.Text.RegularExpressions;

namespace Guankao.Bench;

/// <summary>What must never be answered: a failure of ours, or a look inside the program.</summary>
internal static partial class FuzzVerdict
{
    /// <summary>What is wrong with an answer; null where nothing is.</summary>
    public static string? Of(HttpStatusCode status, string contentType, string body)
    {
        if ((int)status >= 500)
        {
            return $"{(int)status}";
        }

        // What a page quotes of a visitor is markup-free text; the inside of the program has its own look.
        return (int)status >= 400 || contentType.StartsWith("text/plain", StringComparison.Ordinal)
            ? Inside().Match(body) is { Success: true } match ? "shows " + match.Value : null
            : null;
    }

    [GeneratedRegex(@"\bat Guankao\.|\bat Microsoft\.|\bat System\.|\.cs:line \d|System\.\w+Exception|Npgsql\w*Exception|SqliteException|SQLite Error|/src/Apps/|/(?:home|root|work)/\w+|DbCommand|SELECT .{1,40} FROM ")]
    private static partial Regex Inside();
}
