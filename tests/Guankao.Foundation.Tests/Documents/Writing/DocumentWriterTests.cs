using System.IO.Compression;
using System.Text;
using Guankao.Documents.Writing;

namespace Guankao.Foundation.Tests.Documents.Writing;

public class DocumentWriterTests
{
    public static TheoryData<OutputFormat> Formats => [.. Enum.GetValues<OutputFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void SameDocument_WrittenTwice_IsTheSameBytes(OutputFormat format) =>
        Assert.Equal(Sheets.Write(Sheets.Of(Sheets.Grants), format).Content, Sheets.Write(Sheets.Of(Sheets.Grants), format).Content);

    [Theory]
    [InlineData(OutputFormat.Ods)]
    [InlineData(OutputFormat.Odt)]
    public void OpenDocument_SeenFromOutside_TellsItsType(OutputFormat format)
    {
        var file = Sheets.Write(Sheets.Of(Sheets.Grants), format);

        // A local header is 30 bytes; then name and content stand as they are, or the type could not be seen.
        Assert.Equal("mimetype" + format.MediaType(), Encoding.ASCII.GetString(file.Content, 30, 8 + format.MediaType().Length));
        Assert.Equal(0, BitConverter.ToInt16(file.Content, 8));
        Assert.Equal(0, BitConverter.ToInt16(file.Content, 28));
    }

    [Theory]
    [MemberData(nameof(RoundTripTests.Packages), MemberType = typeof(RoundTripTests))]
    public void Package_OpenedUp_TellsNobodyAndNoTime(OutputFormat format)
    {
        using var zip = new ZipArchive(new MemoryStream(Sheets.Write(Sheets.Of(Sheets.Grants), format).Content));

        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            Assert.DoesNotContain("creator", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("lastModifiedBy", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<dcterms", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Csv_OfTextThatLooksLikeFormulas_GivesExcelNoneToRun()
    {
        var text = Csv(Sheets.OneColumn("=HYPERLINK(\"x\")", "+1", "-1+2", "@SUM(A1)", "\tA", "＝1", "-", "平常"));

        var cells = text.Split("\r\n").Skip(1).Select(line => line.TrimStart('"')).ToList();
        Assert.All(cells.Take(6), cell => Assert.StartsWith("'", cell, StringComparison.Ordinal));
        Assert.Equal(["-,6", "平常,7"], cells.Skip(6).Take(2));
    }

    [Fact]
    public void Csv_OpenedInExcel_IsTakenForUtf8()
    {
        var content = Sheets.Write(Sheets.Of(Sheets.Grants), OutputFormat.Csv).Content;

        Assert.Equal([0xEF, 0xBB, 0xBF], content[..3]);
    }

    [Fact]
    public void Csv_OfMergedCells_SaysTheirWordsInEveryRow()
    {
        var lines = Csv(Sheets.Grants).Split("\r\n");

        Assert.Equal("編號,受補助單位,計畫內容,經費,經費,核定日", lines[0]);
        Assert.Contains("\"海安社區\n發展協會\",\"A & B", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_OfNegativeAmounts_KeepsThemNumbers() =>
        Assert.Contains(",-50000,37.50%,2024-12-31", Csv(Sheets.Grants), StringComparison.Ordinal);

    [Fact]
    public void CellBeyondExcel_IsRefusedWithAWayOut()
    {
        var outcome = DocumentWriter.Write(Sheets.Of(Sheets.OneColumn(new string('長', 40_000))), OutputFormat.Xlsx);

        Assert.Equal("cell-too-long-for-xlsx", outcome.Refusal?.Code);
        Assert.Contains("ods", outcome.Refusal!.Sentence.ZhHant, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_InASpreadsheet_AreRefusedNotLost() =>
        Assert.Equal("format-needs-table", DocumentWriter.Write(Sheets.Of(new PrintedParagraph("文字"), Sheets.Grants), OutputFormat.Ods).Refusal?.Code);

    [Fact]
    public void TwoTables_InCsv_AreRefusedNotLost() =>
        Assert.Equal("csv-holds-one-table", DocumentWriter.Write(Sheets.Of(Sheets.Grants, Sheets.Grants), OutputFormat.Csv).Refusal?.Code);

    [Fact]
    public void FileName_WithSignsThatFoldersRefuse_IsSafe()
    {
        var document = Sheets.Of(Sheets.Grants) with { Name = "../列管:事項/一覽表?\u0001" + new string('長', 200) };

        var name = Sheets.Write(document, OutputFormat.Ods).Name;

        Assert.StartsWith("列管 事項 一覽表", name, StringComparison.Ordinal);
        Assert.EndsWith(".ods", name, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(name) <= 255);
    }

    [Fact]
    public void ControlCharacters_InAnyFormat_BreakNoFile()
    {
        foreach (var format in Enum.GetValues<OutputFormat>())
        {
            var rows = Sheets.BackFrom(format, Sheets.OneColumn("前\u0002後\uD800"));
            Assert.StartsWith("前", rows[1].Cells[0].Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void RowWiderThanItsTable_IsABugAndSaysSo() =>
        Assert.Throws<ArgumentException>(() => Csv(Sheets.Grants with { Rows = [[.. Enumerable.Repeat(PrintedCell.Blank, 7)]] }));

    private static string Csv(PrintedTable table) => Encoding.UTF8.GetString(Sheets.Write(Sheets.Of(table), OutputFormat.Csv).Content)[1..];
}
