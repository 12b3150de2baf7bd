using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>Reads any supported file into blocks. Never runs or fetches anything a document holds.</summary>
public static class DocumentReader
{
    /// <summary>Reads the whole stream; refuses with one sentence what it cannot read.</summary>
    public static Outcome<SourceDocument> Read(Stream content, string name) => Read(content, name, ReadLimits.Default);

    /// <summary>Reads the whole stream within the limits given.</summary>
    public static Outcome<SourceDocument> Read(Stream content, string name, ReadLimits limits)
    {
        name = WithoutFolders(name);
        if (!WholeFile.Take(content, name, limits).Is(out var bytes, out var refusal))
        {
            return refusal;
        }

        if (!FormatSniffer.Recognise(bytes, name).Is(out var format, out refusal))
        {
            return refusal;
        }

        if (!BlocksOf(format, bytes, name, limits).Is(out var blocks, out refusal))
        {
            return refusal;
        }

        return blocks.Count == 0
            ? DocumentRefusals.Empty(name)
            : new SourceDocument(name, format.Word, WholeFile.Hash(bytes), bytes.Length, blocks);
    }

    private static Outcome<BlockList> BlocksOf(DocumentFormat format, byte[] bytes, string name, ReadLimits limits)
    {
        if (PackageReader(format.Kind) is { } read)
        {
            return Package.Read(bytes, name, limits, read);
        }

        if (format.Kind is FormatKind.Pdf or FormatKind.Xls)
        {
            return format.Kind == FormatKind.Pdf ? PdfReader.Read(bytes, name, limits) : XlsReader.Read(bytes, name, limits);
        }

        if (!TextDecoder.Decode(bytes, name).Is(out var text, out var refusal))
        {
            return refusal;
        }

        return format.Kind == FormatKind.Csv ? CsvReader.Read(text, name, limits) : PlainTextReader.Read(text, name, limits);
    }

    private static Package.Reader? PackageReader(FormatKind kind) => kind switch
    {
        FormatKind.Xlsx => XlsxReader.Read,
        FormatKind.Ods => OdsReader.Read,
        FormatKind.Docx => DocxReader.Read,
        FormatKind.Odt => OdtReader.Read,
        _ => null,
    };

    private static string WithoutFolders(string name)
    {
        var cut = name.LastIndexOfAny(['/', '\\']);
        return cut < 0 ? name : name[(cut + 1)..];
    }
}
