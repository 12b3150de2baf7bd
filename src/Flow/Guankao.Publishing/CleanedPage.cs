using Guankao.Audit;
using Guankao.Kernel;

namespace Guankao.Publishing;

/// <summary>
/// A commitment's page without personal data and without what its documents withhold. Spans stay true, since what is
/// taken leaves marks of its own length.
/// </summary>
internal static class CleanedPage
{
    public static CommitmentPage Of(CommitmentPage page, CommitmentVeil veil)
    {
        var cleaned = page with
        {
            Title = veil.Over(page.Title), Goal = veil.OverSentence(page.Goal), Report = veil.Over(page.Report), Withheld = veil.Closed,
            Milestones = [.. page.Milestones.Select(item => Of(item, veil))],
            Sources = [.. page.Sources.Select(source => Of(source, veil))],
            Repairs = [.. page.Repairs.Select(words => Of(words, veil))], Questions = [.. page.Questions.Select(words => Of(words, veil))],
            Moved = [.. page.Moved.Where(moved => moved.IsDate || !veil.Closed).Select(moved => moved with { First = veil.Over(moved.First), Now = veil.Over(moved.Now) })],
            Silenced = [.. page.Silenced.Select(silenced => silenced with
            {
                Findings = [.. silenced.Findings.Select(finding => Of(finding, veil))], Why = veil.OverSentence(silenced.Why),
            })],
        };
        return cleaned with { Audit = page.Audit is { } audit ? Of(audit, cleaned.Report, veil) : null, Covers = !veil.Closed && !Texts(cleaned).SequenceEqual(Texts(page)) };
    }

    private static IEnumerable<string> Texts(CommitmentPage page) => [page.Title, page.Goal, page.Report, .. page.Milestones.Select(item => item.Text)];

    public static Finding Of(Finding finding, CommitmentVeil veil) => finding with
    {
        Message = Of(finding.Message, veil), Ask = Of(finding.Ask, veil),
        Quotes = [.. finding.Quotes.Where(quote => !veil.Closed || quote.In == FindingText.Report).Select(quote => quote with { Text = veil.Over(quote.Text) })],
    };

    // While the document is closed its days are known and its words are not; spans would point into nothing.
    private static PublishedMilestone Of(PublishedMilestone item, CommitmentVeil veil) => !veil.Closed
        ? item with { Text = veil.Over(item.Text) }
        : item with { Text = "", Due = [.. item.Due.Select(due => due with { Span = default })], Targets = [] };

    private static PublishedSource Of(PublishedSource source, CommitmentVeil veil) =>
        source with { Document = veil.Over(source.Document), RawCells = veil.Closed ? [] : [.. source.RawCells.Select(veil.Over)] };

    // Words quoted from the report are quoted again from the cleaned one: a piece may show less of a person than the whole.
    private static ItemAudit Of(ItemAudit audit, string report, CommitmentVeil veil) => audit with
    {
        Goal = audit.Goal is { } goal ? goal with { Target = veil.Closed ? null : goal.Target, Reason = Of(goal.Reason, veil), Evidence = Of(goal.Evidence, report, veil) } : null,
        Milestones = [.. audit.Milestones.Select(verdict => verdict with { Target = veil.Closed ? null : verdict.Target, Reason = Of(verdict.Reason, veil), Evidence = Of(verdict.Evidence, report, veil) })],
        Findings = [.. audit.Findings.Select(finding => Of(finding, veil))],
    };

    private static IReadOnlyList<Evidence> Of(IReadOnlyList<Evidence> evidence, string report, CommitmentVeil veil) =>
    [
        .. evidence.Select(words => words with
        {
            Text = words.Span.End <= report.Length && words.Span.Start <= words.Span.End ? words.Span.Of(report) : veil.Over(words.Text),
        }),
    ];

    // Reasons and messages lay the report beside what was promised.
    private static Bilingual Of(Bilingual words, CommitmentVeil veil) => new(veil.OverSentence(words.ZhHant), veil.OverSentence(words.En));
}
