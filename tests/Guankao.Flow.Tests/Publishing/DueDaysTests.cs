using Guankao.Audit;
using Guankao.Publishing;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Publishing;

public class DueDaysTests(TestDatabases databases)
{
    [Theory]
    [EveryDatabase(null, "電動公車 2023-08-31, 公園更新 2023-10-31, 無報告 2023-11-30")]
    [EveryDatabase("工務局", "公園更新 2023-10-31")]
    [EveryDatabase("交通局", "電動公車 2023-08-31, 公園更新 2023-10-31")]
    [EveryDatabase("社會局", "")]
    public async Task DueDays_OfAnAgency_AreThoseThatNoReportShowsAsDone(StoreKind store, string? agency, string expected)
    {
        await using var city = await databases.City(store);
        await city.Confirm(A.PolicyTable(
            A.Commitment("公園更新").Numbered(1).OwedBy("工務局").HelpedBy("交通局").DueBy("112/9/30").DueBy("112/10/31").Reporting("完成3處。", "B"),
            A.Commitment("電動公車").Numbered(2).OwedBy("交通局").DueBy("112/8/31").Reporting("汰換40輛。", "A"),
            A.Commitment("日照中心").Numbered(3).OwedBy("社會局").DueBy("112/12/31").Reporting("新設2處。", "A"),
            A.Commitment("無報告").Numbered(4).DueBy("112/11/30")));
        await city.Judge("公園更新", A.Audit().Milestone(MilestoneVerdictKind.MetLate).Milestone(MilestoneVerdictKind.NoEvidence));
        await city.Judge("電動公車", A.Audit().Milestone(MilestoneVerdictKind.Partly));
        await city.Judge("日照中心", A.Audit().Milestone(MilestoneVerdictKind.MetOnTime));

        var days = await city.DueDays(new CommitmentSearch(Agency: agency));

        Assert.Equal(expected, string.Join(", ", days.Select(d => FormattableString.Invariant($"{d.Title} {d.Due:yyyy-MM-dd}"))));
    }
}
