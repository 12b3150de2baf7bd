using Guankao.Publishing.Personal;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guankao.Publishing;

/// <summary>The tables that published pages are read from; all of them can be made anew from the ledger.</summary>
public sealed class PublishingModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        model.Entity<PublishedCommitment>(AddCommitments);
        model.Entity<PublishedMark>(mark =>
        {
            mark.ToTable("published_marks").HasKey(row => new { row.CommitmentId, row.Kind, row.Value });
            mark.Property(row => row.Kind).HasMaxLength(16);
            mark.Property(row => row.Value).HasMaxLength(200);
            mark.HasIndex(row => new { row.Kind, row.Value, row.Place, row.CommitmentId });
        });
        model.Entity<PublishedTally>(tally =>
        {
            tally.ToTable("published_tallies").HasKey(row => new { row.Kind, row.Value });
            tally.Property(row => row.Kind).HasMaxLength(16);
            tally.Property(row => row.Value).HasMaxLength(200);
        });
        model.Entity<PublishedCount>(count =>
        {
            count.ToTable("published_counts").HasKey(row => new
            {
                row.Helping, row.Agency, row.Domain, row.Grade, row.Goal, row.Official, row.Evidence, row.Schedule,
            });
            count.Property(row => row.Agency).HasMaxLength(200);
            count.Property(row => row.Domain).HasMaxLength(200);
            count.Property(row => row.Grade).HasMaxLength(32);
            count.Property(row => row.Goal).HasMaxLength(32);
        });
        model.Entity<PersonalRuling>(ruling =>
        {
            ruling.ToTable("personal_rulings").HasKey(row => row.Id);
            ruling.Property(row => row.Id).ValueGeneratedNever();
            ruling.Property(row => row.Words).HasMaxLength(200);
            ruling.Property(row => row.Kind).HasMaxLength(32);
            ruling.HasIndex(row => new { row.CommitmentId, row.Words }).IsUnique();
            ruling.HasIndex(row => row.At);
        });
        model.Entity<Correction>(note =>
        {
            note.ToTable("corrections").HasKey(row => row.Id);
            note.Property(row => row.Id).ValueGeneratedNever();
            note.Property(row => row.Receipt).HasMaxLength(16);
            note.Property(row => row.TextHash).HasMaxLength(64);
            note.HasIndex(row => row.Receipt).IsUnique();
            note.HasIndex(row => row.TextHash).IsUnique();
            note.HasIndex(row => new { row.State, row.ReceivedAt });
        });
    }

    // Every order that a list can have is an index, with the place behind it so that a filtered list needs no sorting.
    private static void AddCommitments(EntityTypeBuilder<PublishedCommitment> row)
    {
        row.ToTable("published_commitments").HasKey(line => line.Id);
        row.Property(line => line.Id).ValueGeneratedNever();
        row.HasIndex(line => new { line.Place, line.Id });
        row.HasIndex(line => new { line.Domain, line.Place, line.Id });
        row.HasIndex(line => new { line.Lead, line.Place, line.Id });
        row.HasIndex(line => new { line.Grade, line.Place, line.Id });
        row.HasIndex(line => new { line.Goal, line.Place, line.Id });
        row.HasIndex(line => new { line.Due, line.Place, line.Id });
        row.HasIndex(line => new { line.Weighty, line.Place, line.Id }).IsDescending(true, false, false);
        row.HasIndex(line => new { line.Slip, line.Place, line.Id }).IsDescending(true, false, false).HasFilter("slip > 0");
        row.HasIndex(line => new { line.Dispute, line.Place, line.Id }).IsDescending(true, false, false).HasFilter("dispute > 0");
    }
}
