using Guankao.Grants;
using Guankao.Importing;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Grants;

/// <summary>Two versions of a plan laid side by side, and two generations of its programme.</summary>
public sealed class ComparePlansTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Version_WithMovedAddedAndRenamedLines_IsToldLineByLine(StoreKind store)
    {
        await using var city = await databases.City(store);
        var before = (await RegisterPlanTests.Keep(city)).Value.Plan;
        var after = (await RegisterPlanTests.Keep(city, text => text
            .Replace("2\t防災士培訓\t1,250,000\t225,000\t1,025,000", "2\t防災士培訓及認證\t1,500,000\t270,000\t1,230,000")
            .Replace("6\t物資儲備倉庫租賃\t950,000\t171,000\t779,000", "6\t無人機災情勘查\t950,000\t171,000\t779,000")
            .Replace("5,000,000\t2,000,000\t3,000,000", "5,000,000\t900,000\t4,100,000"))).Value.Plan;

        var plans = (await city.Get<ComparePlans>().Ask(before, after, CancellationToken.None))!;

        Assert.Equal(
            [PlanChange.Same, PlanChange.Renamed, PlanChange.Same, PlanChange.Moved, PlanChange.Same, PlanChange.Gone, PlanChange.Added],
            plans.Lines.Select(line => line.Change));
        Assert.Equal(250_000, plans.Is.Total - plans.Was.Total);
        Assert.Equal(1_100_000, plans.Lines[3].Is!.Subsidy - plans.Lines[3].Was!.Subsidy);
        Assert.Equal(after, Assert.Single((await city.Get<ShowPlan>().Ask(before, CancellationToken.None))!.Others).Id);
        Assert.Null(await city.Get<ComparePlans>().Ask(before, Guid.CreateVersion7(), CancellationToken.None));
    }

    [Fact]
    public void Generation_After_SaysWhatGoesOn()
    {
        var later = GrantProgramme.All.Single(programme => programme.Code == "ssn-2.0");
        Assert.Equal("通報調查中心", later.NameHere("集中派案中心（篩派案窗口）"));
        Assert.Null(later.NameHere("停車場"));
        Assert.Equal(["ssn-2.0", "ssn-2", "ssn-1"], GrantProgramme.Family("ssn-2.0"));
        Assert.Empty(GrantProgramme.Family("nothing"));
    }
}
