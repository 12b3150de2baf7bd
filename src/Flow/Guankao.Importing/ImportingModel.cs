using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Importing;

/// <summary>The tables of importing: what was corrected by hand and holds for documents of the same kind.</summary>
public sealed class ImportingModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model) => model.Entity<RememberedRow>(remembered =>
    {
        remembered.ToTable("remembered_readings").HasKey(row => row.Id);
        remembered.Property(row => row.Id).ValueGeneratedNever();
        remembered.Property(row => row.Fingerprint).HasMaxLength(64);
        remembered.Property(row => row.City).HasMaxLength(20);
        remembered.Property(row => row.Column).HasMaxLength(40);
        remembered.Property(row => row.Printed).HasMaxLength(CorrectionRefusals.MostWords);
        remembered.HasIndex(row => new { row.Fingerprint, row.City, row.Kind, row.Column, row.Printed }).IsUnique();
    });
}
