using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Guankao.Documents;
using Guankao.Testing;

namespace Guankao.Foundation.Tests.Documents.Xls;

public class XlsReaderTests
{
    [Fact]
    public void RealWorkbook_OfCouncilSuggestions_HasItsRowsSpansAndSums()
    {
        var path = Repository.Corpus("h18-");
        Assert.SkipWhen(path is null, "The real workbook h18 is not beside the repository.");
        var table = Assert.Single(Read.File(path).Blocks.OfType<Table>());

        Assert.Equal(61, table.Rows.Count);
        Assert.Equal([(1, 2), (1, 2), (1, 2), (1, 2), (5, 1)], table.Rows[3].Cells.Select(cell => (cell.ColumnSpan, cell.RowSpan)));
        Assert.Equal("31076", table.Rows[60].Cells[1].Text);
        Assert.Equal(31_076, table.Rows.Skip(5).Take(55).Sum(row => int.Parse(row.Cells[3].Text, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Container_WhoseChainBitesItsTail_IsRefused()
    {
        var file = Container("Workbook");
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(512 + 4), 2);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(512 + 8), 1);
        Assert.Equal("file-incomplete", Read.Refusal(file, "表.xls").Code);
    }

    [Theory]
    [InlineData("WordDocument", "format-unknown")]
    [InlineData("EncryptedPackage", "file-locked")]
    public void Container_OfSomethingElse_IsRefusedByName(string entry, string code) =>
        Assert.Equal(code, Read.Refusal(Container(entry), "表.xls").Code);

    // A header, one sector of chains and one of names.
    private static byte[] Container(string entry)
    {
        var file = new byte[2048];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        file[30] = 9;
        file.AsSpan(76, 436).Fill(0xFF);
        file.AsSpan(68, 4).Fill(0xFE);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(76), 0);
        file.AsSpan(512, 512).Fill(0xFE);
        Encoding.Unicode.GetBytes(entry).CopyTo(file.AsSpan(1024));
        return file;
    }
}
