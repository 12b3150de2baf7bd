using Guankao.Importing;

namespace Guankao.Flow.Tests.Importing;

public class HeaderTests
{
    [Theory]
    [InlineData("主辦", PolicyColumn.Lead)]
    [InlineData("主責單位", PolicyColumn.Lead)]
    [InlineData("權責機關", PolicyColumn.Lead)]
    [InlineData("協辦機關", PolicyColumn.Supporting)]
    [InlineData("113年度目標", PolicyColumn.Goal)]
    [InlineData("執行情形（截至113年6月底）", PolicyColumn.Report)]
    [InlineData("113年下半年\n辦理情形及成果", PolicyColumn.Report)]
    [InlineData("辦理等級", PolicyColumn.Grade)]
    [InlineData("項次", PolicyColumn.Number)]
    [InlineData("重要工作項目", PolicyColumn.Milestones)]
    public void Heading_InACitysOwnWords_IsUnderstood(string heading, PolicyColumn expected) =>
        Assert.Equal(expected, TableText.ReadWhole(heading.Replace('\n', ' ') + "\t政策項目\t主辦機關\t工作項目\t辦理情形\n\t1、清淤\t工務局\t1. 113.6.30前完成。\t一、已完成。")
            .Columns[0].Role);

    [Fact]
    public void Columns_InAnotherOrder_AreRead()
    {
        var item = TableText.ReadWhole(
            "項次\t權責機關\t政策項目\t執行情形\t預期目標\t工作內容\t備註\n7\t工務局\t清淤\t已完成清淤2公里。\t清淤2公里\t1. 113.6.30前完成清淤。\t無\n").Items.Single();

        Assert.Equal(7, item.Number);
        Assert.Equal("清淤", item.Title);
        Assert.Equal("工務局", item.Lead);
        Assert.Equal("已完成清淤2公里。", item.Report);
        Assert.Equal("清淤2公里", item.Goal?.Text);
    }

    [Theory]
    [InlineData("113年上半年", "2024-01-01", "2024-06-30")]
    [InlineData("113年度", "2024-01-01", "2024-12-31")]
    public void Period_IsTakenFromTheTitle(string printed, string from, string to)
    {
        var period = TableText.ReadWhole($"海安市政府{printed}政策辦理情形表\n\n政策項目\t主辦\t工作項目\t辦理情形\n1、清淤\t工務局\t1. 6月底前完成。\t一、已完成。\n").Period;

        Assert.Equal((from, to), (period?.From.ToString("yyyy-MM-dd"), period?.To.ToString("yyyy-MM-dd")));
    }
}
