using Guankao.Store;
using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>The filters of the list over the published rows.</summary>
internal sealed class ListingFilters(AppDb db, CommitmentSearch search)
{
    /// <summary>All of them.</summary>
    public IQueryable<PublishedCommitment> All()
    {
        var rows = Special();
        rows = Given(search.Domain) is { } domain ? rows.Where(row => row.Domain == domain) : rows;
        rows = Given(search.Grade) is { } grade ? rows.Where(row => row.Grade == grade) : rows;
        rows = search.Verdict is { } verdict ? rows.Where(row => row.Goal == verdict) : rows;
        return Given(search.Agency) is { } agency ? Marked(rows, PublishedMark.Agency, agency) : rows;
    }

    /// <summary>True where the kept counts cannot say how many there are.</summary>
    public bool IsSpecial => Given(search.Words) is not null || Given(search.Finding) is not null || Given(search.District) is not null;

    /// <summary>Only the filters that the kept counts do not know.</summary>
    public IQueryable<PublishedCommitment> Special()
    {
        IQueryable<PublishedCommitment> rows = db.Set<PublishedCommitment>().AsNoTracking();
        rows = Given(search.Finding) is { } code ? Marked(rows, PublishedMark.Finding, code) : rows;
        rows = Given(search.District) is { } district ? Marked(rows, PublishedMark.District, district) : rows;
        return Given(search.Words) is { } words ? Holding(rows, words) : rows;
    }

    private IQueryable<PublishedCommitment> Marked(IQueryable<PublishedCommitment> rows, string kind, string value) =>
        rows.Where(row => db.Set<PublishedMark>().Any(mark => mark.CommitmentId == row.Id && mark.Kind == kind && mark.Value == value));

    private IQueryable<PublishedCommitment> Holding(IQueryable<PublishedCommitment> rows, string words)
    {
        if (SearchText.Find(db, words) is not { } terms)
        {
            return rows.Where(row => false);
        }

        return terms.Aggregate(rows, (narrowed, term) => narrowed.Where(row => term.Contains(row.Id)));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
