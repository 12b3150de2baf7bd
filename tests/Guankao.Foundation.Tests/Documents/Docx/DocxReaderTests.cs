using Guankao.Documents;
using static Guankao.Foundation.Tests.Documents.Docx.DocxSample;

namespace Guankao.Foundation.Tests.Documents.Docx;

public class DocxReaderTests
{
    [Fact]
    public void Table_WithMergedCells_KeepsThemAsSpans()
    {
        var table = OnlyTable(Table(
            Row(Cell("項目", "<w:vMerge w:val=\"restart\"/>"), Cell("經費", "<w:gridSpan w:val=\"2\"/>")),
            Row(Cell("", "<w:vMerge/>"), Cell("預算"), Cell("決算")),
            Row(Cell("公園整建"), Cell("1,200"), Cell("1,150"))));

        Assert.Equal(["項目(1×2)|經費(2×1)", "預算|決算", "公園整建|1,200|1,150"], table.Shape());
        Assert.Equal(new Locator(Table: 1, Row: 3), table.Rows[2].Locator);
    }

    [Fact]
    public void Cell_WithSeveralParagraphs_KeepsLineBreaks()
    {
        var cell = $"<w:tc>{P("1.三月底前完成設計")}<w:p><w:r><w:t>2.六月</w:t><w:br/><w:t>開工</w:t></w:r></w:p></w:tc>";
        Assert.Equal("1.三月底前完成設計\n2.六月\n開工", OnlyTable(Table(Row(cell, Cell("工務局")))).Rows[0].Cells[0].Text);
    }

    [Fact]
    public void Paragraph_NumberedByWord_ShowsItsNumber()
    {
        var document = Read.File(Of(
            Item(0, "計畫緣起") + Item(1, "現況") + Item(1, "問題") + Item(2, "經費") + Item(0, "計畫目標") + Item(1, "短期"),
            ("word/numbering.xml", Numbering)), "計畫.docx");

        Assert.Equal(["一、計畫緣起", "(一)現況", "(二)問題", "1. 經費", "二、計畫目標", "(一)短期"], document.Paragraphs());
    }

    [Fact]
    public void Note_UnderThePage_StandsApartFromTheText()
    {
        var document = Read.File(Of(
            "<w:p><w:r><w:t>補助 500 萬元</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
            Part("word/footnotes.xml", "footnotes", $"<w:footnote w:type=\"separator\" w:id=\"0\">{P("")}</w:footnote><w:footnote w:id=\"2\">{P("含中央款。")}</w:footnote>")), "a.docx");

        Assert.Equal(["補助 500 萬元"], document.Paragraphs());
        Assert.Equal(new Footnote(new Locator(Line: 1), "1", "含中央款。"), Assert.Single(document.Blocks.OfType<Footnote>()));
    }

    [Fact]
    public void HeaderAndPageNumber_AreMargins()
    {
        var document = Read.File(Of(
            P("正文"),
            Margins("header1.xml", "footer1.xml"),
            Part("word/header1.xml", "hdr", P("某某市政府 112 年度列管計畫")),
            Part("word/footer1.xml", "ftr", P("第 3 頁"))), "a.docx");

        Assert.Equal(
            [(MarginKind.Header, "某某市政府 112 年度列管計畫"), (MarginKind.PageNumber, "第 3 頁")],
            document.Blocks.OfType<Margin>().Select(margin => (margin.Kind, margin.Text)));
        Assert.Equal(["正文"], document.Paragraphs());
    }

    [Fact]
    public void Text_DeletedHiddenOrTwice_IsReadAsPrinted()
    {
        var document = Read.File(Of(
            "<w:p><w:del><w:r><w:delText>舊</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
            + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>" + P("框內") + "</w:txbxContent></mc:Choice>"
            + "<mc:Fallback><w:txbxContent>" + P("框內") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>制</w:t></w:r></w:p>"), "a.docx");

        Assert.Equal(["新制", "框內"], document.Paragraphs());
    }

    [Fact]
    public void Table_InsideACell_IsTextOfTheCellAndATable()
    {
        var inner = Table(Row(Cell("甲"), Cell("1")), Row(Cell("乙"), Cell("2")));
        var document = Read.File(Of(Table(Row($"<w:tc>{inner}{P("合計 3")}</w:tc>", Cell("備註")))), "a.docx");
        Assert.Equal(
            [["甲\t1/乙\t2/合計 3|備註"], ["甲|1", "乙|2"]],
            document.Blocks.OfType<Table>().Select(table => table.Shape()));
    }

    [Fact]
    public void Boxes_NestedWithoutEnd_AreRefusedOrReadButNeverOverflow()
    {
        const int Deep = 5_000;
        var body = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", Deep)) + P("底") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", Deep));
        Assert.Equal("file-empty", Read.Refusal(Of(body), "a.docx").Code);
    }

    private static Table OnlyTable(string body) => Assert.Single(Read.File(Of(body), "a.docx").Blocks.OfType<Table>());
}
