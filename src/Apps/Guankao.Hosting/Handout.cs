using Guankao.Documents.Writing;
using Guankao.Kernel;

namespace Guankao.Hosting;

/// <summary>Turns printed documents into files; PDF is offered only where the host can print it.</summary>
public sealed class Handout(PdfPrinter printer)
{
    private const string Pdf = "pdf";

    /// <summary>Endings in which tables are offered, the government's own first.</summary>
    public IReadOnlyList<string> Tables { get; } = Offered(printer, Enum.GetValues<OutputFormat>());

    /// <summary>Endings in which pages of text are offered.</summary>
    public IReadOnlyList<string> Texts { get; } = Offered(printer, OutputFormat.Odt, OutputFormat.Docx);

    /// <summary>The document as a file of that ending, which must be one of those offered or <c>pdf</c>.</summary>
    public async Task<Outcome<PrintedFile>> Of(PrintedDocument document, string ending, CancellationToken cancellation) =>
        OutputFormats.Parse(ending) is { } format
            ? DocumentWriter.Write(document, format)
            : await printer.Print(document, cancellation);

    private static List<string> Offered(PdfPrinter printer, params ReadOnlySpan<OutputFormat> formats)
    {
        var endings = new List<string>();
        foreach (var format in formats)
        {
            endings.Add(format.Ending());
        }

        if (printer.IsInstalled)
        {
            endings.Add(Pdf);
        }

        return endings;
    }
}
