using System.Text.Json;

namespace Guankao.Reading;

/// <summary>The word lists that are shipped inside the assembly.</summary>
internal static class Embedded
{
    public static JsonElement Language(string name) => Read("language/" + name);

    public static IEnumerable<JsonElement> Agencies() =>
        typeof(Embedded).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("agencies/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read);

    public static IEnumerable<string> Words(this JsonElement list) => list.EnumerateArray().Select(word => word.GetString()!);

    private static JsonElement Read(string resource)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list {resource} is not in the assembly.");
        using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return document.RootElement.Clone();
    }
}
