using Guankao.Identity.Agencies;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>An agency that the city entered.</summary>
/// <param name="Id">Whose history it is.</param>
/// <param name="Name">Full name.</param>
/// <param name="From">First day of the name; null where it was there before.</param>
/// <param name="Until">Last day; null while it goes by it.</param>
/// <param name="Into">What it goes by since, or into what it went; null where nothing follows it.</param>
public sealed record CityAgencyLine(Guid Id, string Name, DateOnly? From, DateOnly? Until, string? Into);

/// <summary>What the city entered of its agencies, those of today first: <c>await browse.Ask(ct)</c>.</summary>
public sealed class BrowseCityAgencies(LedgerStore store)
{
    /// <summary>The list.</summary>
    public async Task<IReadOnlyList<CityAgencyLine>> Ask(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var rows = await db.Set<CityAgency>().AsNoTracking().ToListAsync(cancellation);
        var names = rows.ToDictionary(row => row.Id, row => row.Name);
        return [.. rows.OrderBy(row => row.Until is not null).ThenByDescending(row => row.Until).ThenBy(row => row.Name, StringComparer.Ordinal)
            .Select(row => new CityAgencyLine(row.Id, row.Name, row.From, row.Until, row.Successor is { } into ? names[into] : null))];
    }
}
