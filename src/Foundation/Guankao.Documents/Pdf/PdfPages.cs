using System.Globalization;
using System.Text;
using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>Takes a PDF apart with poppler: first whether it may be read at all, then words, then ruling lines.</summary>
internal static class PdfPages
{
    private const int PagesAtOnce = 40;

    internal static Refusal? Refused(Poppler poppler, string name, ReadLimits limits)
    {
        int? pages = null;
        var end = poppler.Run("pdfinfo", ["-"], lines =>
        {
            while (lines.Next(out var line))
            {
                if (line.StartsWith("Pages:"u8))
                {
                    pages = int.TryParse(Encoding.ASCII.GetString(line[6..]), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : null;
                }
            }
        });
        return End(end, name) ?? (pages is not > 0 ? DocumentRefusals.Incomplete(name)
            : pages > limits.Pdf.Pages ? DocumentRefusals.TooManyPages(name, pages.Value, limits.Pdf.Pages) : null);
    }

    internal static Outcome<IReadOnlyList<PdfPage>> Take(Poppler poppler, string name, ReadLimits limits)
    {
        var words = new PdfWords();
        var end = poppler.Run("pdftotext", ["-q", "-bbox-layout", "-enc", "UTF-8", "-", "-"], words.Read);
        if (End(end, name) is { } refusal)
        {
            return refusal;
        }

        if (words.Count == 0)
        {
            return DocumentRefusals.OnlyPictures(name);
        }

        if (words.Count > limits.Cells)
        {
            return DocumentRefusals.TooManyCells(name, limits.Cells);
        }

        var chunks = Enumerable.Range(0, (words.Pages.Count + PagesAtOnce - 1) / PagesAtOnce).ToList();
        var rules = new IReadOnlyList<PdfRule>[words.Pages.Count];
        var ends = new PopplerEnd[chunks.Count];
        Parallel.ForEach(chunks, new ParallelOptions { MaxDegreeOfParallelism = 2 }, chunk => ends[chunk] = Rules(poppler, chunk, rules));
        return ends.Contains(PopplerEnd.TooLong) ? DocumentRefusals.TakesTooLong(name)
            : words.Pages.Select((page, i) => page with { Rules = rules[i] ?? [] }).ToList();
    }

    // Where the lines of a page cannot be drawn its words still can be read; its tables are then found by alignment.
    private static PopplerEnd Rules(Poppler poppler, int chunk, IReadOnlyList<PdfRule>[] rules)
    {
        int first = chunk * PagesAtOnce, last = Math.Min(first + PagesAtOnce, rules.Length);
        var found = new PdfRules();
        var end = poppler.Run("pdftocairo", ["-q", "-svg", "-f", Number(first + 1), "-l", Number(last), "-", "-"], found.Read);
        for (var i = first; i < last && found.Pages.Count == last - first; i++)
        {
            rules[i] = found.Pages[i - first];
        }

        return end;
    }

    private static Refusal? End(PopplerEnd end, string name) => end switch
    {
        PopplerEnd.Done => null,
        PopplerEnd.Missing => DocumentRefusals.PdfNeedsPoppler(name),
        PopplerEnd.Locked => DocumentRefusals.Locked(name),
        PopplerEnd.TooLong or PopplerEnd.TooMuch => DocumentRefusals.TakesTooLong(name),
        _ => DocumentRefusals.Incomplete(name),
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
