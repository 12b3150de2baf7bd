namespace Guankao.Flow.Tests.Importing;

public class RefusedTableTests
{
    [Fact]
    public void Text_WithoutATable_IsRefusedWithWhatToDo()
    {
        var refusal = TableText.Refused("海安市政府113年市政會議紀錄\n主席致詞：略。");

        Assert.Equal("table-not-found", refusal.Code);
        Assert.Contains("Tab", refusal.Sentence.ZhHant, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_WithAnUnknownHeader_IsRefusedWithWhatItSays()
    {
        var refusal = TableText.Refused("姓名\t電話\t地址\t備考\n甲\t02\t某路\t無\n");

        Assert.Equal("header-unknown", refusal.Code);
        Assert.Contains("第 1 行", refusal.Sentence.ZhHant, StringComparison.Ordinal);
        Assert.Contains("姓名", refusal.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_WithTheRightHeaderAndNonsenseRows_IsRefusedWithTheRowsAndWhy()
    {
        var refusal = TableText.Refused(TableText.Head + "\nx1\ty2\tz3\tq4\tw5\te6\tr7\tt8\ty9\tu0\n7\t7\t7\t7\t7\t7\t7\t7\t7\t7\n");

        Assert.Equal("rows-unreadable", refusal.Code);
        Assert.Contains("第 2 行", refusal.Sentence.ZhHant, StringComparison.Ordinal);
        Assert.Contains("第 3 行", refusal.Sentence.ZhHant, StringComparison.Ordinal);
        Assert.Contains("no agency", refusal.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_WithAHeaderAlone_IsRefused() => Assert.Equal("table-empty", TableText.Refused(TableText.Head + "\n").Code);

    [Fact]
    public void OneNonsenseRowAmongGoodOnes_IsAQuestionWithItsPlace()
    {
        var draft = TableText.Read(
            "水岸城市\t親水\t一、整治河岸\t1、拓寬步道\t工務局\t-\t步道3公里\t1. 113.6.30前完工。\t一、已完工。\tA已完成",
            "7\t7\t7\t7\t7\t7\t7\t7\t7\t7",
            "\t\t\t2、清淤\t工務局\t-\t清淤2公里\t1. 113.6.30前完成。\t一、已完成。\tA已完成");

        Assert.Equal([1, 2], draft.Items.Select(item => item.Number!.Value));
        Assert.Contains(draft.Questions, question => question.Code == "row-unread" && question.Message.ZhHant.Contains("第 5 行", StringComparison.Ordinal));
    }
}
