using Guankao.Publishing;
using Guankao.Publishing.Forms;

namespace Guankao.Hosting;

/// <summary>Fills the official forms from what the ledger holds.</summary>
public static class LedgerForms
{
    /// <summary>The policy table of these commitments, each with its latest report.</summary>
    public static PolicyTableForm Table(IReadOnlyList<CommitmentPage> pages, string? city)
    {
        // Items that nobody has reported on yet have no period; the others name it.
        var latest = pages.Where(page => page.PeriodEnd is not null).MaxBy(page => page.PeriodEnd);
        return new PolicyTableForm(city, latest?.Period ?? "", latest?.PeriodEnd, [.. pages.Select(Line)]);
    }

    private static PolicyTableLine Line(CommitmentPage page) => new(
        page.Number, page.Title, page.Lead, page.Supporting, page.Domain, page.Outline, page.Category, page.Goal,
        [.. page.Milestones.Select(milestone => new PolicyTableWork(milestone.Path, milestone.Text))], page.Report, page.GradePrinted);
}
