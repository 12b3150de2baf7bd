using Guankao.Documents;

namespace Guankao.Foundation.Tests.Documents;

/// <summary>Cells of a workbook are read as they are shown.</summary>
public class XlsxFormatTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Theory]
    [InlineData("0.0%", "0.625", "62.5%")]
    [InlineData("0.00%;[Red]-0.00%", "0.3529", "35.29%")]
    [InlineData("0%", "1", "100%")]
    [InlineData("#,##0", "161824522621", "161824522621")]
    [InlineData("0.00", "62.500000000000007", "62.5")]
    [InlineData("yyyy/m/d", "45356", "2024-03-05")]
    [InlineData("[$-404]e/m/d", "45356", "113/3/5")]
    [InlineData("[$-404]e\"年\"m\"月\"d\"日\"", "45356", "113/3/5")]
    [InlineData("h:mm", "0.375", "09:00")]
    [InlineData("General", "12.5", "12.5")]
    [InlineData("\"year day\"0", "7", "7")]
    public void Number_WithAFormat_IsReadAsShown(string format, string stored, string shown) =>
        Assert.Equal(shown, Cell($"<numFmt numFmtId=\"200\" formatCode=\"{format.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/>", 200, stored));

    [Theory]
    [InlineData(9, "0.5", "50%")]
    [InlineData(10, "0.12345", "12.35%")]
    [InlineData(14, "45356", "2024-03-05")]
    [InlineData(27, "45356", "113/3/5")]
    public void Number_WithABuiltInFormat_IsReadAsShown(int format, string stored, string shown) => Assert.Equal(shown, Cell("", format, stored));

    private static string Cell(string formats, int format, string stored)
    {
        var book = Zip.Of(
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>{formats}</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{format}\"/></cellXfs></styleSheet>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>{stored}</v></c></row></sheetData></worksheet>"));
        Assert.True(DocumentReader.Read(new MemoryStream(book), "表.xlsx").Is(out var document, out var refusal), refusal?.Sentence.En);
        return Assert.IsType<Table>(Assert.Single(document.Blocks)).Rows[0].Cells[0].Text;
    }
}
