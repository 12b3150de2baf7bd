using Guankao.Audit;
using Guankao.Kernel;

namespace Guankao.Publishing;

/// <summary>A commitment's page without personal data. Spans stay true, since what is taken leaves marks of its own length.</summary>
internal static class CleanedPage
{
    public static CommitmentPage Of(CommitmentPage page)
    {
        var cleaned = page with
        {
            Title = Redaction.Clean(page.Title), Goal = Redaction.Clean(page.Goal), Report = Redaction.Clean(page.Report),
            Milestones = [.. page.Milestones.Select(item => item with { Text = Redaction.Clean(item.Text) })],
            Sources = [.. page.Sources.Select(source => source with { RawCells = [.. source.RawCells.Select(Redaction.Clean)] })],
            Repairs = [.. page.Repairs.Select(Of)], Questions = [.. page.Questions.Select(Of)],
            History = [.. page.History.Select(act => act with { Why = Redaction.Clean(act.Why), Changes = [.. act.Changes.Select(Of)] })],
            Moved = [.. page.Moved.Select(moved => moved with { First = Redaction.Clean(moved.First), Now = Redaction.Clean(moved.Now) })],
            Silenced = [.. page.Silenced.Select(silenced => silenced with { Findings = [.. silenced.Findings.Select(Of)], Why = Redaction.Clean(silenced.Why) })],
        };
        return cleaned with { Audit = page.Audit is { } audit ? Of(audit, cleaned.Report) : null };
    }

    public static Finding Of(Finding finding) => finding with
    {
        Message = Of(finding.Message), Ask = Of(finding.Ask),
        Quotes = [.. finding.Quotes.Select(quote => quote with { Text = Redaction.Clean(quote.Text) })],
    };

    // Words quoted from the report are quoted again from the cleaned one: a piece may show less of a person than the whole.
    private static ItemAudit Of(ItemAudit audit, string report) => audit with
    {
        Goal = audit.Goal is { } goal ? goal with { Reason = Of(goal.Reason), Evidence = Of(goal.Evidence, report) } : null,
        Milestones = [.. audit.Milestones.Select(verdict => verdict with { Reason = Of(verdict.Reason), Evidence = Of(verdict.Evidence, report) })],
        Findings = [.. audit.Findings.Select(Of)],
    };

    private static IReadOnlyList<Evidence> Of(IReadOnlyList<Evidence> evidence, string report) =>
    [
        .. evidence.Select(words => words with
        {
            Text = words.Span.End <= report.Length && words.Span.Start <= words.Span.End ? words.Span.Of(report) : Redaction.Clean(words.Text),
        }),
    ];

    private static PublishedChange Of(PublishedChange change) =>
        change with { Old = change.Old is null ? null : Redaction.Clean(change.Old), New = change.New is null ? null : Redaction.Clean(change.New) };

    private static Bilingual Of(Bilingual words) => new(Redaction.Clean(words.ZhHant), Redaction.Clean(words.En));
}
