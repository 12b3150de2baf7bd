using System.Text;
using Guankao.Documents;

namespace Guankao.Foundation.Tests.Documents;

/// <summary>Plain texts that hold their tables as mark-up or between bars.</summary>
public class MarkedTableTests
{
    [Fact]
    public void Table_InMarkUp_KeepsItsSpansAndLosesItsTags()
    {
        var blocks = Read("前言\n<table align=\"center\">\n\t<tr>\n\t\t<td rowspan=2>區 別</td>\n\t\t<td colspan=\"2\">人數<br>（人）</td>\n\t</tr>\n<tr><th>男</th><th>女 &amp; 其他</th></tr>\n<tr><td>東灣區</td><td>5 < 6</td><td></td></tr></table>\n後記\n");

        var table = Assert.IsType<Table>(blocks[1]);
        Assert.Equal([("區 別", 1, 2), ("人數\n（人）", 2, 1)], table.Rows[0].Cells.Select(cell => (cell.Text, cell.ColumnSpan, cell.RowSpan)));
        Assert.Equal(["男", "女 & 其他"], table.Rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal(["東灣區", "5 < 6", ""], table.Rows[2].Cells.Select(cell => cell.Text));
        Assert.Equal([3, 7, 8], table.Rows.Select(row => row.Locator.Line!.Value));
        Assert.Equal("後記", Assert.IsType<Paragraph>(blocks[2]).Text);
        Assert.Equal(9, blocks[2].Locator.Line);
    }

    [Fact]
    public void Table_BetweenBars_IsATable()
    {
        var table = Assert.IsType<Table>(Assert.Single(Read("| 項目 | 數量 |\n|---|---:|\n| 座椅 | 12 |\n")));

        Assert.Equal([["項目", "數量"], ["座椅", "12"]], table.Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray()));
    }

    [Fact]
    public void MarkUp_ThatNeverEnds_IsOnlyText() =>
        Assert.All(Read("<table>\n<tr><td>一</td>\n"), block => Assert.IsType<Paragraph>(block));

    private static IReadOnlyList<Block> Read(string text)
    {
        Assert.True(DocumentReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "表.md").Is(out var document, out var refusal), refusal?.Sentence.En);
        return document.Blocks;
    }
}
