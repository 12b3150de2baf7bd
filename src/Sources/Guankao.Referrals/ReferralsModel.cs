using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Referrals;

/// <summary>The tables of referrals.</summary>
public sealed class ReferralsModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        model.Entity<Referral>(referral =>
        {
            referral.ToTable("referrals").HasKey(row => row.Id);
            referral.Property(row => row.Id).ValueGeneratedNever();
            referral.Property(row => row.TokenHash).HasMaxLength(64);
            referral.Property(row => row.Family).HasMaxLength(64);
            referral.HasIndex(row => row.TokenHash).IsUnique();
            referral.HasIndex(row => row.Family);
            referral.HasIndex(row => new { row.State, row.ClosedAt });
            referral.HasMany(row => row.Bodies).WithOne().HasForeignKey(row => row.ReferralId).OnDelete(DeleteBehavior.Restrict);
            referral.HasMany(row => row.Entries).WithOne().HasForeignKey(row => row.ReferralId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ReferralBody>(body =>
        {
            body.ToTable("referral_bodies").HasKey(row => row.Id);
            body.Property(row => row.Id).ValueGeneratedNever();
            body.HasIndex(row => new { row.Agency, row.Until });
        });
        model.Entity<ReferralEntry>(entry =>
        {
            entry.ToTable("referral_entries").HasKey(row => row.Id);
            entry.Property(row => row.Id).ValueGeneratedNever();
            entry.HasIndex(row => new { row.ReferralId, row.Position }).IsUnique();
        });
        model.Entity<GlassBroken>(glass =>
        {
            glass.ToTable("referral_glass").HasKey(row => row.Id);
            glass.Property(row => row.Id).ValueGeneratedNever();
            glass.HasIndex(row => new { row.PersonId, row.Until });
            glass.HasIndex(row => row.ReferralId);
            glass.HasIndex(row => row.At);
        });
    }
}
