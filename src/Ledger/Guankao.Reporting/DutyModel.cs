using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>The tables of duties and of what hangs on them.</summary>
internal static class DutyModel
{
    public static void AddTo(ModelBuilder model) => model.Entity<Duty>(duty =>
    {
        duty.ToTable("duties").HasKey(row => row.Id);
        duty.Property(row => row.Id).ValueGeneratedNever();
        duty.HasOne(row => row.Period).WithMany().HasForeignKey(row => row.PeriodId).OnDelete(DeleteBehavior.Restrict);
        duty.HasIndex(row => new { row.PeriodId, row.CommitmentId }).IsUnique();
        duty.HasIndex(row => new { row.CommitmentId, row.State });
        duty.HasIndex(row => new { row.State, row.Risk });
        duty.HasMany(row => row.Agencies).WithOne().HasForeignKey(row => row.DutyId);
        duty.HasMany(row => row.Versions).WithOne().HasForeignKey(row => row.DutyId);
        duty.HasMany(row => row.Remarks).WithOne().HasForeignKey(row => row.DutyId);
        duty.HasMany(row => row.Evidence).WithOne().HasForeignKey(row => row.DutyId);
        AddChildren(model);
    });

    private static void AddChildren(ModelBuilder model)
    {
        model.Entity<DutyAgency>(agency =>
        {
            agency.ToTable("duty_agencies").HasKey(row => new { row.DutyId, row.Agency });
            agency.HasIndex(row => new { row.Agency, row.DutyId });
        });
        model.Entity<ReportVersion>(version =>
        {
            version.ToTable("report_versions").HasKey(row => new { row.DutyId, row.Agency, row.Number });
            version.Property(row => row.Number).ValueGeneratedNever();
        });
        model.Entity<DutyRemark>(remark =>
        {
            remark.ToTable("duty_remarks").HasKey(row => row.Id);
            remark.Property(row => row.Id).ValueGeneratedNever();
            remark.HasIndex(row => row.DutyId);
        });
        model.Entity<DutyEvidence>(evidence =>
        {
            evidence.ToTable("duty_evidence").HasKey(row => row.Id);
            evidence.Property(row => row.Id).ValueGeneratedNever();
            evidence.Property(row => row.Sha256).HasMaxLength(64);
            evidence.HasIndex(row => row.DutyId);
            evidence.HasIndex(row => row.Sha256);
        });
    }
}
