using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>
/// Reads a PDF in stages: words, ruling lines, ruled tables, tables by alignment, margins and notes, paragraphs, and last
/// the tables that pages cut. Scripts, links and attachments in it are never looked at.
/// </summary>
internal static class PdfReader
{
    internal static Outcome<BlockList> Read(byte[] bytes, string name, ReadLimits limits)
    {
        var poppler = new Poppler(bytes, limits.Pdf);
        if (PdfPages.Refused(poppler, name, limits) is { } refusal)
        {
            return refusal;
        }

        if (!PdfPages.Take(poppler, name, limits).Is(out var pages, out refusal))
        {
            return refusal;
        }

        var margins = new PdfMargins(pages);
        var assembly = new PdfAssembly();
        foreach (var page in pages)
        {
            assembly.Add(PdfLayout.Of(page, margins));
        }

        return assembly.Build();
    }
}
