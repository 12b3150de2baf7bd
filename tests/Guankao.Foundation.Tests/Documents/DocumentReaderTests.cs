using System.Text;
using Guankao.Documents;

namespace Guankao.Foundation.Tests.Documents;

public class DocumentReaderTests
{
    private const string Text = "市政藍圖\r\n\r\n項目\t主辦\r\n清淤\t工務局\r\n\f項目\t主辦\r\n種樹\t公園處\r\n";

    static DocumentReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "big5"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_InAnEncodingOfTaiwan_GivesTheSameBlocks(string encoding)
    {
        var document = Read(Encoding.GetEncoding(encoding).GetBytes(Text), "表.txt");

        Assert.Equal("市政藍圖", Assert.IsType<Paragraph>(document.Blocks[0]).Text);
        Assert.Equal("清淤/工務局", Row(document, 1, 1));
        Assert.Equal("種樹/公園處", Row(document, 2, 1));
    }

    [Fact]
    public void Text_WithMarkAndWithout_GivesTheSameBlocks()
    {
        var plain = Read(Encoding.UTF8.GetBytes(Text), "表.txt");
        var marked = Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)], "表.txt");

        Assert.Equal(Row(plain, 1, 1), Row(marked, 1, 1));
        Assert.Equal("市政藍圖", ((Paragraph)marked.Blocks[0]).Text);
    }

    [Fact]
    public void Rows_OfText_KnowTheirLineAndPage()
    {
        var document = Read(Encoding.UTF8.GetBytes(Text), "表.txt");

        Assert.Equal(new Locator(Page: 1, Table: 1, Row: 2, Line: 4), ((Table)document.Blocks[1]).Rows[1].Locator);
        Assert.Equal(new Locator(Page: 2, Table: 2, Row: 2, Line: 6), ((Table)document.Blocks[2]).Rows[1].Locator);
    }

    [Fact]
    public void Document_KnowsItsNameWithoutFoldersAndItsHash()
    {
        var document = Read(Encoding.UTF8.GetBytes("甲\t乙"), "C:\\案卷\\表.txt");

        Assert.Equal("表.txt", document.Name);
        Assert.Equal(64, document.Sha256.Length);
        Assert.Equal(7, document.Length);
    }

    [Theory]
    [InlineData("甲,乙\r\n\"a,b\",\"第一行\n第二行\"\r\n\"說\"\"好\"\"\",丁\r\n", "a,b/第一行\n第二行", "說\"好\"/丁")]
    [InlineData("甲;乙\na;b\n;d", "a/b", "/d")]
    [InlineData("甲\t乙\n\"a\tb\"\tc\nd\te", "a\tb/c", "d/e")]
    public void Csv_WithQuotesAndSeparators_GivesItsCells(string text, string second, string third)
    {
        var document = Read(Encoding.UTF8.GetBytes(text), "表.csv");

        Assert.Equal("csv", document.Format);
        Assert.Equal(second, Row(document, 0, 1));
        Assert.Equal(third, Row(document, 0, 2));
    }

    private static SourceDocument Read(byte[] bytes, string name)
    {
        using var stream = new MemoryStream(bytes);
        Assert.True(DocumentReader.Read(stream, name).Is(out var document, out var refusal), refusal?.Sentence.En);
        return document!;
    }

    private static string Row(SourceDocument document, int block, int row) =>
        string.Join('/', ((Table)document.Blocks[block]).Rows[row].Cells.Select(cell => cell.Text));
}
