using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>The list of commitments with its filters: <c>await browse.Ask(search, ct)</c>.</summary>
public sealed class BrowseCommitments(LedgerStore store)
{
    private const int MostRows = 200;

    /// <summary>The page asked for; a page past the end is the last one.</summary>
    public async Task<CommitmentListing> Ask(CommitmentSearch search, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var filters = new ListingFilters(db, search);
        var total = await filters.All().CountAsync(cancellation);
        var size = Math.Clamp(search.Size, 1, MostRows);
        var page = Math.Clamp(search.Page, 1, Math.Max(1, (total + size - 1) / size));
        var rows = total == 0 ? [] : await filters.All().Sorted(search.Sort, search.Descending)
            .Skip((page - 1) * size).Take(size).ToListAsync(cancellation);
        return new CommitmentListing(
            new Page<CommitmentRow>([.. rows.Select(row => row.Row())], page, size, total),
            await Domains(db, filters, cancellation),
            await Agencies(db, filters, cancellation),
            await Counted(filters.ButGrade().Where(row => row.Grade != null).GroupBy(row => row.Grade!)
                .OrderBy(same => same.Key).Select(same => new Choice { Value = same.Key, Count = same.Count() }), cancellation),
            await Verdicts(filters, cancellation));
    }

    private static async Task<IReadOnlyList<FilterChoice>> Domains(AppDb db, ListingFilters filters, CancellationToken cancellation)
    {
        var found = await Counted(filters.ButDomain().Where(row => row.Domain != null).GroupBy(row => row.Domain!)
            .Select(same => new Choice { Value = same.Key, Count = same.Count() }), cancellation);
        return await DomainOrder.Sort(db, found, choice => choice.Value, cancellation);
    }

    private static async Task<IReadOnlyList<FilterChoice>> Agencies(AppDb db, ListingFilters filters, CancellationToken cancellation)
    {
        var ids = filters.ButAgency().Select(row => row.Id);
        return await Counted(db.CommitmentAgencies().Where(agency => ids.Contains(agency.CommitmentId)).GroupBy(agency => agency.Agency)
            .Select(same => new Choice { Value = same.Key, Count = same.Count() })
            .OrderByDescending(same => same.Count).ThenBy(same => same.Value), cancellation);
    }

    private static async Task<IReadOnlyList<FilterChoice>> Verdicts(ListingFilters filters, CancellationToken cancellation)
    {
        var found = await filters.ButVerdict().Where(row => row.Goal != null).GroupBy(row => row.Goal!.Value)
            .Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancellation);
        return [.. found.OrderBy(same => same.Key).Select(same => new FilterChoice(same.Key.ToString(), same.Count))];
    }

    private static async Task<IReadOnlyList<FilterChoice>> Counted(IQueryable<Choice> choices, CancellationToken cancellation) =>
        [.. (await choices.ToListAsync(cancellation)).Select(choice => new FilterChoice(choice.Value, choice.Count))];

    // The database orders by its members; a record's constructor it could not look into.
    private sealed class Choice
    {
        public required string Value { get; init; }

        public required int Count { get; init; }
    }
}
