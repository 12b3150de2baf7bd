using Guankao.Importing;

namespace Guankao.Flow.Tests.Importing;

public class RowRepairTests
{
    private const string Clean =
        "水岸城市\t親水\t一、整治河岸\t1、拓寬舊港溪步道\t工務局\t環保局\t完成步道3公里\t1. 113.3.31前完成設計。 2. 113.6.30前完工。\t一、113年6月28日已完工3公里。\tA已完成";

    private static readonly string[] Neighbours =
    [
        Clean,
        "\t\t\t2、清淤\t工務局\t-\t清淤2千公尺\t1. 113.5.31前完成清淤。\t一、113年5月30日已清淤2千公尺。\tA已完成",
        "\t\t二、綠化堤頂\t3、種樹500株\t工務局\t-\t種樹500株\t1. 113.6.30前種樹500株。\t一、截至113年6月底已種樹480株。\tB執行中",
    ];

    [Fact]
    public void Row_InPlace_GivesItsCellsToItsColumns()
    {
        var item = TableText.Read(Clean).Items.Single();

        Assert.Equal(1, item.Number);
        Assert.Equal("拓寬舊港溪步道", item.Title);
        Assert.Equal("海安市政府工務局", item.Lead);
        Assert.Equal(["海安市政府環保局"], item.Supporting);
        Assert.Equal("水岸城市", item.Domain);
        Assert.Equal("親水", item.Outline);
        Assert.Equal("一、整治河岸", item.Category);
        Assert.Equal("完成步道3公里", item.Goal?.Text);
        Assert.Equal(["113.3.31前完成設計。", "113.6.30前完工。"], item.Milestones.Select(milestone => milestone.Text));
        Assert.Equal("A", item.Grade);
        Assert.Empty(item.Repairs);
    }

    [Fact]
    public void Row_ShiftedRight_IsMovedBackAndSaid()
    {
        var item = TableText.Read([.. Neighbours, "\t\t\t三、點亮夜景\t4、裝設景觀燈\t工務局\t-\t裝燈90盞\t1. 113.4.30前裝燈90盞。\t一、113年4月29日已裝燈90盞。\tA已完成"]).Items[3];

        Assert.Equal("三、點亮夜景", item.Category);
        Assert.Equal("裝設景觀燈", item.Title);
        Assert.Equal("海安市政府工務局", item.Lead);
        Assert.Equal("A", item.Grade);
        Assert.Contains(item.Repairs, repair => repair is { Kind: "shifted-right", Columns: 1 });
    }

    [Theory]
    [InlineData("\t三、點亮夜景\t4、裝設景觀燈\t工務局\t-\t裝燈90盞\t1. 113.4.30前裝燈90盞。\t一、113年4月29日已裝燈90盞。\tA已完成\t", 1)]
    [InlineData("三、點亮夜景\t4、裝設景觀燈\t工務局\t-\t裝燈90盞\t1. 113.4.30前裝燈90盞。\t一、113年4月29日已裝燈90盞。\tA已完成\t\t", 2)]
    public void Row_ShiftedLeft_IsMovedBackAndSaid(string row, int columns)
    {
        var item = TableText.Read([.. Neighbours, row]).Items[3];

        Assert.Equal("三、點亮夜景", item.Category);
        Assert.Equal("裝設景觀燈", item.Title);
        Assert.Equal("裝燈90盞", item.Goal?.Text);
        Assert.Equal("A", item.Grade);
        Assert.Contains(item.Repairs, repair => repair.Kind == "shifted-left" && repair.Columns == columns);
    }

    [Fact]
    public void Row_WithTitleTwice_CountsItOnce()
    {
        var item = TableText.Read([.. Neighbours, "\t三、點亮夜景\t4、裝設景觀燈\t4、裝設景觀燈\t工務局\t-\t裝燈90盞\t1. 113.4.30前裝燈90盞。\t一、113年4月29日已裝燈90盞。\tA已完成"]).Items[3];

        Assert.Equal("裝設景觀燈", item.Title);
        Assert.Equal("三、點亮夜景", item.Category);
        Assert.Contains(item.Repairs, repair => repair.Kind == "duplicate-cell");
    }

    [Fact]
    public void Row_WithGluedNames_PartsThem()
    {
        var item = TableText.Read([.. Neighbours, "\t\t三、點亮夜景\t4、裝設景觀燈\t工務局\t觀光局文化局\t裝燈90盞\t1. 113.4.30前裝燈90盞。\t一、113年4月29日已裝燈90盞。\tA已完成"]).Items[3];

        Assert.Equal(["海安市政府觀光局", "海安市政府文化局"], item.Supporting);
        Assert.Contains(item.Repairs, repair => repair.Kind == "glued-names-split");
    }

    [Fact]
    public void Row_WithoutNumber_TakesItFromItsNeighboursAndAsks()
    {
        var items = TableText.Read(
            Neighbours[0], "\t\t\t\t工務局\t-\t清淤2千公尺\t1. 113.5.31前完成清淤。\t一、113年5月30日已清淤2千公尺。\tA已完成", Neighbours[2]).Items;

        Assert.Equal(2, items[1].Number);
        Assert.Contains(items[1].Questions, question => question.Code == "number-missing");
        Assert.Contains(items[1].Questions, question => question.Code == "title-missing");
    }

    [Fact]
    public void Rows_TornByAPageBreak_AreJoined()
    {
        var draft = TableText.Read(
            Neighbours[0],
            "\t\t\t2、清淤\t工務局\t-\t清淤2千公尺\t1. 113.5.31前完成清淤。\t一、113年5月30日已清淤",
            TableText.Head,
            "\t\t\t\t\t\t\t\t2千公尺。\tA已完成",
            Neighbours[2]);

        Assert.Equal(3, draft.Items.Count);
        Assert.Equal("一、113年5月30日已清淤2千公尺。", draft.Items[1].Report);
        Assert.Equal("A", draft.Items[1].Grade);
        Assert.Contains(draft.Items[1].Repairs, repair => repair.Kind == "row-joined");
    }

    [Fact]
    public void Labels_BelowMergedCells_AreCarriedDown()
    {
        var item = TableText.Read(Neighbours).Items[1];

        Assert.Equal("水岸城市", item.Domain);
        Assert.Equal("親水", item.Outline);
        Assert.Equal("一、整治河岸", item.Category);
        Assert.Contains(item.Repairs, repair => repair.Kind == "carried-down");
    }

    [Fact]
    public void Cells_OfEveryRow_HoldWhatWasPrinted()
    {
        foreach (var item in TableText.Read(Neighbours).Items)
        {
            Assert.Equal(string.Concat(item.RawCells), string.Concat(item.Cells.Select(cell => cell.Text)));
        }
    }
}
