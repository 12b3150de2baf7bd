using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>Trips that were entered by hand and wait for their report: <c>await trips.Ask(…)</c>.</summary>
public sealed class TripsWithoutReport(LedgerStore store)
{
    /// <summary>Those whose days touch these, the one with most of the same travellers first.</summary>
    public async Task<IReadOnlyList<TripWithoutReport>> Ask(DateOnly from, DateOnly to, IReadOnlyCollection<string> travellers, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var rows = await db.Set<Trip>().AsNoTracking()
            .Where(trip => trip.EnteredSha256 != null && trip.EnteredSha256 == trip.Sha256 && trip.DepartOn <= to && trip.ReturnOn >= from)
            .OrderBy(trip => trip.DepartOn).ThenBy(trip => trip.Id).ToListAsync(cancellation);
        return
        [
            .. rows.Select(trip => new TripWithoutReport(
                    trip.Id, trip.Title, trip.Agency, Json.To<TripTerms>(trip.Terms).Travellers.Count(person => travellers.Contains(person.Name))))
                .OrderByDescending(trip => trip.Same),
        ];
    }
}

/// <summary>A trip that waits for its report.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">Its title.</param>
/// <param name="Agency">Whose.</param>
/// <param name="Same">How many of its travellers the report names too.</param>
public sealed record TripWithoutReport(Guid Id, string Title, string Agency, int Same);
