using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>The tables of trips.</summary>
public sealed class TripsModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        model.Entity<Trip>(trip =>
        {
            trip.ToTable("trips").HasKey(row => row.Id);
            trip.Property(row => row.Id).ValueGeneratedNever();
            trip.Property(row => row.Sha256).HasMaxLength(64);
            trip.HasIndex(row => row.Sha256).IsUnique();
            trip.Property(row => row.EnteredSha256).HasMaxLength(64);
            trip.HasIndex(row => row.EnteredSha256);
            trip.HasIndex(row => new { row.ReturnOn, row.Id });
            trip.HasIndex(row => new { row.Agency, row.ReturnOn });
            trip.OwnsMany(row => row.Stops, stop =>
            {
                stop.ToTable("trip_stops").WithOwner().HasForeignKey("TripId");
                stop.HasKey("TripId", nameof(TripStop.Position));
                stop.Property(row => row.Position).ValueGeneratedNever();
                stop.HasIndex(row => row.Country);
                stop.HasIndex(row => row.City);
            });
            trip.OwnsMany(row => row.Meetings, meeting =>
            {
                meeting.ToTable("trip_meetings").WithOwner().HasForeignKey("TripId");
                meeting.HasKey("TripId", nameof(TripMeeting.Position));
                meeting.Property(row => row.Position).ValueGeneratedNever();
                meeting.HasIndex(row => row.Body);
            });
            trip.HasMany(row => row.Met).WithOne().HasForeignKey(row => row.TripId);
            trip.OwnsMany(row => row.Figures, figure =>
            {
                figure.ToTable("trip_figures").WithOwner().HasForeignKey("TripId");
                figure.HasKey("TripId", nameof(TripFigure.Position));
                figure.Property(row => row.Position).ValueGeneratedNever();
                figure.HasIndex(row => new { row.Measure, row.Currency });
                figure.HasIndex(row => row.Body);
            });
            trip.HasMany(row => row.Recommendations).WithOne().HasForeignKey(row => row.TripId);
        });
        model.Entity<MetTripDuty>(met =>
        {
            met.ToTable("trip_duties_met").HasKey(row => row.Id);
            met.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<Recommendation>(point =>
        {
            point.ToTable("trip_recommendations").HasKey(row => row.Id);
            point.Property(row => row.Id).ValueGeneratedNever();
            point.HasIndex(row => new { row.TripId, row.Position }).IsUnique();
            point.HasIndex(row => new { row.Standing, row.Agency });
            point.HasIndex(row => row.CommitmentId);
        });
    }
}
