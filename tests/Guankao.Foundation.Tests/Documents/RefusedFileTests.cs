using System.IO.Compression;
using System.Text;
using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Foundation.Tests.Documents;

public class RefusedFileTests
{
    [Fact]
    public void EmptyFile_IsRefused() => Assert.Equal("file-empty", Refused([], "表.txt").Code);

    [Fact]
    public void FileOfBlanks_IsRefused() => Assert.Equal("file-empty", Refused("\r\n \r\n"u8.ToArray(), "表.txt").Code);

    [Fact]
    public void BinaryFile_IsRefusedWithThePlace()
    {
        var refusal = Refused([.. "abc"u8, 0x01, 0x02, 0x03, 0x90], "表.txt");

        Assert.Equal("file-binary", refusal.Code);
        Assert.Contains("第 4 個位元組", refusal.Sentence.ZhHant, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u001f\u008b\u0008", "gzip")]
    [InlineData("{\\rtf1", "RTF")]
    public void KnownFormatThatIsNotRead_IsNamed(string head, string format)
    {
        var refusal = Refused(Encoding.Latin1.GetBytes(head), "表.txt");

        Assert.Equal("format-unknown", refusal.Code);
        Assert.Contains(format, refusal.Sentence.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("表.ods", "content.xml", "<manifest><file-entry full-path='content.xml'><encryption-data checksum='x'/></file-entry></manifest>")]
    [InlineData("函.odt", "encrypted-package", "<manifest/>")]
    public void OpenDocumentWithAPassword_IsToldAsLockedAndNotAsDamaged(string name, string part, string manifest)
    {
        var bytes = Zip.Of(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", manifest), (part, "\u0001\u0002cipher"));

        Assert.Equal("file-locked", Refused(bytes, name).Code);
    }

    [Fact]
    public void Latin1Text_IsRefusedNotGuessed()
    {
        var refusal = Refused(Encoding.Latin1.GetBytes("item\tagency\ncafé\tmairie de Besançon\nâge\tpréfecture\n"), "table.txt");

        Assert.Equal("encoding-unknown", refusal.Code);
        Assert.Contains("line 2", refusal.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void TextBeyondTheLimit_IsRefusedWithoutReadingIt()
    {
        using var stream = new EndlessStream(200L << 20);

        var refusal = DocumentReader.Read(stream, "表.txt").Refusal;

        Assert.Equal("file-too-large", refusal?.Code);
        Assert.Contains("200 MiB", refusal!.Sentence.En, StringComparison.Ordinal);
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public void TextBeyondTheLimit_WhoseLengthIsNotKnown_IsRefusedAtTheLimit()
    {
        using var stream = new EndlessStream(200L << 20, seekable: false);

        Assert.Equal("file-too-large", DocumentReader.Read(stream, "表.txt").Refusal?.Code);
        Assert.True(stream.Taken < 64 << 20);
    }

    [Fact]
    public void FileThatGrowsWhileItIsRead_IsRefused()
    {
        using var stream = new GrowingStream("項目\t主辦\n清淤\t工務局\n"u8.ToArray());

        Assert.Equal("file-still-written", DocumentReader.Read(stream, "表.txt").Refusal?.Code);
    }

    [Fact]
    public void CutOffSpreadsheet_IsRefusedAsIncomplete()
    {
        var whole = Package.Of(("xl/workbook.xml", "<workbook/>"));

        Assert.Equal("file-incomplete", Refused(whole[..(whole.Length / 2)], "表.xlsx").Code);
    }

    [Fact]
    public void ArchiveOfOtherThings_IsRefused() => Assert.Equal("format-unknown", Refused(Package.Of(("readme.txt", "x")), "表.xlsx").Code);

    [Fact]
    public void SpreadsheetWithABrokenPart_IsRefusedAsIncomplete() =>
        Assert.Equal("file-incomplete", Refused(Package.Of(("xl/workbook.xml", "<workbook><sheets>")), "表.xlsx").Code);

    [Fact]
    public void SpreadsheetThatInflatesBeyondTheLimit_IsRefused()
    {
        var bytes = Package.Ods("<table:table-row><table:table-cell><text:p>" + new string('字', 200_000) + "</text:p></table:table-cell></table:table-row>");

        Assert.Equal("file-expands", Refused(bytes, "表.ods", ReadLimits.Default with { InflatedBytes = 100_000 }).Code);
    }

    [Fact]
    public void SpreadsheetThatRepeatsACellWithoutEnd_IsRefused()
    {
        var bytes = Package.Ods("""
            <table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000"><text:p>字</text:p></table:table-cell></table:table-row>
            """);

        Assert.Equal("table-too-large", Refused(bytes, "表.ods").Code);
    }

    [Fact]
    public void SpreadsheetWithAnExternalEntity_IsRefusedAndFetchesNothing() =>
        Assert.Equal("file-incomplete", Refused(Package.Of(
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>")), "表.ods").Code);

    [Fact]
    public void CsvWithAnOpenQuote_IsRefusedWithItsLine()
    {
        var refusal = Refused("甲,乙\n丙,\"丁\n戊,己\n"u8.ToArray(), "表.csv");

        Assert.Equal("quote-open", refusal.Code);
        Assert.Contains("第 2 行", refusal.Sentence.ZhHant, StringComparison.Ordinal);
    }

    private static Refusal Refused(byte[] bytes, string name, ReadLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes);
        return DocumentReader.Read(stream, name, limits ?? ReadLimits.Default).Refusal ?? throw new InvalidOperationException("It was read.");
    }

    private static class Package
    {
        internal static byte[] Ods(string rows) => Of(
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", $"""
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><table:table table:name="表">{rows}</table:table></office:document-content>
                """));

        internal static byte[] Of(params (string Name, string Content)[] parts)
        {
            using var bytes = new MemoryStream();
            using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (name, content) in parts)
                {
                    using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                    writer.Write(content);
                }
            }

            return bytes.ToArray();
        }
    }

    private sealed class GrowingStream(byte[] content) : MemoryStream(content)
    {
        private int _grown;

        public override long Length => base.Length + _grown;

        public override int Read(byte[] buffer, int offset, int count)
        {
            _grown = 10;
            return base.Read(buffer, offset, count);
        }
    }

    private sealed class EndlessStream(long length, bool seekable = true) : Stream
    {
        public long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => seekable;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => Taken; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Taken);
            Array.Fill(buffer, (byte)'a', offset, read);
            Taken += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
