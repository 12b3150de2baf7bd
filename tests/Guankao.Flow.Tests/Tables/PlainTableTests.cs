using Guankao.Importing;

namespace Guankao.Flow.Tests.Tables;

/// <summary>Any table becomes plain: header found, columns typed and named, nothing lost.</summary>
public class PlainTableTests
{
    private const string Grants =
        "海安市社區照顧據點補助一覽表\n單位：千元\n" +
        "編號\t受補助單位\t行政區\t核定日期\t補助金額\t自籌款\t網址\n" +
        "1\t青松協會\t東灣區\t113.3.5\t120\t30\thttp://a.example\n" +
        "2\t白沙協會\t西岸區\t113.3.18\t80\t20\thttp://b.example\n" +
        "3\t石橋協會\t東灣區\t113.4.2\t100\t25\thttp://c.example\n" +
        "註：補助款分兩期撥付。\n";

    [Fact]
    public void Columns_OfAnyTable_AreTypedByWhatTheyContain()
    {
        var table = Doctored.Text(Grants);

        Assert.Equal("budget", table.Kind.Code);
        Assert.Equal("海安市社區照顧據點補助一覽表", table.Name);
        Assert.Equal("千元", table.Unit);
        Assert.Equal(
            ["running-number", "label", "place", "date", "amount", "amount", "link"], table.Columns.Select(column => column.Type.Word()).Select(word => word == "agency" ? "label" : word));
        Assert.Equal(["number", "agency", "place", "date", "subsidy", "own-share", "link"], table.Columns.Select(column => column.Meaning));
        Assert.Equal("千元", table.Columns[4].Unit);
    }

    [Fact]
    public void Notes_BelowATable_AreKeptApart()
    {
        var table = Doctored.Text(Grants);

        Assert.Equal(3, table.Rows.Count);
        Assert.Contains(table.Around, line => line.What == "note" && line.Cells[0].StartsWith("註：", StringComparison.Ordinal));
    }

    [Fact]
    public void Fields_OfARow_HoldFiguresInDollarsAndDays()
    {
        var row = Doctored.Json(Doctored.File(Written(Grants))).GetProperty("tables")[0].GetProperty("rows")[1];
        var fields = row.GetProperty("fields");

        Assert.Equal(80_000, fields.GetProperty("subsidy").GetProperty("dollars").GetInt32());
        Assert.Equal("2024-03-18", fields.GetProperty("date").GetProperty("from").GetString());
        Assert.Equal(2, fields.GetProperty("number").GetInt32());
    }

    [Fact]
    public void Header_OnEveryPage_IsPassedOverButNotLost()
    {
        var table = Doctored.Text(
            "編號\t項目\t數量\n1\t座椅\t12\n2\t路燈\t30\n編號\t項目\t數量\n3\t步道\t4\n4\t花台\t9\n");

        Assert.Equal(4, table.Rows.Count);
        Assert.Contains(table.Repairs, repair => repair.Kind == "header-repeated");
        Assert.Contains(table.Around, line => line.What == "repeated-header" && line.Cells.Contains("項目"));
    }

    [Fact]
    public void Header_OfTwoLines_GivesEachColumnItsWholeName()
    {
        var table = Doctored.Text(
            "里別\t設置情形\t\t總數\n\t已設置\t規劃中\t\n東灣里\t3\t2\t5\n西岸里\t4\t0\t4\n石橋里\t1\t1\t2\n");

        Assert.Equal(["里別", "設置情形／已設置", "設置情形／規劃中", "總數"], table.Columns.Select(column => column.Name));
        Assert.Equal(3, table.Rows.Count);
    }

    [Fact]
    public void Table_WithoutHeader_IsNamedByItsContentsAndAsksForIt()
    {
        var table = Doctored.Text("1\t海安市政府工務局\t113.5.6\t上午\n2\t海安市政府社會局\t113.5.7\t下午\n3\t海安市政府消防局\t113.5.8\t全天\n");

        Assert.Equal(["number", "agency", "date", "time"], table.Columns.Select(column => column.Meaning));
        Assert.Contains(table.Questions, question => question.Code == "header-missing");
    }

    [Fact]
    public void Cells_UnderTheWrongColumn_AreMovedBackWithTheRawRowKept()
    {
        var table = Doctored.Text(
            "日期\t時間\t行程內容\n6/3(一)\t上午\t搭機前往福岡\n\t下午\t拜會市役所\n6/4(二)\t上午\t參訪防災中心\n晚上\t與市民團體座談\t\n6/5(三)\t上午\t返程\n", "113年考察.txt");

        var moved = table.Rows[3];
        Assert.Equal(["6/4(二)", "晚上", "與市民團體座談"], moved.Cells.Select(cell => cell.Text));
        Assert.Equal("晚上", moved.RawCells[0]);
        Assert.Contains(table.Repairs, repair => repair.Kind == "cells-moved" && repair.Row == moved.Locator && repair.Printed[0] == "晚上");
        Assert.Equal("itinerary", table.Kind.Code);
    }

    [Fact]
    public void Words_AmongFigures_StayWhereTheyArePrinted()
    {
        var table = Doctored.Text(
            "項目\t建議金額\t核定金額\t備註\n涼亭\t300\t300\t\n步道\t450\t尚未核定\t\n路燈\t120\t100\t分期\n告示牌\t20\t20\t\n");

        Assert.Equal("尚未核定", table.Rows[1].Cells[2].Text);
        Assert.DoesNotContain(table.Repairs, repair => repair.Kind == "cells-moved");
    }

    private static string Written(string text)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.txt");
        File.WriteAllText(path, text);
        return path;
    }
}
