using Guankao.Identity;

namespace Guankao.Ledger.Tests.Identity;

public sealed class PermissionTableTests
{
    private static readonly PermissionTable Table = PermissionTable.Shipped;

    private static readonly Matter Beds = new("due", "社會局", ["衛生局"]);

    [Fact]
    public void Table_EveryDeed_HasOneRowThatSomebodyMay()
    {
        Assert.Equal(Enum.GetValues<Deed>().Order(), Table.Rows.Select(row => row.Deed).Order());
        Assert.All(Table.Rows, row => Assert.NotEmpty(row.Who));
        Assert.All(Table.Rows.SelectMany(row => row.States), state => Assert.True(StateNames.Knows(state), state));
    }

    [Fact]
    public void Refuse_ReporterOfTheLeadAgency_MayWrite() =>
        Assert.Null(Table.Refuse(At(Role.Reporter, "社會局"), Deed.WriteReport, Beds));

    [Fact]
    public void Refuse_ReporterOfAnotherAgency_IsToldWhoMay()
    {
        var refusal = Table.Refuse(At(Role.Reporter, "工務局"), Deed.WriteReport, Beds);
        Assert.Equal("not-permitted", refusal?.Code);
        Assert.Contains("主辦機關的承辦人", refusal?.Sentence.ZhHant, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuse_EvaluatorOfOneAgencyOnly_DoesNotReviewTheCity() =>
        Assert.NotNull(Table.Refuse(At(Role.Evaluator, "社會局"), Deed.AcceptReport, Beds with { State = "approved" }));

    [Fact]
    public void Refuse_RightPersonAtTheWrongMoment_IsToldTheState()
    {
        var refusal = Table.Refuse(At(Role.Evaluator, null), Deed.AcceptReport, Beds);
        Assert.Equal("wrong-state", refusal?.Code);
        Assert.Contains("待填報", refusal?.Sentence.ZhHant, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuse_ThePublic_MayNothing() =>
        Assert.All(Table.Rows, row => Assert.NotNull(Table.Refuse(Actor.Public, row.Deed, Beds with { State = string.Concat(row.States.Take(1)) })));

    [Fact]
    public void Refuse_PostThatEnded_TakesItsRightsAlong()
    {
        var moved = At(Role.Reporter, "社會局") with { Posts = [new Post(Role.Reporter, "衛生局")] };
        Assert.NotNull(Table.Refuse(moved, Deed.WriteReport, Beds));
        Assert.Null(Table.Refuse(moved, Deed.WriteParagraph, Beds));
    }

    private static Actor At(Role role, string? agency) => new(Guid.CreateVersion7(), "承辦甲", [new Post(role, agency)]);
}
