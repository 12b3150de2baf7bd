using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Store;
using Guankao.Store.Search;

namespace Guankao.Publishing;

/// <summary>The filters of the list; each can be left out, to count its values under the others.</summary>
internal sealed class ListingFilters(AppDb db, CommitmentSearch search)
{
    public IQueryable<ListedCommitment> All() => Apply(search);

    public IQueryable<ListedCommitment> ButDomain() => Apply(search with { Domain = null });

    public IQueryable<ListedCommitment> ButAgency() => Apply(search with { Agency = null });

    public IQueryable<ListedCommitment> ButGrade() => Apply(search with { Grade = null });

    public IQueryable<ListedCommitment> ButVerdict() => Apply(search with { Verdict = null });

    private IQueryable<ListedCommitment> Apply(CommitmentSearch wanted)
    {
        var rows = ListedCommitment.In(db);
        rows = Given(wanted.Domain) is { } domain ? rows.Where(row => row.Domain == domain) : rows;
        rows = Given(wanted.Grade) is { } grade ? rows.Where(row => row.Grade == grade) : rows;
        rows = wanted.Verdict is { } verdict ? rows.Where(row => row.Goal == verdict) : rows;
        if (Given(wanted.Agency) is { } agency)
        {
            var supported = db.SupportedBy(agency);
            rows = rows.Where(row => row.Lead == agency || supported.Contains(row.Id));
        }

        if (Given(wanted.Finding) is { } code)
        {
            var found = db.AuditFindings().Where(finding => finding.Code == code).Select(finding => finding.ReportId);
            rows = rows.Where(row => row.ReportId != null && found.Contains(row.ReportId.Value));
        }

        return Given(wanted.Words) is { } words ? Holding(rows, words) : rows;
    }

    private IQueryable<ListedCommitment> Holding(IQueryable<ListedCommitment> rows, string words)
    {
        if (SearchText.Find(db, words) is not { } terms)
        {
            return rows.Where(row => false);
        }

        return terms.Aggregate(rows, (narrowed, term) => narrowed.Where(row => term.Contains(row.Id)));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
