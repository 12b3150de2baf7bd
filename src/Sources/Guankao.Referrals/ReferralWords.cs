using System.Text.Json;
using Guankao.Kernel;

namespace Guankao.Referrals;

/// <summary>One word that a referral may say.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Name">For people.</param>
/// <param name="Needs">The rule that must have run out first; null where none.</param>
public sealed record ReferralWord(string Code, Bilingual Name, string? Needs = null);

/// <summary>The words of referrals, from data/referrals/words.json.</summary>
public static class ReferralWords
{
    private static readonly Dictionary<string, IReadOnlyList<ReferralWord>> Lists = Load();

    /// <summary>Age bands.</summary>
    public static IReadOnlyList<ReferralWord> Ages => Lists["ages"];

    /// <summary>Themes.</summary>
    public static IReadOnlyList<ReferralWord> Themes => Lists["themes"];

    /// <summary>Consent, or the law that needs none.</summary>
    public static IReadOnlyList<ReferralWord> Consents => Lists["consents"];

    /// <summary>National systems that hold cases.</summary>
    public static IReadOnlyList<ReferralWord> Systems => Lists["systems"];

    /// <summary>Reasons for which a referral is rejected.</summary>
    public static IReadOnlyList<ReferralWord> Rejections => Lists["rejections"];

    /// <summary>How a referral may end.</summary>
    public static IReadOnlyList<ReferralWord> Results => Lists["results"];

    /// <summary>Who may come to a meeting about it.</summary>
    public static IReadOnlyList<ReferralWord> Participants => Lists["participants"];

    /// <summary>What a code means, in whichever list it stands; the code itself where in none.</summary>
    public static Bilingual Name(this IReadOnlyList<ReferralWord> list, string code) =>
        list.FirstOrDefault(word => word.Code == code)?.Name ?? new Bilingual(code.Length == 0 ? "–" : code, code.Length == 0 ? "–" : code);

    internal static bool Has(this IReadOnlyList<ReferralWord> list, string? code) => list.Any(word => word.Code == code);

    private static Dictionary<string, IReadOnlyList<ReferralWord>> Load()
    {
        using var stream = typeof(ReferralWords).Assembly.GetManifestResourceStream("referrals/words.json")
            ?? throw new InvalidOperationException("referrals/words.json is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.EnumerateObject().Where(list => list.Value.ValueKind == JsonValueKind.Array).ToDictionary(
            list => list.Name,
            list => (IReadOnlyList<ReferralWord>)[.. list.Value.EnumerateArray().Select(word => new ReferralWord(
                Text(word, "code"), new Bilingual(Text(word, "zh"), Text(word, "en")), word.TryGetProperty("needs", out var needs) ? needs.GetString() : null))]);
    }

    private static string Text(JsonElement word, string name) => word.GetProperty(name).GetString()!;
}
