using Guankao.Documents;
using Guankao.Documents.Writing;
using Guankao.Hosting;
using Guankao.Importing;

namespace Guankao.Flow.Tests.Forms;

/// <summary>Files as they are handed out, and read again.</summary>
internal static class HandedOut
{
    public const string Pdf = "pdf";

    /// <summary>The document as a file of that ending.</summary>
    public static async Task<PrintedFile> File(PrintedDocument document, string ending)
    {
        var printer = PdfPrinter.OfThisHost();
        Assert.SkipWhen(ending == Pdf && !printer.IsInstalled, "Chromium is not installed.");
        var made = await new Handout(printer).Of(document, ending, TestContext.Current.CancellationToken);
        Assert.True(made.Is(out var file, out var refusal), refusal?.Sentence.En);
        return file;
    }

    /// <summary>The file read as any other that somebody drops.</summary>
    public static SourceDocument Read(byte[] content, string name)
    {
        var known = DocumentReader.Read(new MemoryStream(content), name).Is(out var document, out var refusal);
        Assert.SkipWhen(refusal?.Code == "pdf-needs-poppler", "poppler-utils is not installed.");
        Assert.True(known, refusal?.Sentence.En);
        return document!;
    }

    /// <summary>Its tables.</summary>
    public static DocumentTables Tables(PrintedFile file) => Tables(file.Content, file.Name);

    /// <summary>The tables of a file.</summary>
    public static DocumentTables Tables(byte[] content, string name)
    {
        Assert.True(TableDoctor.Read(Read(content, name)).Is(out var read, out var refusal), refusal?.Sentence.En);
        return read;
    }

    /// <summary>A text without blanks and line breaks, which paper does not keep.</summary>
    public static string Tight(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
