using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>The tables of meetings.</summary>
public sealed class MeetingsModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        model.Entity<MeetingSeries>(series =>
        {
            series.ToTable("meeting_series").HasKey(row => row.Id);
            series.Property(row => row.Id).ValueGeneratedNever();
            series.HasIndex(row => new { row.City, row.Core }).IsUnique();
        });
        model.Entity<Meeting>(meeting =>
        {
            meeting.ToTable("meetings").HasKey(row => row.Id);
            meeting.Property(row => row.Id).ValueGeneratedNever();
            meeting.HasIndex(row => new { row.Day, row.Id });
            meeting.HasIndex(row => new { row.SeriesId, row.Day });
            meeting.HasIndex(row => row.Sha256);
            meeting.HasOne<MeetingSeries>().WithMany().HasForeignKey(row => row.SeriesId);
            meeting.OwnsMany(row => row.Agenda, item =>
            {
                item.ToTable("meeting_agenda").WithOwner().HasForeignKey("MeetingId");
                item.HasKey("MeetingId", nameof(AgendaItem.Position));
                item.Property(row => row.Position).ValueGeneratedNever();
                item.HasIndex(row => row.ResolutionId);
            });
            meeting.HasMany(row => row.Resolutions).WithOne().HasForeignKey(row => row.MeetingId);
        });
        model.Entity<Resolution>(resolution =>
        {
            resolution.ToTable("meeting_resolutions").HasKey(row => row.Id);
            resolution.Property(row => row.Id).ValueGeneratedNever();
            resolution.HasIndex(row => new { row.MeetingId, row.Position });
            resolution.HasIndex(row => new { row.SeriesId, row.Standing });
            resolution.HasIndex(row => new { row.Standing, row.Day, row.Id });
            resolution.HasIndex(row => new { row.Lead, row.Day });
            resolution.HasIndex(row => new { row.Day, row.Id });
            resolution.HasIndex(row => row.CommitmentId);
            resolution.HasIndex(row => row.PassedTo);
            resolution.HasMany(row => row.Replies).WithOne().HasForeignKey(row => row.ResolutionId);
        });
        model.Entity<Reply>(reply =>
        {
            reply.ToTable("meeting_replies").HasKey(row => row.Id);
            reply.Property(row => row.Id).ValueGeneratedNever();
            reply.HasIndex(row => new { row.ResolutionId, row.Position }).IsUnique();
        });
        model.Entity<CouncilMatter>(matter =>
        {
            matter.ToTable("council_matters").HasKey(row => row.Id);
            matter.Property(row => row.Id).ValueGeneratedNever();
            matter.HasIndex(row => new { row.AskedAt, row.Id });
            matter.HasIndex(row => new { row.Agency, row.AskedAt });
        });
    }
}
