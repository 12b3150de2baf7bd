using Guankao.Importing;

namespace Guankao.Flow.Tests.Importing;

public class WorkItemTests
{
    [Theory]
    [InlineData("1.113.6.30前完成設計。 2.113.12.31前完工。", "1:113.6.30前完成設計。|2:113.12.31前完工。")]
    [InlineData("1. 113.4.10上線。 2. 2-4歲幼兒補助提高。", "1:113.4.10上線。|2:2-4歲幼兒補助提高。")]
    [InlineData("1. 系統 2.0版上線。 2. 推廣2.5公里步道。", "1:系統 2.0版上線。|2:推廣2.5公里步道。")]
    [InlineData("1. 招標： (1)113.3.1前上網。 (2)113.4.1前決標。 2. 113.12.1前完工。", "1.1:113.3.1前上網。|1.2:113.4.1前決標。|2:113.12.1前完工。")]
    [InlineData("一、113年5月辦理說明會。 二、113年6月14、15日辦理市集。", "1:113年5月辦理說明會。|2:113年6月14、15日辦理市集。")]
    [InlineData("113年底前完成興建。", ":113年底前完成興建。")]
    [InlineData("1、113年3月勘查 2、113年5月動工", "1:113年3月勘查|2:113年5月動工")]
    public void Cell_OfWorkItems_IsPartedAtItsNumbers(string cell, string expected) =>
        Assert.Equal(expected, string.Join('|', Items(cell).Select(item => item.Path + ":" + item.Text)));

    [Fact]
    public void PointsUnderADatedHeading_TakeItsDate()
    {
        var items = Items("1.113年6月底： (1)與公所會勘。 (2)提出方案。 2.113年12月底： (1)完成法制作業。");

        Assert.Equal([new(2024, 6, 30), new(2024, 6, 30), new DateOnly(2024, 12, 31)], items.Select(item => item.Due.Single().Due!.Value));
        Assert.All(items, item => Assert.True(item.Due.Single().Inherited));
    }

    [Theory]
    [InlineData("1. 113年2月1日簽准自113年1月1日起調整津貼。", "2024-02-01")]
    [InlineData("1. 113.9.30前完成委員遴聘(任期114.1.1-115.12.31)。", "2024-09-30")]
    [InlineData("1. 113.9.30前修正「112年度補助計畫」。", "2024-09-30")]
    [InlineData("1. 完成會勘(113年8月底前)。", "2024-08-31")]
    [InlineData("1. 113年7月30日前辦理演習，10月31日前檢討。", "2024-07-30 2024-10-31")]
    public void DueDates_LeaveOutWhatOnlyTellsTheContext(string cell, string expected) =>
        Assert.Equal(expected, string.Join(' ', Items(cell).Single().Due.Select(date => date.Due!.Value.ToString("yyyy-MM-dd"))));

    [Theory]
    [InlineData("1. 113.9.31前完工。", "date-impossible")]
    [InlineData("1. 持續推廣。", "milestone-without-date")]
    [InlineData("1. 113.9.30前參觀達21萬,458人。", "quantity-damaged")]
    public void WorkItem_ThatCannotBeRight_RaisesAQuestion(string cell, string code) =>
        Assert.Contains(Draft(cell).Items.Single().Questions, question => question.Code == code && question.Span is not null);

    private static IReadOnlyList<DraftMilestone> Items(string cell) => Draft(cell).Items.Single().Milestones;

    private static PolicyTableDraft Draft(string cell) =>
        TableText.Read($"水岸城市\t親水\t一、整治河岸\t1、拓寬步道\t工務局\t-\t步道3公里\t{cell}\t一、已完工。\tA已完成");
}
