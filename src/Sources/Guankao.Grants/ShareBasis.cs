using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Grants;

/// <summary>Who bears what: the share that a plan's lines are held against, and where it comes from.</summary>
/// <param name="Tier">Fiscal tier; null where nobody says.</param>
/// <param name="CentralPercent">The centre's percent.</param>
/// <param name="Stated">True where only the plan itself says so.</param>
/// <param name="Source">In words.</param>
/// <param name="CapPercent">The most a subsidy may be, in percent.</param>
public sealed record ShareBasis(int? Tier, decimal CentralPercent, bool Stated, Bilingual Source, decimal? CapPercent)
{
    /// <summary>The city's percent.</summary>
    public decimal OwnPercent => 100 - CentralPercent;

    /// <summary>What the city must bear of a total: rounded up, so that the centre never pays more than its share.</summary>
    public long OwnOf(long total) => (long)Math.Ceiling(total * OwnPercent / 100m);

    /// <summary>The share of a city in a year by the rules; what the plan states is taken where the rules are silent, and null where both are.</summary>
    public static ShareBasis? Of(RuleBook rules, GrantProgramme? programme, string? city, int rocYear, int? statedTier, decimal? statedOwn)
    {
        var day = new DateOnly(rocYear + 1911, 1, 1);
        var cap = rules.Find("grant.share-cap", city, day) is { Refusal: null } found ? found.Value.Amount?.Value : null;
        var tier = city is not null && rules.Find("grant.tier", city, day) is { Refusal: null, Value.City: not null } row ? row.Value.Tier : statedTier;
        if (tier is { } known && programme?.Share is { } id && rules.Find(id, city, day) is { Refusal: null } rule
            && rule.Value.ShareOf(known, rocYear) is { } share)
        {
            return new ShareBasis(tier, share.Central, false, new Bilingual(
                $"{rule.Value.Article}：第{known}級中央{share.Central}%", $"{rule.Value.Article}: tier {known}, centre {share.Central} %"), cap);
        }

        return statedOwn is { } own
            ? new ShareBasis(tier, 100 - own, true, new Bilingual($"計畫書自述：自籌{own:0.##}%", $"as the plan says: own {own:0.##} %"), cap)
            : null;
    }
}
