using System.Globalization;
using Guankao.Documents;
using Guankao.Foundation.Tests.Documents.Docx;
using Guankao.Foundation.Tests.Documents.Odt;
using Guankao.Foundation.Tests.Documents.Pdf;
using Guankao.Testing;

namespace Guankao.Foundation.Tests.Documents.Faults;

/// <summary>
/// Damaged files are read or refused with one sentence in both languages; nothing is thrown, hangs or is left behind.
/// GUANKAO_FAULTS=2000 damages each format that many times.
/// </summary>
public class FaultTests
{
    private static readonly int? Asked =
        int.TryParse(Environment.GetEnvironmentVariable("GUANKAO_FAULTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    [Theory]
    [InlineData("docx", 100)]
    [InlineData("odt", 100)]
    [InlineData("xlsx", 100)]
    [InlineData("ods", 100)]
    [InlineData("csv", 100)]
    [InlineData("xls", 100)]
    [InlineData("pdf", 12)]
    public void DamagedFile_IsReadOrRefusedWithOneSentence(string format, int times)
    {
        var whole = Sample(format);
        var temporary = Directory.GetFileSystemEntries(Path.GetTempPath(), "*pdf*").Length;
        int read = 0, refused = 0;
        for (var seed = 0; seed < (Asked ?? times); seed++)
        {
            var outcome = DocumentReader.Read(new MemoryStream(Mutation.Of(whole, seed)), "受損." + format);
            if (outcome.Is(out var document, out var refusal))
            {
                Assert.All(document.Blocks.OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells), cell => Assert.True(cell is { ColumnSpan: >= 1, RowSpan: >= 1 }));
                read++;
            }
            else
            {
                Assert.Contains("受損", refusal.Sentence.ZhHant, StringComparison.Ordinal);
                refused++;
            }
        }

        Assert.True(format == "csv" || refused > 0, $"{read} read, none refused");
        Assert.Equal(temporary, Directory.GetFileSystemEntries(Path.GetTempPath(), "*pdf*").Length);
    }

    [Fact]
    public void Entries_ThatInflateWithoutEnd_AreRefused()
    {
        var limits = ReadLimits.Default with { InflatedBytes = 1 << 20 };
        var bomb = DocxSample.Of(DocxSample.P(new string('零', 2 << 20)));
        Assert.True(bomb.Length < 100_000);
        Assert.Equal("file-expands", DocumentReader.Read(new MemoryStream(bomb), "a.docx", limits).Refusal?.Code);
    }

    private static byte[] Sample(string format)
    {
        switch (format)
        {
            case "docx":
                return DocxSample.Of(DocxSample.Item(0, "緣起") + DocxSample.Table(
                    DocxSample.Row(DocxSample.Cell("項目", "<w:vMerge w:val=\"restart\"/>"), DocxSample.Cell("經費", "<w:gridSpan w:val=\"1\"/>")),
                    DocxSample.Row(DocxSample.Cell("", "<w:vMerge/>"), DocxSample.Cell("1,200"))), ("word/numbering.xml", DocxSample.Numbering));
            case "odt":
                return OdtSample.Of("<text:list text:style-name=\"L1\"><text:list-item>" + OdtSample.P("目標") + "</text:list-item></text:list><table:table>"
                    + OdtSample.Row(OdtSample.Cell("機關", "table:number-rows-spanned=\"1\" table:number-columns-repeated=\"1\""), OdtSample.Cell("件數")) + "</table:table>", OdtSample.ListStyle);
            case "pdf":
                Pdf.Poppler.OrSkip();
                return new PdfSample().Page().Text(50, 80, "說明").Table(100, [50, 150, 300], 20, ["項目", "件數"], ["公園", "12"], [null, "3"]).Bytes();
            case "xls":
                var path = Repository.Corpus("h18-");
                Assert.SkipWhen(path is null, "The real workbook h18 is not beside the repository.");
                return File.ReadAllBytes(path);
            case "csv":
                return System.Text.Encoding.UTF8.GetBytes("項目,機關\n\"公園,步道\",工務局\n\"說 \"\"明\"\"\",教育局\n");
            default:
                return File.ReadAllBytes(Repository.File("samples", "policy-table." + format));
        }
    }
}
