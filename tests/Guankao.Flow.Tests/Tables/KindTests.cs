using System.Text;
using Guankao.Documents;
using Guankao.Importing;

namespace Guankao.Flow.Tests.Tables;

/// <summary>What sort of table it is, told by headings and contents.</summary>
public class KindTests
{
    [Theory]
    [InlineData("ruling", "案號\t提案人\t案由\t大會決議\t承辦單位\t辦理情形\n1\t林委員\t建請改善公園照明案\t照案通過。\t工務局\t已於113.3.1完成。\n2\t陳委員\t建請增設托嬰中心案\t送請研究。\t社會局\t刻正評估。\n")]
    [InlineData("budget", "補助單位\t計畫名稱\t申請金額\t核定金額\t審查結果\n甲協會\t共餐\t120,000\t80,000\t通過\n乙協會\t陪讀\t200,000\t0\t不通過\n")]
    [InlineData("project", "計畫名稱\t主辦機關\t預定進度(%)\t實際進度(%)\t辦理情形\n甲案\t工務局\t50.00\t48.50\t施工中\n乙案\t水利局\t30.00\t32.00\t施工中\n")]
    [InlineData("staffing", "職稱\t編制員額\t現有人數\t缺額\n科長\t8\t7\t1\n科員\t40\t36\t4\n")]
    [InlineData("resource", "行政區\t目標數\t已開辦\t籌設中\n東區\t10\t8\t2\n西區\t12\t9\t3\n")]
    [InlineData("itinerary", "日期\t時間\t行程\n113年5月6日\t上午\t搭機\n113年5月7日\t下午\t拜會市政府\n")]
    [InlineData("delegation", "序號\t姓名\t職稱\t服務機關\n1\t林海明\t局長\t消防局\n2\t陳安和\t科長\t水利局\n")]
    [InlineData("plain", "里別\t鄰數\t戶數\n東灣里\t18\t1,020\n石橋里\t22\t1,311\n")]
    public void Table_IsOfTheKindThatItsColumnsTell(string kind, string text)
    {
        var read = Read(text, "表.txt");

        Assert.Equal(kind, Assert.Single(read.Tables).Kind.Code);
        Assert.Null(read.Policy);
    }

    [Fact]
    public void DaysAcrossTheTable_HeadTheRowsBelowThem()
    {
        var table = Doctored.Text("第一天 113年5月6日(星期一)\t\t\n08:00-10:30\t搭車前往\t車站\n10:30-12:00\t拜會市政府\t大樓\n第二天 113年5月7日(星期二)\t\t\n09:00-11:30\t參訪焚化廠\t廠區\n");

        Assert.Equal("itinerary", table.Kind.Code);
        Assert.Equal([RowPart.Group, RowPart.Item, RowPart.Item, RowPart.Group, RowPart.Item], table.Rows.Select(row => row.Part));
        Assert.StartsWith("第二天", table.Rows[4].Group, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_UnderOneAnotherOnASheet_AreParted()
    {
        var read = Read("甲表,,\n編號,項目,金額\n1,桌,100\n2,椅,200\n合計,,300\n,,\n乙表,,\n姓名,職稱,服務機關\n林海明,科長,社會局\n陳安和,組員,教育局\n", "表.csv");

        Assert.Equal([("budget", "甲表"), ("delegation", "乙表")], read.Tables.Select(table => (table.Kind.Code, table.Name)));
    }

    [Fact]
    public void Form_OfHeadingsAndAnswers_HasNoHeader()
    {
        var table = Doctored.Text("計畫名稱\t友善校園計畫\n執行期間\t113年1月至12月\n總經費\t500,000元\n聯絡人\t林小姐\n");

        Assert.Equal(["項目", "內容"], table.Columns.Select(column => column.Name));
        Assert.Equal(4, table.Rows.Count);
        Assert.Empty(table.Questions);
    }

    [Fact]
    public void RowsThatAreAShareOfAnother_AreNotAddedTwice() =>
        Assert.Empty(Doctored.Text("項目\t金額(元)\n總收入\t5,000\n　其中：補助收入\t2,000\n總支出\t4,200\n　其中：人事費\t1,800\n合計\t9,200\n").Questions);

    private static DocumentTables Read(string text, string name)
    {
        Assert.True(DocumentReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), name).Is(out var document, out var refusal), refusal?.Sentence.En);
        Assert.True(TableDoctor.Read(document).Is(out var read, out refusal), refusal?.Sentence.En);
        return read;
    }
}
