using Guankao.Grants;

namespace Guankao.Flow.Tests.Grants;

/// <summary>Article 19: surplus goes back by the central share, unless the subsidy left is NT$100,000 or less.</summary>
public sealed class SurplusReturnTests
{
    [Theory]
    [InlineData(1_000_000, 700_000, 857_143, 100_000)]
    [InlineData(1_000_000, 700_000, 857_142, 100_001)]
    [InlineData(1_000_000, 700_000, 1_000_000, 0)]
    [InlineData(1_000_000, 0, 0, 0)]
    public void Surplus_ByTheApprovedShare_IsUnearned(long approved, long claimed, long spent, long unearned)
    {
        var surplus = Reckon(approved, claimed, spent);
        Assert.Equal((approved - spent, unearned), (surplus.Surplus, surplus.Unearned));
    }

    [Fact]
    public void Surplus_OfOneHundredThousand_MayStay_AndOneMoreGoesBackWhole()
    {
        Assert.Equal(0, Reckon(1_000_000, 700_000, 857_143).Return);
        Assert.Equal(100_001, Reckon(1_000_000, 700_000, 857_142).Return);
        Assert.Contains("免繳回", Reckon(1_000_000, 700_000, 857_143).Why.ZhHant, StringComparison.Ordinal);
        Assert.Contains("第19條", Reckon(1_000_000, 700_000, 857_142).Why.ZhHant, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_WithSharesOfTheirOwn_AreReckonedOneByOne()
    {
        var surplus = SurplusReturn.Of(
            [(new BudgetFigures(1_000_000, 0, 1_000_000), new BudgetFigures(500_000, 0, 500_000)), (new BudgetFigures(1_000_000, 500_000, 500_000), new BudgetFigures(1_000_000, 500_000, 500_000))],
            1_500_000, 100_000, "第19條");
        Assert.Equal((500_000, 1_000_000, 500_000), (surplus.Surplus, surplus.Entitled, surplus.Return));
    }

    private static SurplusReturn Reckon(long approved, long claimed, long spent) => SurplusReturn.Of(
        [(new BudgetFigures(approved, approved * 3 / 10, approved * 7 / 10), new BudgetFigures(spent, 0, spent))], claimed, 100_000, "第19條");
}
