using Guankao.Documents;
using Guankao.Grants;
using Guankao.Importing;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Grants;

/// <summary>The real plan read end to end. Only figures and names of bodies are listed here; its text stays where it is.</summary>
public sealed class CorpusPlanTests
{
    private static readonly Lazy<GrantPlanDraft?> Plan = new(() =>
    {
        if (Repository.Corpus("004_") is not { } path)
        {
            return null;
        }

        using var content = File.OpenRead(path);
        return GrantPlanReader.Read(DocumentReader.Read(content, Path.GetFileName(path)).Value);
    });

    [Fact]
    public void Plan_OfACity_KnowsProgrammeYearAndShare()
    {
        var plan = Read();
        Assert.Equal(("桃園市", 112, "ssn-2"), (plan.City, plan.Year, plan.Programme?.Code));
        Assert.Equal((3, 30m, 90m), (plan.Basis!.Tier, plan.Basis.OwnPercent, plan.Basis.CapPercent));
    }

    [Fact]
    public void Budget_Of17Lines_MakesItsTotals()
    {
        var plan = Read();
        Assert.Equal(Enumerable.Range(1, 17).Select(number => (int?)number), plan.Lines.Select(line => line.Number));
        Assert.Equal(new BudgetFigures(586_263_268, 206_916_059, 379_347_209), plan.Computed);
        Assert.Equal(plan.Computed, plan.Totals?.Printed);
        Assert.All(plan.Lines, line => Assert.True(line.Money.Adds));
        Assert.Equal([2, 4, 11, 5], plan.Lines.Where(line => line.SubItems.Count > 0).Select(line => line.SubItems.Count));
    }

    [Fact]
    public void Share_Of7Lines_IsLeftAndEachIsExplainedOrAsked()
    {
        var plan = Read();
        Assert.Equal([5, 9, 10, 13, 14, 15, 17], plan.Deviations.Select(line => line.Number!.Value));
        Assert.Equal([37.04m, 91.79m, 0m, 66.01m, 100m, 6.72m, 3.92m], plan.Deviations.Select(line => line.Money.OwnPercent!.Value));
        Assert.Equal([5, 14, 15], plan.Deviations.Where(line => line.Proof!.Standing == ShareStanding.Explained).Select(line => line.Number!.Value));
        Assert.Equal(4, plan.Questions.Count(question => question.Code == "share-deviates"));
    }

    [Fact]
    public void Staffing_Of490Posts_FindsLostCellsByTheSums()
    {
        var staffing = Read().Staffing;
        Assert.Equal((490, 490), (staffing.Sum("approved"), staffing.Sum("requested")));
        Assert.Equal([278, 53, 153, 6], staffing.Kinds.Select(kind => staffing.Lines.SelectMany(line => line.Of("approved")).Where(post => post.Kind == kind).Sum(post => post.Count)));
        Assert.Equal(17, staffing.Lines.Count);
        Assert.Equal((19, 16), (Support(staffing, "助理"), Support(staffing, "保全")));
    }

    [Fact]
    public void Resources_WithAGapNobodyStates_ShowIt()
    {
        var plan = Read();
        var gap = Assert.Single(plan.Resources, resource => resource.Gap > 0);
        Assert.Equal((3, 1, 0, 2, true), (gap.Target!.Value, gap.Built, gap.Planned!.Value, gap.Gap, gap.Silent));
        Assert.Single(plan.Questions, question => question.Code == "resource-gap-silent");
        Assert.Equal(8, plan.Resources.Count);
    }

    [Fact]
    public void Series_Of24Meetings_TellTheOneThatIsMonthlyAndQuarterly()
    {
        var plan = Read();
        Assert.Equal(24, plan.Series.Count);
        var conflict = Assert.Single(plan.Series, series => series.Conflict);
        Assert.Equal([12m, 4m], conflict.Cadences.Select(cadence => cadence.PerYear));
        Assert.Contains(plan.Series, series => series is { Level: "district", Chair: "區長", Deputy.Length: > 0 });
        Assert.Contains(plan.Series, series => series.Cadences is [{ Times: 5 }]);
        Assert.Single(plan.Questions, question => question.Code == "cadence-conflict");
    }

    [Fact]
    public void Duties_OfProcedures_KeepTheirMixedClocks()
    {
        var clocks = Read().Duties.Where(duty => duty.Kind == "clock").Select(duty => (duty.Count, duty.CountTo, duty.Unit)).ToList();
        Assert.Equal(
            [(2, null, "months"), (2, null, "months"), (7, null, "days"), (5, null, "working-days"), (7, null, "days"), (3, 6m, "months"), (7, null, "days")], clocks);
        Assert.All(Read().Duties, duty => Assert.True(duty.Span.End <= duty.Text.Length && duty.Span.Length > 0));
        Assert.Equal(17, Read().Annexes.Count);
    }

    private static int Support(StaffingDraft staffing, string kind) => staffing.Support.Where(post => post.Kind == kind).Sum(post => post.Count);

    private static GrantPlanDraft Read()
    {
        Assert.SkipWhen(Plan.Value is null, "The corpus of real documents is not beside the repository.");
        return Plan.Value!;
    }
}
