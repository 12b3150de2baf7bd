using System.Text;
using Guankao.Documents;
using Guankao.Importing;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Tables;

/// <summary>Tables that came as lines of text, without anything that parts their cells.</summary>
public class FlatTableTests
{
    [Fact]
    public void Lines_PartedByRoom_AreATableWithItsTotal()
    {
        var table = Doctored.Text("""
            海安市工程進度一覽表
            項次  工程名稱        主辦機關      預定完工     總經費
             1    濱海步道工程    工務局        114/12/31     1,200
             2    青年住宅        都市發展局    114/6/30      2,300
             3    親水公園        水利局        115/3/31        500
                  合計                                        4,000
            註：經費單位為千元。
            """);

        Assert.Equal(["number", "item", "lead", "planned-finish", "total-cost"], table.Columns.Select(column => column.Meaning));
        Assert.Equal("海安市工程進度一覽表", table.Name);
        Assert.Equal(["2", "青年住宅", "都市發展局", "114/6/30", "2,300"], table.Rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal(RowPart.Total, table.Rows[^1].Part);
        Assert.Equal("4,000", table.Rows[^1].Cells[^1].Text);
        Assert.Empty(table.Questions);
        Assert.True(table.SumsChecked > 0);
    }

    [Fact]
    public void Lines_PartedByOneBlank_AreATableWhereEveryLineHasAsManyWords()
    {
        var table = Doctored.Text("項次 工程名稱 主辦機關 預定完工 實際進度\n1 濱海步道工程 海安市政府工務局 114/12/31 45%\n2 青年住宅 海安市政府都市發展局 114/6/30 80%\n3 親水公園 海安市政府水利局 115/3/31 10%\n");

        Assert.Equal("project", table.Kind.Code);
        Assert.Equal(["3", "親水公園", "海安市政府水利局", "115/3/31", "10%"], table.Rows[2].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Row_WithMissingCells_KeepsTheOthersUnderTheirHeadings()
    {
        var table = Doctored.Text("項次  工程名稱      主辦機關    預定完工    備註\n1     濱海步道      工務局      114/12/31   跨年度\n2     青年住宅                  114/6/30\n3     親水公園      水利局      115/3/31\n");

        Assert.Equal(["2", "青年住宅", "", "114/6/30", ""], table.Rows[1].Cells.Select(cell => cell.Text));
    }

    [Theory]
    [InlineData("本市於113年辦理 工程 進度 說明如下\n第一 第二 第三 都很好\n因此 我們 決定 繼續\n")]
    [InlineData("項目 名稱 金額\n以上 是說明\n")]
    public void Prose_WithBlanks_IsNoTable(string text)
    {
        Assert.True(DocumentReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "文.txt").Is(out var document, out _));
        Assert.False(TableDoctor.Read(document).Is(out _, out _));
    }

    [Fact]
    public void PlanWhoseTablesWereFlattened_GivesItsBudgetPostsAndCentres()
    {
        const string plan =
            "海安市政府115年度社會安全網計畫\n貳、經費編列\n項\n目 \n類別 總經費 自籌經費 \n申請補助經\n費 \n1 志工培訓 1,200,000 200,000 1,000,000 \n2 \n社區照顧據點\n服務 \n2,300,000 300,000 2,000,000 \n3 外展服務 500,000 100,000 400,000 \n合計 4,000,000 600,000 3,400,000 \n";
        Assert.True(DocumentReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(plan)), "計畫.txt").Is(out var document, out _));
        Assert.True(TableDoctor.Read(document).Is(out var read, out var refusal), refusal?.Sentence.En);

        var budget = Assert.Single(read.Tables);
        Assert.Equal("budget", budget.Kind.Code);
        Assert.Equal(["number", "item", "total-cost", "own-share", "subsidy"], budget.Columns.Select(column => column.Meaning));
        Assert.Equal(["2", "社區照顧據點服務", "2,300,000", "300,000", "2,000,000"], budget.Rows[1].Cells.Select(cell => cell.Text));
        Assert.Empty(budget.Questions);
        Assert.True(budget.SumsChecked >= 6);
    }

    [Fact]
    public void RealPlan_GivesItsBudgetWithoutLosingAFigure()
    {
        var path = Repository.Corpus("004_");
        Assert.SkipWhen(path is null, "The real plan is not beside the repository.");
        var read = Doctored.File(path!);

        var budget = read.Tables.First(table => table.Kind.Code == "budget");
        Assert.Equal(18, budget.Rows.Count);
        Assert.Equal([586_263_268m, 206_916_059m, 379_347_209m], budget.Rows[^1].Cells.Select(cell => cell.Reading).OfType<FigureReading>().Select(figure => figure.Value));
        var told = budget.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text).ToHashSet();
        var document = Doctored.Document(path!);
        var (first, last) = (budget.Rows[0].Locator.Line, budget.Rows[^1].Locator.Line);
        var figures = document.Blocks.OfType<Paragraph>().Where(line => line.Locator.Line >= first && line.Locator.Line <= last)
            .SelectMany(line => line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(word => word.Length > 5 && word.All(c => char.IsAsciiDigit(c) || c == ','));
        Assert.All(figures, figure => Assert.Contains(figure, told));
        Assert.Contains(read.Tables, table => table.Kind.Code == "staffing");
    }

    [Fact]
    public void PageInMarkup_HandedOutAsAWorkbook_IsReadAsItsTable()
    {
        var page = "<html><head><style>td{color:red}</style></head><body><h2>補助清冊</h2><table border=1><tr><th>項目</th><th>金額</th></tr><tr><td>甲案</td><td>100</td></tr><tr><td>乙案</td><td>200</td></tr><tr><td>合計</td><td>300</td></tr></table><p>註：單位為元</p></body></html>";
        Assert.True(DocumentReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(page)), "清冊.xls").Is(out var document, out var refusal), refusal?.Sentence.En);
        Assert.True(TableDoctor.Read(document).Is(out var read, out refusal), refusal?.Sentence.En);

        var table = Assert.Single(read.Tables);
        Assert.Equal("補助清冊", table.Name);
        Assert.Equal(["甲案", "乙案", "合計"], table.Rows.Select(row => row.Cells[0].Text));
        Assert.DoesNotContain(document.Blocks.OfType<Paragraph>(), line => line.Text.Contains("color", StringComparison.Ordinal));
    }
}
