using System.Text.Json;
using Guankao.Kernel;

namespace Guankao.Trips;

/// <summary>An entry of a list of words or reasons.</summary>
/// <param name="Code">Stable word.</param>
/// <param name="Name">For people.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Verified">True where the source was read.</param>
/// <param name="Check">What is checked for a reason of return; null elsewhere.</param>
public sealed record DecisionWord(string Code, Bilingual Name, string Source, bool Verified, string? Check);

/// <summary>Words of adoption and reasons, from data/trips/decisions.json.</summary>
public static class DecisionWords
{
    private static readonly JsonElement Data = Load();

    /// <summary>採行, 部分採行, 研議中, 不採行.</summary>
    public static IReadOnlyList<DecisionWord> Adoptions { get; } = Read("adoptions");

    /// <summary>Why something is not taken up.</summary>
    public static IReadOnlyList<DecisionWord> DeclineReasons { get; } = Read("declineReasons");

    /// <summary>Why a report is returned.</summary>
    public static IReadOnlyList<DecisionWord> ReturnReasons { get; } = Read("returnReasons");

    /// <summary>The name of a state of adoption.</summary>
    public static Bilingual Name(this Adoption adoption) => Adoptions.First(word => word.Code.Equals(adoption.ToString(), StringComparison.OrdinalIgnoreCase)).Name;

    /// <summary>The name of a standing.</summary>
    public static Bilingual Name(this RecommendationStanding standing) => standing switch
    {
        RecommendationStanding.Offered => new("待決定", "to be decided"),
        RecommendationStanding.Taken => new("列為建議", "taken as a recommendation"),
        RecommendationStanding.Merged => new("併入他項", "merged into another"),
        _ => new("不列", "dropped"),
    };

    /// <summary>The name of where a recommendation comes from.</summary>
    public static Bilingual Origin(string code) => code switch
    {
        "report" => new("心得及建議", "recommended in the report"),
        "invitation" => new("內文：邀請", "narrative: an invitation"),
        "contact" => new("內文：聯絡窗口", "narrative: a window of contact"),
        "agreement" => new("內文：約定", "narrative: an agreement"),
        "offer" => new("內文：願意協助", "narrative: an offer"),
        "plan" => new("內文：將要做的事", "narrative: a plan"),
        "hope" => new("內文：期盼", "narrative: a hope"),
        "suggestion" => new("內文：會中建議", "narrative: a proposal"),
        _ => new("內文：可供借鏡", "narrative: a lesson"),
    };

    internal static decimal Limit(string name, string field) => Data.GetProperty("limits").GetProperty(name).GetProperty(field).GetDecimal();

    private static DecisionWord[] Read(string list) =>
    [
        .. Data.GetProperty(list).EnumerateArray().Select(row => new DecisionWord(
            row.GetProperty("code").GetString()!, new Bilingual(row.GetProperty("zh").GetString()!, row.GetProperty("en").GetString()!),
            row.GetProperty("source").GetString()!, row.GetProperty("standing").GetString() == "verified",
            row.TryGetProperty("check", out var check) ? check.GetString() : null)),
    ];

    private static JsonElement Load()
    {
        using var stream = typeof(DecisionWords).Assembly.GetManifestResourceStream("trips/decisions.json")
            ?? throw new InvalidOperationException("trips/decisions.json is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.Clone();
    }
}
