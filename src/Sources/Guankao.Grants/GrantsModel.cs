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
            plan.HasIndex(row => new { row.City, row.Programme, row.Year });
            plan.HasMany(row => row.Claims).WithOne().HasForeignKey(claim => claim.PlanId);
            plan.HasMany(row => row.Spending).WithOne().HasForeignKey(spent => spent.PlanId);
            plan.HasMany(row => row.Filled).WithOne().HasForeignKey(post => post.PlanId);
            plan.HasMany(row => row.Built).WithOne().HasForeignKey(site => site.PlanId);
        });
        AddAccount(model);
        model.Entity<GrantCarry>(carry =>
        {
            carry.ToTable("grant_carries").HasKey(row => row.Id);
            carry.Property(row => row.Id).ValueGeneratedNever();
            carry.HasIndex(row => row.Programme);
        });
        model.Entity<BudgetLine>(line =>
        {
            line.ToTable("grant_lines").HasKey(row => row.Id);
            line.Property(row => row.Id).ValueGeneratedNever();
            line.HasIndex(row => new { row.PlanId, row.Position }).IsUnique();
            line.HasIndex(row => row.Standing);
            line.Ignore(row => row.Approved);
        });
        model.Entity<GrantDuty>(duty =>
        {
            duty.ToTable("grant_duties").HasKey(row => row.Id);
            duty.Property(row => row.Id).ValueGeneratedNever();
            duty.HasIndex(row => new { row.PlanId, row.Position }).IsUnique();
            duty.HasIndex(row => row.CommitmentId);
        });
    }

    private static void AddAccount(ModelBuilder model)
    {
        model.Entity<GrantClaim>(claim =>
        {
            claim.ToTable("grant_claims").HasKey(row => row.Id);
            claim.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<GrantSpending>().ToTable("grant_spending").HasKey(row => new { row.LineId, row.Quarter });
        model.Entity<GrantSpending>().Property(row => row.Quarter).ValueGeneratedNever();
        model.Entity<FilledPost>().ToTable("grant_posts").HasKey(row => new { row.PlanId, row.Position });
        model.Entity<FilledPost>().Property(row => row.Position).ValueGeneratedNever();
        model.Entity<BuiltSite>().ToTable("grant_sites").HasKey(row => new { row.PlanId, row.Position });
        model.Entity<BuiltSite>().Property(row => row.Position).ValueGeneratedNever();
    }
}
