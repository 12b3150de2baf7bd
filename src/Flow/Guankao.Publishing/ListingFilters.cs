using Guankao.Store;
using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>The filters of the list over the published rows.</summary>
internal sealed class ListingFilters(AppDb db, CommitmentSearch search)
{
    /// <summary>All of them.</summary>
    public IQueryable<PublishedCommitment> All() => Marks().Aggregate(Plain(), (rows, mark) => Marked(rows, mark.Kind, mark.Value));

    /// <summary>
    /// All of them in the order of the table. Where a mark is asked for, its own index is walked: it lies in that order,
    /// and the millions that lack the mark are never looked at.
    /// </summary>
    public IQueryable<PublishedCommitment> InPlaceOrder()
    {
        var marks = Marks().ToList();

        // Where nearly all have the one mark, its index narrows nothing: that of the other filter is walked.
        if (marks is [(PublishedMark.Period, _)] && HasPlain)
        {
            return All().OrderBy(row => row.Place).ThenBy(row => row.Id);
        }

        return marks.Count == 0 ? Plain().OrderBy(row => row.Place).ThenBy(row => row.Id) : Walked(marks, Plain());
    }

    /// <summary>Their ids alone in that order, out of an index wherever one holds all that is asked for.</summary>
    public IQueryable<Guid> IdsInPlaceOrder()
    {
        if (Marks().ToList() is not [var (kind, value)] || HasWords || HasPlain)
        {
            return InPlaceOrder().Select(row => row.Id);
        }

        return db.Set<PublishedMark>().Where(mark => mark.Kind == kind && mark.Value == value)
            .OrderBy(mark => mark.Place).ThenBy(mark => mark.CommitmentId).Select(mark => mark.CommitmentId);
    }

    /// <summary>Some rows, in no order.</summary>
    public IQueryable<PublishedCommitment> ById(List<Guid> ids) => db.Set<PublishedCommitment>().AsNoTracking().Where(row => ids.Contains(row.Id));

    /// <summary>True where words are sought.</summary>
    public bool HasWords => Given(search.Words) is not null;

    /// <summary>True where words are sought and nothing else.</summary>
    public bool HasWordsAlone => HasWords && !Marks().Any() && !HasPlain;

    /// <summary>True where something is asked for that a commitment has one of.</summary>
    public bool HasPlain => search.Verdict is not null || Given(search.Domain) is not null || Given(search.Grade) is not null;

    /// <summary>The one mark that is asked for and nothing else; null where more or less is.</summary>
    public (string Kind, string Value)? MarkAlone => !HasWords && !HasPlain && Marks().ToList() is [var only] ? only : null;

    /// <summary>True where nothing is asked for but everything.</summary>
    public bool HasNone => !HasWords && !HasPlain && !HasMarks;

    /// <summary>True where something is asked for that a commitment can have several of.</summary>
    public bool HasMarks => Marks().Any();

    /// <summary>True where the kept counts cannot say how many there are.</summary>
    public bool IsSpecial => SpecialMarks().Any();

    /// <summary>The marks asked for that the kept counts do not know together with other filters.</summary>
    public IEnumerable<(string Kind, string Value)> SpecialMarks() => Marks().Where(mark => mark.Kind != PublishedMark.Agency);

    /// <summary>Only the marks that the kept counts do not know.</summary>
    public IQueryable<PublishedCommitment> Special() => Walked([.. SpecialMarks()], db.Set<PublishedCommitment>().AsNoTracking());

    private IEnumerable<(string Kind, string Value)> Marks() => search.Marks();

    private IQueryable<PublishedCommitment> Walked(List<(string Kind, string Value)> marks, IQueryable<PublishedCommitment> rows)
    {
        var ((kind, value), others) = (marks[0], marks.Skip(1));
        return from mark in db.Set<PublishedMark>()
               where mark.Kind == kind && mark.Value == value
               join row in others.Aggregate(rows, (narrowed, other) => Marked(narrowed, other.Kind, other.Value)) on mark.CommitmentId equals row.Id
               orderby mark.Place, mark.CommitmentId
               select row;
    }

    private IQueryable<PublishedCommitment> Plain()
    {
        var rows = Worded();
        rows = Given(search.Domain) is { } domain ? rows.Where(row => row.Domain == domain) : rows;
        rows = Given(search.Grade) is { } grade ? rows.Where(row => row.Grade == grade) : rows;
        return search.Verdict is { } verdict ? rows.Where(row => row.Goal == verdict) : rows;
    }

    private IQueryable<PublishedCommitment> Worded()
    {
        IQueryable<PublishedCommitment> rows = db.Set<PublishedCommitment>().AsNoTracking();
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
