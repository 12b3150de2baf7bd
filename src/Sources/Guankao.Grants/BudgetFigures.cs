namespace Guankao.Grants;

/// <summary>Money of one line of a plan, in whole 元.</summary>
/// <param name="Total">總經費.</param>
/// <param name="Own">自籌.</param>
/// <param name="Subsidy">申請補助.</param>
public sealed record BudgetFigures(long Total, long Own, long Subsidy)
{
    /// <summary>Nothing at all.</summary>
    public static readonly BudgetFigures None = new(0, 0, 0);

    /// <summary>What the city bears, in percent with two digits; null where there is no total.</summary>
    public decimal? OwnPercent => Total == 0 ? null : Math.Round(Own * 100m / Total, 2, MidpointRounding.AwayFromZero);

    /// <summary>True where own and subsidy make the total.</summary>
    public bool Adds => Own + Subsidy == Total;

    /// <summary>Both together.</summary>
    public static BudgetFigures operator +(BudgetFigures one, BudgetFigures other) =>
        new(one.Total + other.Total, one.Own + other.Own, one.Subsidy + other.Subsidy);
}
