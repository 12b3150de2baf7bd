using Guankao.Documents;
using Guankao.Documents.Writing;

namespace Guankao.Foundation.Tests.Documents.Writing;

public class RoundTripTests
{
    public static TheoryData<OutputFormat> Packages => [OutputFormat.Ods, OutputFormat.Xlsx, OutputFormat.Odt, OutputFormat.Docx];

    [Theory]
    [MemberData(nameof(Packages))]
    public void MergedCells_WrittenAndReadAgain_CoverTheSameCells(OutputFormat format)
    {
        var rows = Sheets.BackFrom(format, Sheets.Grants);

        var header = rows.Single(row => row.Cells[0].Text == "編號");
        Assert.Equal(new TableCell("經費", 2, 1), header.Cells.Single(cell => cell.Text == "經費"));
        Assert.Equal(new TableCell("受補助單位", 1, 2), header.Cells[1]);
        var association = rows.Single(row => row.Cells[0].Text == "1").Cells[1];
        Assert.Equal(new TableCell("海安社區\n發展協會", 1, 2), association);
        Assert.Equal(new TableCell("合計", 3, 1), rows.Single(row => row.Cells[0].Text == "合計").Cells[0]);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    [InlineData(OutputFormat.Csv)]
    public void Words_WrittenAndReadAgain_AreTheSame(OutputFormat format)
    {
        string[] words =
        [
            "一般文字", "=1+1", "+886-2-1234", "-5度以下", "@總機", "＝全形", "-", "'=已加引號", "A & B <C>", "\"引號\"", "逗號,分號;頓號、",
            "兩行\n文字", "空格  兩個", "_x000D_不是換行", "𠮷祥里 ①②③", "１１２年", "0012", "1.10", "2024-06-30",
        ];

        var rows = Sheets.BackFrom(format, Sheets.OneColumn(words));

        Assert.Equal(words, rows.Skip(1).Select(row => row.Cells[0].Text));
    }

    [Theory]
    [InlineData(OutputFormat.Ods, "1,250,000", "62.50%", "113/3/8")]
    [InlineData(OutputFormat.Odt, "1,250,000", "62.50%", "113/3/8")]
    [InlineData(OutputFormat.Docx, "1,250,000", "62.50%", "113/3/8")]
    [InlineData(OutputFormat.Csv, "1250000", "62.50%", "2024-03-08")]
    [InlineData(OutputFormat.Xlsx, "1250000", "62.50%", "113/3/8")]
    public void Values_WrittenAndReadAgain_SayTheSame(OutputFormat format, string amount, string percent, string day)
    {
        var row = Sheets.BackFrom(format, Sheets.Grants).Single(row => row.Cells[0].Text == "1");

        Assert.Equal([amount, percent, day], row.Cells.Skip(3).Select(cell => cell.Text));
    }

    [Fact]
    public void Workbook_WithTwoTables_HasASheetForEachUnderItsOwnName()
    {
        var other = Sheets.Grants with { Name = "補助/明細:甲", Rows = [[PrintedCell.Whole(9)]] };

        foreach (var format in (OutputFormat[])[OutputFormat.Ods, OutputFormat.Xlsx])
        {
            var sheets = Sheets.Read(Sheets.Write(Sheets.Of(Sheets.Grants, Sheets.Grants, other), format)).Blocks;
            Assert.Equal(["補助明細", "補助明細(2)", "補助 明細 甲"], sheets.Select(sheet => sheet.Locator.Sheet));
        }
    }

    [Theory]
    [InlineData(OutputFormat.Odt)]
    [InlineData(OutputFormat.Docx)]
    public void Text_WithHeadingsParagraphsAndTables_KeepsTheirOrder(OutputFormat format)
    {
        var document = Sheets.Of(
            new PrintedHeading(1, "海岸步道改善"), new PrintedParagraph("第一行\n第二行"), Sheets.OneColumn("甲"), new PrintedHeading(2, "辦理情形"),
            new PrintedParagraph("已完成發包。"));

        var blocks = Sheets.Read(Sheets.Write(document, format)).Blocks;

        Assert.Equal(
            ["海岸步道改善", "第一行", "第二行", "table", "辦理情形", "已完成發包。"],
            blocks.Where(block => block is not Margin).Select(block => block is Paragraph paragraph ? paragraph.Text : "table").Where(text => text.Length > 0));
    }
}
