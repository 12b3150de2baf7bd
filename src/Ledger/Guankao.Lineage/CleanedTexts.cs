using System.Globalization;
using System.Text.Json.Nodes;
using Guankao.Store;

namespace Guankao.Lineage;

/// <summary>Passes every text of a record through a cleaner, however deep it stands.</summary>
public static class CleanedTexts
{
    private const int HashLength = 64;

    /// <summary>The same record with every text cleaned, where that keeps its length.</summary>
    public static T Of<T>(T record, Func<string, string> clean) where T : class => Json.To<T>(Json.Of(Walk(JsonNode.Parse(Json.Of(record)), clean)!));

    private static JsonNode? Walk(JsonNode? node, Func<string, string> clean) => node switch
    {
        JsonObject all => new JsonObject(all.Select(pair => KeyValuePair.Create(pair.Key, Walk(pair.Value, clean)))),
        JsonArray each => new JsonArray([.. each.Select(one => Walk(one, clean))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Same(text, clean(text))),
        _ => node?.DeepClone(),
    };

    // Spans point into these texts, so only what keeps its length may stand in their place; days, ids and hashes are texts here too.
    private static string Same(string text, string cleaned) => cleaned.Length == text.Length && !Kept(text) ? cleaned : text;

    private static bool Kept(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, out _) || Guid.TryParse(text, out _) || (text.Length == HashLength && text.All(char.IsAsciiHexDigit));
}
