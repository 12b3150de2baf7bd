using Guankao.Grants;
using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Flow.Tests.Grants;

/// <summary>Lines of a plan held against the share.</summary>
public sealed class ShareProofTests
{
    private static readonly ShareBasis Thirty = new(3, 70, false, new Bilingual("規則", "rule"), 90);

    [Theory]
    [InlineData(1_000, 300, ShareStanding.Fits)]
    [InlineData(1_001, 301, ShareStanding.Fits)]
    [InlineData(1_001, 303, ShareStanding.Rounding)]
    [InlineData(1_000_000, 400_000, ShareStanding.Asked)]
    [InlineData(1_000_000, 0, ShareStanding.Asked)]
    public void Line_AgainstThirtyPercent_Stands(long total, long own, ShareStanding standing) =>
        Assert.Equal(standing, ShareProof.Of(new BudgetFigures(total, own, total - own), Thirty, null).Standing);

    [Fact]
    public void Line_DeclaredAsPassThrough_IsExplained() =>
        Assert.Equal(ShareStanding.Explained, ShareProof.Of(new BudgetFigures(100_000, 0, 100_000), Thirty, "pass-through").Standing);

    [Fact]
    public void Line_AboveTheCap_SaysSoEvenWhereExplained() =>
        Assert.True(ShareProof.Of(new BudgetFigures(100_000, 5_000, 95_000), Thirty, "pass-through").OverCap);

    [Fact]
    public void Basis_OfATierAndYear_ComesFromTheRulesBeforeThePlan()
    {
        var resilience = GrantProgramme.All.Single(programme => programme.Code == "resilience");
        var basis = ShareBasis.Of(RuleBook.Shipped, resilience, "宜蘭縣", 115, statedTier: 2, statedOwn: 40);
        Assert.Equal((3, 82m, false), (basis!.Tier, basis.CentralPercent, basis.Stated));
    }

    [Fact]
    public void Basis_WhereRulesAreSilent_IsWhatThePlanStates()
    {
        var basis = ShareBasis.Of(RuleBook.Shipped, null, null, 115, null, 25);
        Assert.Equal((75m, true), (basis!.CentralPercent, basis.Stated));
        Assert.Null(ShareBasis.Of(RuleBook.Shipped, null, null, 115, null, null));
    }
}
