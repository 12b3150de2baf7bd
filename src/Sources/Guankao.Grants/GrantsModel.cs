using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Grants;

/// <summary>The tables of grant plans.</summary>
public sealed class GrantsModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        model.Entity<GrantPlan>(plan =>
        {
            plan.ToTable("grant_plans").HasKey(row => row.Id);
            plan.Property(row => row.Id).ValueGeneratedNever();
            plan.Property(row => row.Sha256).HasMaxLength(64);
            plan.HasIndex(row => row.Sha256).IsUnique();
            plan.HasIndex(row => new { row.Year, row.Id });
            plan.HasMany(row => row.Lines).WithOne().HasForeignKey(line => line.PlanId);
            plan.HasMany(row => row.Duties).WithOne().HasForeignKey(duty => duty.PlanId);
        });
        model.Entity<BudgetLine>(line =>
        {
            line.ToTable("grant_lines").HasKey(row => row.Id);
            line.Property(row => row.Id).ValueGeneratedNever();
            line.HasIndex(row => new { row.PlanId, row.Position }).IsUnique();
            line.HasIndex(row => row.Standing);
        });
        model.Entity<GrantDuty>(duty =>
        {
            duty.ToTable("grant_duties").HasKey(row => row.Id);
            duty.Property(row => row.Id).ValueGeneratedNever();
            duty.HasIndex(row => new { row.PlanId, row.Position }).IsUnique();
            duty.HasIndex(row => row.CommitmentId);
        });
    }
}
