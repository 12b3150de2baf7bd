using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Jobs;

/// <summary>The tables of jobs. They tell what this installation is busy with and are no part of its record: backups leave them out.</summary>
public sealed class JobsModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        model.Entity<Job>(job =>
        {
            job.ToTable("jobs").HasKey(row => row.Id);
            job.Property(row => row.Id).ValueGeneratedNever();
            job.Property(row => row.Kind).HasMaxLength(64);
            job.HasIndex(row => new { row.State, row.NextTry });
            job.Property(row => row.Occasion).HasMaxLength(100);
            job.HasIndex(row => row.Occasion).IsUnique();
            job.HasIndex(row => row.AskedAt);
            job.LeftOutOfBackups();
        });
        model.Entity<JobChunk>(chunk =>
        {
            chunk.ToTable("job_chunks").HasKey(row => new { row.Job, row.Number });
            chunk.HasOne<Job>().WithMany().HasForeignKey(row => row.Job).OnDelete(DeleteBehavior.Cascade);
            chunk.LeftOutOfBackups();
        });
        model.Entity<RoundMark>(round =>
        {
            round.ToTable("job_rounds").HasKey(row => row.Name);
            round.Property(row => row.Name).HasMaxLength(64);
            round.LeftOutOfBackups();
        });
    }
}
