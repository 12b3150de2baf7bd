using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Audit;

/// <summary>The tables of audits.</summary>
public sealed class AuditRecordModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model) => model.Entity<AuditRecord>(audit =>
    {
        audit.ToTable("audits").HasKey(row => row.ReportId);
        audit.Property(row => row.ReportId).ValueGeneratedNever();
        audit.HasIndex(row => new { row.CommitmentId, row.LastDay });
        audit.Property(row => row.InputHash).HasMaxLength(64);
        audit.Property(row => row.BeforeHash).HasMaxLength(64);
        audit.HasIndex(row => row.Goal);
        audit.HasIndex(row => row.Weighty);
        audit.OwnsMany(row => row.Findings, finding =>
        {
            finding.ToTable("audit_findings").WithOwner().HasForeignKey(row => row.ReportId);
            finding.HasKey(row => new { row.ReportId, row.Code });
            finding.Property(row => row.Code).HasMaxLength(64);
            finding.HasIndex(row => new { row.Code, row.ReportId });
        });
        audit.OwnsMany(row => row.Silences, silence =>
        {
            silence.ToTable("audit_silences").WithOwner().HasForeignKey(row => row.ReportId);
            silence.HasKey(row => new { row.ReportId, row.Code });
            silence.Property(row => row.Code).HasMaxLength(64);
        });
    });
}
