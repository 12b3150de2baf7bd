using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>The tables of periods and reports.</summary>
public sealed class ReportingModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        model.Entity<ReportingPeriod>(period =>
        {
            period.ToTable("reporting_periods").HasKey(row => row.Id);
            period.Property(row => row.Id).ValueGeneratedNever();
            period.Property(row => row.State).HasDefaultValue(PeriodState.Imported).HasSentinel(PeriodState.Imported);
            period.Property(row => row.Late).HasDefaultValue(LateEntry.WithPermission).HasSentinel(LateEntry.WithPermission);
            period.HasIndex(row => new { row.FirstDay, row.LastDay }).IsUnique();
        });
        model.Entity<Report>(report =>
        {
            report.ToTable("reports").HasKey(row => row.Id);
            report.Property(row => row.Id).ValueGeneratedNever();
            report.HasOne(row => row.Period).WithMany().HasForeignKey(row => row.PeriodId).OnDelete(DeleteBehavior.Restrict);
            report.HasIndex(row => new { row.CommitmentId, row.PeriodId }).IsUnique();
            report.HasIndex(row => new { row.CommitmentId, row.Latest });
            report.HasIndex(row => new { row.Latest, row.Grade });
        });
        DutyModel.AddTo(model);
    }
}
