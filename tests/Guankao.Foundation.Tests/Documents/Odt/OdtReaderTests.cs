using Guankao.Documents;
using static Guankao.Foundation.Tests.Documents.Odt.OdtSample;

namespace Guankao.Foundation.Tests.Documents.Odt;

public class OdtReaderTests
{
    [Fact]
    public void Table_WithMergedCells_KeepsThemAsSpans()
    {
        var document = Read.File(Of("<table:table><table:table-header-rows>"
            + Row(Cell("機關", "table:number-rows-spanned=\"2\""), Cell("件數", "table:number-columns-spanned=\"2\""), Covered)
            + Row(Covered, Cell("已結"), Cell("未結")) + "</table:table-header-rows>"
            + Row(Cell("教育局"), Cell("12"), Cell("3")) + "</table:table>"), "a.odt");

        Assert.Equal(["機關(1×2)|件數(2×1)", "已結|未結", "教育局|12|3"], Assert.Single(document.Blocks.OfType<Table>()).Shape());
    }

    [Fact]
    public void List_NumberedByTheProgram_ShowsItsNumbers()
    {
        var document = Read.File(Of(
            "<text:list text:style-name=\"L1\"><text:list-item>" + P("目標")
            + "<text:list><text:list-item>" + P("短期") + "</text:list-item><text:list-item>" + P("中期") + "</text:list-item></text:list></text:list-item>"
            + "<text:list-item>" + P("方法") + "</text:list-item></text:list>",
            ListStyle), "a.odt");

        Assert.Equal(["一、目標", "(1)短期", "(2)中期", "二、方法"], document.Paragraphs());
    }

    [Fact]
    public void Text_WithNotesDeletionsAndComments_KeepsWhatIsPrinted()
    {
        var document = Read.File(Of(
            "<text:tracked-changes><text:changed-region><text:deletion>" + P("刪去") + "</text:deletion></text:changed-region></text:tracked-changes>"
            + P("增設<text:s text:c=\"2\"/>日照<text:line-break/>中心<text:note text:note-class=\"footnote\"><text:note-citation>註1</text:note-citation><text:note-body>" + P("含既有。") + "</text:note-body></text:note><office:annotation>" + P("改") + "</office:annotation>三處")), "a.odt");

        Assert.Equal(["增設  日照\n中心三處"], document.Paragraphs());
        Assert.Equal(new Footnote(new Locator(Line: 1), "註1", "含既有。"), Assert.Single(document.Blocks.OfType<Footnote>()));
    }

    [Fact]
    public void HeaderAndPageNumber_AreMargins()
    {
        var document = Read.File(Of(P("正文"), master: "<style:master-page><style:header>" + P("列管表") + "</style:header><style:footer>"
            + P("第<text:page-number>2</text:page-number>頁") + "</style:footer></style:master-page>"), "a.odt");

        Assert.Equal(
            [(MarginKind.Header, "列管表"), (MarginKind.PageNumber, "第2頁")],
            document.Blocks.OfType<Margin>().Select(margin => (margin.Kind, margin.Text)));
    }

    [Fact]
    public void Rows_RepeatedAMillionTimes_AreReadOnce()
    {
        var document = Read.File(Of("<table:table>" + Row(Cell("甲"))
            + "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row></table:table>"), "a.odt");
        Assert.InRange(Assert.Single(document.Blocks.OfType<Table>()).Rows.Count, 1, 2);
    }

    [Fact]
    public void Cells_RepeatedBeyondTheLimit_AreRefused()
    {
        var row = "<table:table-row table:number-rows-repeated=\"60000\"><table:table-cell table:number-columns-repeated=\"1000\">" + P("甲") + "</table:table-cell></table:table-row>";
        Assert.Equal("table-too-large", Read.Refusal(Of($"<table:table>{row}</table:table>"), "a.odt").Code);
    }
}
