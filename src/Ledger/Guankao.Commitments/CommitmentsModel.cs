using Guankao.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guankao.Commitments;

/// <summary>The tables of the ledger of commitments.</summary>
public sealed class CommitmentsModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        model.Entity<Commitment>(commitment =>
        {
            commitment.ToTable("commitments").HasKey(row => row.Id);
            commitment.Property(row => row.Id).ValueGeneratedNever();
            commitment.HasIndex(row => new { row.Number, row.Id });
            commitment.HasIndex(row => new { row.Due, row.Id });
            commitment.HasIndex(row => new { row.Lead, row.Id });
            commitment.HasIndex(row => new { row.Domain, row.Id });
            commitment.HasIndex(row => new { row.Status, row.Lead });
            commitment.Property(row => row.Outcome).HasMaxLength(32);
            commitment.OwnsMany(row => row.Supporters, AddSupporters);
            commitment.OwnsMany(row => row.Targets, target => AddTargets(target, "commitment_targets", "CommitmentId"));
            commitment.OwnsMany(row => row.Milestones, AddMilestones);
            commitment.OwnsMany(row => row.Sources, source =>
            {
                source.ToTable("commitment_sources").WithOwner().HasForeignKey("CommitmentId");
                source.HasKey(row => row.Id);
                source.Property(row => row.Id).ValueGeneratedNever();
                source.Property(row => row.Sha256).HasMaxLength(64);
                source.HasIndex(row => row.Sha256);
            });
        });
        LifeModel.AddTo(model);
    }

    private static void AddSupporters(OwnedNavigationBuilder<Commitment, Supporter> supporter)
    {
        supporter.ToTable("commitment_supporters").WithOwner().HasForeignKey(row => row.CommitmentId);
        supporter.HasKey(row => new { row.CommitmentId, row.Position });
        supporter.Property(row => row.Position).ValueGeneratedNever();
        supporter.HasIndex(row => new { row.Agency, row.CommitmentId });
    }

    private static void AddMilestones(OwnedNavigationBuilder<Commitment, Milestone> milestone)
    {
        milestone.ToTable("milestones").WithOwner().HasForeignKey("CommitmentId");
        milestone.HasKey(row => row.Id);
        milestone.Property(row => row.Id).ValueGeneratedNever();
        milestone.HasIndex("CommitmentId", nameof(Milestone.Position)).IsUnique();
        milestone.HasIndex(row => row.Due);
        milestone.OwnsMany(row => row.Targets, target => AddTargets(target, "milestone_targets", "MilestoneId"));
        milestone.OwnsMany(row => row.Dues, due =>
        {
            due.ToTable("milestone_dues").WithOwner().HasForeignKey("MilestoneId");
            due.HasKey("MilestoneId", nameof(MilestoneDue.Position));
            due.Property(row => row.Position).ValueGeneratedNever();
        });
    }

    private static void AddTargets<TOwner>(OwnedNavigationBuilder<TOwner, Target> target, string table, string owner)
        where TOwner : class
    {
        target.ToTable(table).WithOwner().HasForeignKey(owner);
        target.HasKey(owner, nameof(Target.Position));
        target.Property(row => row.Position).ValueGeneratedNever();
    }
}
