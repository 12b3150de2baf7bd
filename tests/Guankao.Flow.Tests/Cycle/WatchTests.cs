using Guankao.Reporting;
using Guankao.Store;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Flow.Tests.Cycle;

public class WatchTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Watch_DayAfterDay_WarnsTellsAndGoesToTheSuperiorOnceEach(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));

        Assert.Equal(["DueSoon@Coordinator", "DueSoon@Reporter"], await Looked(year, days: 0));
        Assert.Equal([], await Looked(year, days: 0));
        Assert.Equal(["Overdue@Coordinator", "Overdue@Reporter"], await Looked(year, days: 1));
        Assert.Equal([], await Looked(year, days: 1));
        Assert.Equal(["Escalated@Approver"], await Looked(year, days: 2));
        Assert.Equal(["Escalated@Approver"], await Looked(year, days: 4));
    }

    [Theory, EveryDatabase]
    public async Task Watch_WhenNothingIsNew_HoldsUpNobodyWhoWrites(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await Looked(year, days: 0);
        await using var writer = await year.City.Store.Write(CancellationToken.None);

        Assert.Equal(0, await year.City.Get<WatchDuties>().Do(CancellationToken.None));
    }

    [Theory, EveryDatabase]
    public async Task Watch_AfterTheReportWasSent_SaysNothing(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await year.Send("已增設232床。");

        Assert.Equal([], await Looked(year, days: 1));
    }

    private static async Task<IReadOnlyList<string>> Looked(HalfYear year, int days)
    {
        year.City.Clock.Pass(TimeSpan.FromDays(days));
        var before = await Told(year);
        await year.City.Get<WatchDuties>().Do(CancellationToken.None);
        return [.. (await Told(year)).Skip(before.Count).Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> Told(HalfYear year)
    {
        await using var db = await year.City.Store.Read(CancellationToken.None);
        return await db.Database.SqlQueryRaw<string>(
            "SELECT kind || '@' || role AS \"Value\" FROM notices WHERE kind IN ('DueSoon', 'Overdue', 'Escalated') ORDER BY raised_at, id").ToListAsync();
    }
}
