using System.IO.Compression;
using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>Tells the format from the first bytes and the names inside a package; the ending only chooses between kinds of text.</summary>
internal static class FormatSniffer
{
    // A manifest names the content of the document among its first parts.
    private const int ManifestCharacters = 100_000;

    internal static Outcome<DocumentFormat> Recognise(byte[] bytes, string name)
    {
        ReadOnlySpan<byte> head = bytes;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return InPackage(bytes, name);
        }

        if (head.TrimStart("\uFEFF \r\n"u8).StartsWith("%PDF-"u8))
        {
            return DocumentFormat.Pdf;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return DocumentFormat.Xls;
        }

        if (KnownBinary(head) is { } seen)
        {
            return DocumentRefusals.UnknownFormat(name, seen);
        }

        return name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? DocumentFormat.Csv : DocumentFormat.Text;
    }

    private static string? KnownBinary(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) => "PNG",
        _ when head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "JPEG",
        _ when head.StartsWith("{\\rtf"u8) => "RTF",
        _ when head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) => "gzip",
        _ when head.StartsWith("7z\u00BC"u8) => "7z",
        _ when head.StartsWith("Rar!"u8) => "RAR",
        _ => null,
    };

    private static Outcome<DocumentFormat> InPackage(byte[] bytes, string name)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry("xl/workbook.xml") is not null)
            {
                return DocumentFormat.Xlsx;
            }

            if (zip.GetEntry("word/document.xml") is not null)
            {
                return DocumentFormat.Docx;
            }

            return OpenDocument(zip, name);
        }
        catch (InvalidDataException)
        {
            return DocumentRefusals.Incomplete(name);
        }
    }

    private static Outcome<DocumentFormat> OpenDocument(ZipArchive zip, string name)
    {
        if (IsLocked(zip))
        {
            return DocumentRefusals.Locked(name);
        }

        if (zip.GetEntry("mimetype") is not { Length: < 200 } entry || zip.GetEntry("content.xml") is null)
        {
            return DocumentRefusals.UnknownFormat(name, "zip");
        }

        using var reader = new StreamReader(entry.Open());
        var kind = reader.ReadToEnd().Trim();
        return kind[(kind.LastIndexOf('.') + 1)..] switch
        {
            "spreadsheet" or "spreadsheet-template" => DocumentFormat.Ods,
            "text" or "text-template" => DocumentFormat.Odt,
            _ => DocumentRefusals.UnknownFormat(name, kind.Length is > 0 and < 100 ? kind : "zip"),
        };
    }

    // The older way locks each part and says so in the manifest; the newer one wraps the whole document in a single part.
    private static bool IsLocked(ZipArchive zip)
    {
        if (zip.GetEntry("encrypted-package") is not null)
        {
            return true;
        }

        if (zip.GetEntry("META-INF/manifest.xml") is not { } manifest)
        {
            return false;
        }

        using var reader = new StreamReader(manifest.Open());
        var text = new char[ManifestCharacters];
        return text.AsSpan(0, reader.ReadBlock(text)).Contains("encryption-data", StringComparison.Ordinal);
    }
}
