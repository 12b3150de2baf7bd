using Guankao.Audit;
using Guankao.Documents;
using Guankao.Documents.Writing;
using Guankao.Kernel;
using Guankao.Publishing;
using Guankao.Publishing.Forms;

namespace Guankao.Flow.Tests.Forms;

public class OfficialFormTests
{
    [Fact]
    public void PolicyTable_OfACity_BearsItsColumnsTitleAndAsOfLine()
    {
        var table = Assert.IsType<PrintedTable>(Assert.Single(PolicyTablePrint.Of(Form()).Parts));

        Assert.Equal(["海安市政府113年上半年政策項目辦理情形一覽表"], table.Titles);
        Assert.Equal("截至113年6月底", table.UnitLine);
        Assert.Equal(
            ["領域", "綱要", "類別", "政策項目", "主辦", "協辦", "113年度目標", "重要工作項目", "113年上半年辦理情形及成果\n(截至113年6月底)", "辦理等級"],
            table.Header.Single().Select(cell => cell.Text));
    }

    [Fact]
    public void PolicyTable_OfSeveralItems_MergesLabelsAndShortensTheCitysAgencies()
    {
        var rows = Assert.IsType<PrintedTable>(Assert.Single(PolicyTablePrint.Of(Form()).Parts)).Rows;

        Assert.Equal((3, 2, 1), (rows[0][0].RowSpan, rows[0][1].RowSpan, rows[0][2].RowSpan));
        Assert.Equal(["二、步道", "2、海堤步道延伸", "工務局", "-"], rows[1].Take(4).Select(cell => cell.Text));
        Assert.Equal(["衛生福利部", "海洋局"], rows[2].Skip(3).Take(2).Select(cell => cell.Text));
        Assert.Equal("1. 完成設計\n(1)基本設計\n(2)細部設計\n2. 完工", rows[0][7].Text);
    }

    [Fact]
    public void PolicyTable_NamedForFiling_SaysCityPeriodAndDay()
    {
        Assert.True(PolicyTablePrint.Write(Form(), OutputFormat.Ods).Is(out var file, out _));

        Assert.Equal("海安市政府113年上半年政策項目辦理情形一覽表(截至113年6月底).ods", file!.Name);
    }

    [Fact]
    public void RepairedTable_TakenHome_HasThreeSheetsThatReadBack()
    {
        var form = new RepairedTableForm(
            Form(), [new RepairLine(2, "海堤步道延伸", "第9行", new("右移一欄。", "Shifted right by one."), ["工務局", new string('長', 60)])],
            [new QuestionLine(null, "", "", null, new("編號缺 4。", "Number 4 is missing."))]);

        foreach (var format in (OutputFormat[])[OutputFormat.Ods, OutputFormat.Xlsx])
        {
            Assert.True(DocumentWriter.Write(RepairedTablePrint.Of(form), format).Is(out var file, out _));
            Assert.True(DocumentReader.Read(new MemoryStream(file!.Content), file.Name).Is(out var document, out _));
            Assert.Equal(["修復後表格", "修復說明", "待確認問題"], document!.Blocks.Select(block => block.Locator.Sheet));
            Assert.Contains(document.Blocks.OfType<Table>().ElementAt(1).Rows, row => row.Cells.Any(cell => cell.Text == "工務局｜" + new string('長', 24) + "…"));
            Assert.Contains(document.Blocks.OfType<Table>().Last().Rows, row => row.Cells.Any(cell => cell.Text == "編號缺 4。"));
        }
    }

    [Fact]
    public void CommitmentList_Filtered_SaysByWhatInTitleAndName()
    {
        CommitmentRow[] rows =
        [
            new(Guid.CreateVersion7(), 18, "增設托育設施", "海安市政府社會局", "社會", new DateOnly(2024, 12, 31), "B", GoalVerdictKind.NotMet,
                new ThreeLights(Light.Yellow, Light.Red, Light.Unlit), 4, 1, 2),
        ];

        var document = CommitmentListPrint.Of(rows, new CommitmentSearch(Domain: "社會", Verdict: GoalVerdictKind.NotMet));

        Assert.Equal("列管事項清單(領域：社會，目標判讀：未達成)", document.Name);
        var table = Assert.IsType<PrintedTable>(Assert.Single(document.Parts));
        Assert.Equal("共 1 項", table.UnitLine);
        Assert.Equal(
            ["18", "增設托育設施", "海安市政府社會局", "社會", "113/12/31", "B", "未達成", "▲ 執行中", "■ 不符", "○ 無日期", "4", "1", "2"],
            table.Rows.Single().Select(cell => cell.Text));
    }

    [Theory]
    [InlineData(OutputFormat.Odt)]
    [InlineData(OutputFormat.Docx)]
    public void CommitmentPage_AsText_HoldsPromiseAnswerSourceAndHistory(OutputFormat format)
    {
        Assert.True(DocumentWriter.Write(CommitmentPagePrint.Of(Pages.Nursery(), Pages.Words), format).Is(out var file, out _));
        Assert.True(DocumentReader.Read(new MemoryStream(file!.Content), file.Name).Is(out var document, out _));

        var text = string.Join('\n', document!.Blocks.SelectMany(Texts));
        foreach (var words in (string[])[
            "18、增設托育設施", "海安市政府社會局", "新增3處", "完成2處", "逾期完成", "值得問", "第 26 行", "113.7.15（一） 10:30", "承辦人", "目標：5處 → 3處"])
        {
            Assert.Contains(words, text, StringComparison.Ordinal);
        }

        Assert.Equal("18、增設托育設施." + format.Ending(), file.Name);
    }

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => [],
    };

    private static PolicyTableForm Form() => new("海安市", "113年上半年", new DateOnly(2024, 6, 30),
    [
        Line(1, "漁港更新", "一、漁港", "漁港建設", new PolicyTableWork("1", "完成設計"), new("1.1", "基本設計"), new("1.2", "細部設計"), new("2", "完工")),
        Line(2, "海堤步道延伸", "二、步道", "漁港建設"),
        Line(3, "岸邊照明", "二、步道", "公共照明") with { Lead = "衛生福利部", Supporting = ["海安市政府海洋局"] },
    ]);

    private static PolicyTableLine Line(int number, string title, string category, string outline, params PolicyTableWork[] work) =>
        new(number, title, "海安市政府工務局", [], "海洋", outline, category, "", work, "已開工。", "B執行中");
}
