namespace Guankao.Flow.Tests.Importing;

public class LabelTests
{
    [Fact]
    public void Label_PrintedOnTheNextPage_IsCarriedUpToRowsOfItsLeadAndAsked()
    {
        var items = TableText.Read(
            Row("水岸城市", 1, "工務局"), Row("", 2, "水利局"), Row("", 3, "教育局"), TableText.Head, Row("書香城市", 4, "教育局")).Items;

        Assert.Equal(["水岸城市", "水岸城市", "書香城市", "書香城市"], items.Select(item => item.Domain));
        Assert.Contains(items[2].Repairs, repair => repair.Kind == "carried-up");
        Assert.Contains(items[2].Questions, question => question.Code == "domain-inferred");
    }

    [Fact]
    public void Label_OnTheSamePage_TakesNoSingleRowAboveIt() =>
        Assert.Equal(
            ["水岸城市", "水岸城市", "書香城市"],
            TableText.Read(Row("水岸城市", 1, "工務局"), Row("", 2, "教育局"), Row("書香城市", 3, "教育局")).Items.Select(item => item.Domain));

    [Fact]
    public void Label_WhoseLeadAlsoStandsAbove_TakesNoRow() =>
        Assert.Equal(
            ["水岸城市", "水岸城市", "書香城市"],
            TableText.Read(Row("水岸城市", 1, "教育局"), Row("", 2, "教育局"), TableText.Head, Row("書香城市", 3, "教育局")).Items
                .Select(item => item.Domain));

    private static string Row(string domain, int number, string lead) =>
        $"{domain}\t\t\t{number}、完成第{number}處園區\t{lead}\t-\t完成{number}處\t1. 113.6.30前完成。\t一、113年6月28日已完成。\tA已完成";
}
