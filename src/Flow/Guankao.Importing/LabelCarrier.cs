using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>
/// 領域 and 綱要, printed once for many rows and cut by every page break. A label is carried down; rows above a label join
/// it where only that explains who leads them.
/// </summary>
internal static class LabelCarrier
{
    private const int LongRun = 3;

    internal static void Carry(List<AlignedRow> rows)
    {
        var labelled = Down(rows);
        Up(rows, labelled);
    }

    private static List<int> Down(List<AlignedRow> rows)
    {
        var labelled = new List<int>();
        string? domain = null, outline = null;
        var usually = MostDomainsHaveOutlines(rows);
        var hasOutlines = false;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var (printedDomain, printedOutline) = (Label(row, PolicyColumn.Domain), OutlineLabel(row));
            if (printedDomain.Length > 0)
            {
                (domain, outline) = (printedDomain, printedOutline.Length > 0 ? printedOutline : null);
                hasOutlines = usually || (outline is not null && outline != domain);
            }
            else if (printedOutline.Length > 0 && (hasOutlines || domain is null))
            {
                outline = printedOutline;
            }
            else if (printedOutline.Length > 0)
            {
                // A domain printed without any outline has none: a label that stands alone under 綱要 is the next domain.
                (domain, outline) = (printedOutline, null);
                row.Repairs.Add(RepairNotes.Moved(PolicyColumn.Outline, PolicyColumn.Domain, printedOutline));
            }
            else if (domain is not null && !row.CoveredColumns.Contains(PolicyColumn.Domain))
            {
                row.Repairs.Add(RepairNotes.Carried(PolicyColumn.Domain, domain));
            }

            if (printedDomain.Length + printedOutline.Length > 0)
            {
                labelled.Add(i);
            }

            (row.Domain, row.Outline) = (domain, outline);
        }

        return labelled;
    }

    private static bool MostDomainsHaveOutlines(List<AlignedRow> rows)
    {
        var domains = rows.Where(row => Label(row, PolicyColumn.Domain).Length > 0).ToList();
        var both = domains.Count(row => OutlineLabel(row) is { Length: > 0 } outline && outline != Label(row, PolicyColumn.Domain));
        return both * 2 > domains.Count;
    }

    // The label of a merged cell stands in its middle, or on the page where the cell goes on: rows above it may be its own.
    private static void Up(List<AlignedRow> rows, List<int> labelled)
    {
        for (var k = 0; k < labelled.Count; k++)
        {
            var label = labelled[k];
            var above = k > 0 ? labelled[k - 1] : -1;
            var lead = rows[label].Text(PolicyColumn.Lead);
            var first = label;
            while (lead.Length > 0 && first - 1 > above && rows[first - 1].Text(PolicyColumn.Lead) == lead
                && !rows[first - 1].CoveredColumns.Contains(PolicyColumn.Domain))
            {
                first--;
            }

            var othersAbove = Enumerable.Range(Math.Max(above, 0), Math.Max(first - Math.Max(above, 0), 0));
            if (!IsRun(rows, first, label) || (above >= 0 && othersAbove.Any(i => rows[i].Text(PolicyColumn.Lead) == lead)))
            {
                continue;
            }

            for (var i = first; i < label; i++)
            {
                Take(rows[i], rows[label], lead, above >= 0 ? rows[above].Domain : null);
            }
        }
    }

    // One row that happens to share its lead with the next label proves nothing; a page break between them does, or a long run.
    private static bool IsRun(List<AlignedRow> rows, int first, int label) =>
        label - first >= LongRun
        || Enumerable.Range(first + 1, label - first).Any(i => rows[i].Repairs.Exists(repair => repair.Kind == RepairNotes.NewPage));

    private static void Take(AlignedRow row, AlignedRow from, string lead, string? above)
    {
        (row.Domain, row.Outline) = (from.Domain, from.Outline);
        row.Repairs.RemoveAll(repair => repair.Kind == "carried-down" && repair.Why.ZhHant.StartsWith("「領域」", StringComparison.Ordinal));
        row.Repairs.Add(RepairNotes.CarriedUp(PolicyColumn.Domain, from.Domain!, lead));
        row.Questions.Add(new Question("domain-inferred", new Bilingual(
            $"領域「{from.Domain}」是由主辦機關與下方標示推定，請確認。",
            $"The domain {from.Domain} was inferred from the lead agency and the label below. Please confirm."), PolicyColumn.Domain)
        {
            Offers = [.. new[] { from.Domain, above }.OfType<string>().Distinct().Select(label => new OfferedReading(PolicyColumn.Domain, null, label))],
        });
    }

    private static string Label(AlignedRow row, PolicyColumn role)
    {
        var text = row.Text(role);
        return Numeral.At(text).Style == NumeralStyle.None ? text : "";
    }

    // An outline that only says the category again is no outline.
    private static string OutlineLabel(AlignedRow row)
    {
        var outline = Label(row, PolicyColumn.Outline);
        var category = row.Text(PolicyColumn.Category);
        return category.Length > 0 && category[Numeral.At(category).Length..] == outline ? "" : outline;
    }
}
