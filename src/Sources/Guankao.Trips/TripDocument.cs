using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>A trip's report as a document in which other records may be written too.</summary>
public sealed class TripDocument
{
    /// <summary>The trip.</summary>
    public Guid Trip { get; init; }

    /// <summary>Hash of the file.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>True once it is published; before that nothing may be quoted from it.</summary>
    public bool Published { get; init; }

    /// <summary>What is covered, as it is kept; null where nothing is.</summary>
    public string? Covered { get; init; }

    /// <summary>Words that are covered wherever the public reads them.</summary>
    public IReadOnlyList<string> Words() => TripSight.Words(Covered);
}

/// <summary>Reads of trips that other modules build on.</summary>
public static class TripReads
{
    /// <summary>The reports of all trips.</summary>
    public static IQueryable<TripDocument> TripDocuments(this AppDb db) => db.Set<Trip>().AsNoTracking().Select(trip => new TripDocument
    {
        Trip = trip.Id, Sha256 = trip.Sha256, Published = trip.Review == TripReviewState.Published, Covered = trip.Covered,
    });

    /// <summary>What was written by hand of trips that were entered before there was a report.</summary>
    public static IQueryable<TripDocument> EnteredTripDocuments(this AppDb db) => db.Set<Trip>().AsNoTracking().Where(trip => trip.EnteredSha256 != null).Select(trip => new TripDocument
    {
        Trip = trip.Id, Sha256 = trip.EnteredSha256!, Published = trip.Review == TripReviewState.Published, Covered = trip.Covered,
    });
}
