using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Grants;

/// <summary>What of the claimed subsidy goes back.</summary>
/// <param name="Surplus">Approved less spent.</param>
/// <param name="Entitled">The subsidy that what was spent earns by the approved share of each line.</param>
/// <param name="Unearned">Claimed beyond that.</param>
/// <param name="Return">What goes back; 0 where the rule lets a small surplus stay.</param>
/// <param name="Why">The reckoning in words.</param>
public sealed record SurplusReturn(long Surplus, long Entitled, long Unearned, long Return, Bilingual Why)
{
    /// <summary>Reckons it.</summary>
    /// <param name="lines">What was approved and spent, line by line.</param>
    /// <param name="claimed">All that was claimed.</param>
    /// <param name="small">Up to which surplus nothing goes back.</param>
    /// <param name="article">The rule's article.</param>
    public static SurplusReturn Of(IEnumerable<(BudgetFigures Approved, BudgetFigures Spent)> lines, long claimed, long small, string article)
    {
        var (surplus, entitled) = (0L, 0L);
        foreach (var (approved, spent) in lines)
        {
            surplus += approved.Total - spent.Total;

            // Rounded down: the centre never pays more than its share of what was spent.
            entitled += approved.Total == 0 ? 0 : (long)Math.Floor((decimal)spent.Total * approved.Subsidy / approved.Total);
        }

        var unearned = Math.Max(0, claimed - entitled);
        var back = unearned <= small ? 0 : unearned;
        return new SurplusReturn(surplus, entitled, unearned, back, Words(claimed, entitled, unearned, back, small, article));
    }

    private static Bilingual Words(long claimed, long entitled, long unearned, long back, long small, string article) => back > 0
        ? new($"已請款{N(claimed)}元，依實支及核定比率得領{N(entitled)}元；賸餘補助款{N(unearned)}元超過{N(small)}元，應全數繳回（{article}）。",
            $"{N(claimed)} was claimed; what was spent earns {N(entitled)} by the approved shares. The subsidy left, {N(unearned)}, is more than {N(small)} and goes back whole ({article}).")
        : unearned > 0
            ? new($"已請款{N(claimed)}元，依實支及核定比率得領{N(entitled)}元；賸餘補助款{N(unearned)}元在{N(small)}元以下，免繳回（{article}）。",
                $"{N(claimed)} was claimed; what was spent earns {N(entitled)} by the approved shares. The subsidy left, {N(unearned)}, is {N(small)} or less and may stay ({article}).")
            : new($"已請款{N(claimed)}元，未超過依實支及核定比率得領的{N(entitled)}元，沒有應繳回的補助款（{article}）。",
                $"{N(claimed)} was claimed, not more than the {N(entitled)} that what was spent earns by the approved shares; nothing goes back ({article}).");

    private static string N(long money) => money.ToString("N0", CultureInfo.InvariantCulture);
}
