using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>What a message of CAP does.</summary>
public enum AlertType
{
    /// <summary>示警.</summary>
    Alert,

    /// <summary>更新: replaces what it refers to.</summary>
    Update,

    /// <summary>取消: takes back what it refers to.</summary>
    Cancel,
}

/// <summary>What a CAP 1.2 alert says.</summary>
/// <param name="Identifier">Its number at the sender.</param>
/// <param name="Sender">Who sends it.</param>
/// <param name="Sent">When, UTC.</param>
/// <param name="Status"><c>Actual</c>, <c>Exercise</c>, <c>Test</c> …</param>
/// <param name="Type">Whether it warns, replaces or takes back.</param>
/// <param name="References">Which earlier messages it replaces or takes back.</param>
/// <param name="Event">What it warns of.</param>
/// <param name="Headline">In one line.</param>
/// <param name="Severity"><c>Extreme</c> … <c>Unknown</c>.</param>
/// <param name="Expires">Until when, UTC; null where it does not say.</param>
/// <param name="Areas">Areas, each once.</param>
public sealed record CapAlert(
    string Identifier, string Sender, DateTime Sent, string Status, AlertType Type, IReadOnlyList<CapReference> References, string Event, string Headline, string Severity, DateTime? Expires, IReadOnlyList<string> Areas);

/// <summary>An earlier message that a message names.</summary>
/// <param name="Sender">Who sent it.</param>
/// <param name="Identifier">Its number there.</param>
/// <param name="Sent">When, UTC.</param>
public sealed record CapReference(string Sender, string Identifier, DateTime Sent)
{
    /// <summary>Reads <c>sender,identifier,sent</c>, several with blanks between.</summary>
    internal static Outcome<IReadOnlyList<CapReference>> Read(string text)
    {
        var references = new List<CapReference>();
        foreach (var each in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (each.Split(',') is not [{ Length: > 0 } sender, { Length: > 0 } identifier, var sent]
                || !DateTimeOffset.TryParse(sent, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            {
                return new Refusal("cap-reference-invalid", new(
                    $"示警檔的 references「{each}」不是「發布單位,編號,時間」，看不出指的是哪一則；沒有存入，請向發布單位重新取得。",
                    $"The reference {each} is no sender,identifier,sent, so it cannot be told which message is meant; nothing was saved. Get the alert again from the sender."));
            }

            references.Add(new CapReference(sender, identifier, instant.UtcDateTime));
        }

        return references;
    }
}
