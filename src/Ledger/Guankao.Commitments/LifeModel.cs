using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>The tables of what happens to commitments: requests, blockers and where they went.</summary>
internal static class LifeModel
{
    public static void AddTo(ModelBuilder model)
    {
        model.Entity<Request>(request =>
        {
            request.ToTable("commitment_requests").HasKey(row => row.Id);
            request.Property(row => row.Id).ValueGeneratedNever();
            request.HasOne<Commitment>().WithMany().HasForeignKey(row => row.CommitmentId).OnDelete(DeleteBehavior.Restrict);
            request.Ignore(row => row.Deed);
            request.HasIndex(row => new { row.CommitmentId, row.Kind });
            request.HasIndex(row => new { row.State, row.Kind });
        });
        model.Entity<Blocker>(blocker =>
        {
            blocker.ToTable("blockers").HasKey(row => row.Id);
            blocker.Property(row => row.Id).ValueGeneratedNever();
            blocker.HasOne<Commitment>().WithMany().HasForeignKey(row => row.CommitmentId).OnDelete(DeleteBehavior.Restrict);
            blocker.HasIndex(row => row.CommitmentId);
            blocker.HasIndex(row => new { row.AnsweredOn, row.AskedOn });
        });
        model.Entity<Descent>(descent =>
        {
            descent.ToTable("commitment_lineage").HasKey(row => new { row.FromId, row.ToId });
            descent.HasIndex(row => row.ToId);
        });
    }
}

/// <summary>That one commitment goes on in another.</summary>
internal sealed class Descent
{
    public Guid FromId { get; init; }

    public Guid ToId { get; init; }

    public DescentKind Kind { get; init; }

    public DateTime DoneAt { get; init; }
}
