using System.Text.Json.Serialization;

namespace Guankao.Audit;

/// <summary>data/language/paraphrase.json as it stands.</summary>
internal sealed record ParaphraseFile(
    IReadOnlyList<ParaphraseFile.SameRow> Same, IReadOnlyList<ParaphraseFile.SameRow> Units,
    IReadOnlyList<ParaphraseFile.ActionRow> Actions, IReadOnlyList<string> Generic,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Cues, IReadOnlyList<string> IndicatorChange,
    IReadOnlyList<string> Vague, IReadOnlyList<string> Grounds, IReadOnlyList<string> Purposes, IReadOnlyList<ParaphraseFile.BlockerRow> Blockers)
{
    internal sealed record SameRow(string To, IReadOnlyList<string> From);

    internal sealed record ActionRow(string Code, IReadOnlyList<string> Words);

    internal sealed record BlockerRow(string Code, IReadOnlyList<string> Words, string Zh, string En);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ParaphraseFile))]
internal sealed partial class ParaphraseJson : JsonSerializerContext;
