namespace Guankao.Documents;

/// <summary>What stands on one page, from top to bottom: tables, and paragraphs with their boxes; margins and notes apart.</summary>
internal sealed record PdfLayout(PdfPage Page, IReadOnlyList<(Box Box, PdfTable? Table, string Text)> Flow, IReadOnlyList<Margin> Margins, IReadOnlyList<Footnote> Notes)
{
    internal static PdfLayout Of(PdfPage page, PdfMargins repeated)
    {
        var left = new HashSet<PdfWord>(page.Words, ReferenceEqualityComparer.Instance);
        page = page with { Rules = Underlines.Without(RuleMerging.Merge(page.Rules), page.Words) };
        var tables = RuleGrids.Find(page.Rules).Select(grid => RuledTable.Fill(grid, page, left)).OfType<PdfTable>().ToList();
        var margins = repeated.Take(page, left);
        var notes = PdfNotes.Take(page, left);
        tables.AddRange(AlignedTables.Find(page, left));
        var flow = Ordered(PdfParagraphs.Of(page.Words.Where(left.Contains)));
        foreach (var table in tables.OrderBy(table => table.Box.Top))
        {
            var at = flow.FindIndex(item => item.Box.Top >= table.Box.Top);
            flow.Insert(at < 0 ? flow.Count : at, (table.Box, table, ""));
        }

        return new PdfLayout(page, flow, margins, notes);
    }

    // From the top, unless text stands side by side: then poppler's reading order knows the columns.
    private static List<(Box Box, PdfTable? Table, string Text)> Ordered(List<(Box Box, string Text)> paragraphs)
    {
        var sideBySide = paragraphs.Exists(a => a.Text.Length > 20 && paragraphs.Exists(b => b.Text.Length > 20
            && a.Box.Right < b.Box.Left && Math.Min(a.Box.Bottom, b.Box.Bottom) - Math.Max(a.Box.Top, b.Box.Top) > 0));
        var ordered = sideBySide ? paragraphs.AsEnumerable() : paragraphs.OrderBy(p => Math.Round(p.Box.MiddleY)).ThenBy(p => p.Box.Left);
        return [.. ordered.Select(p => (p.Box, (PdfTable?)null, p.Text))];
    }
}
