using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Policies;

/// <summary>The tables of policy books.</summary>
public sealed class PoliciesModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        model.Entity<PolicyBook>(book =>
        {
            book.ToTable("policy_books").HasKey(row => row.Id);
            book.Property(row => row.Id).ValueGeneratedNever();
            book.HasIndex(row => new { row.City, row.Year }).IsUnique();
            book.HasMany(row => row.Items).WithOne().HasForeignKey(item => item.BookId);
        });
        model.Entity<PolicyItem>(item =>
        {
            item.ToTable("policy_items").HasKey(row => row.Id);
            item.Property(row => row.Id).ValueGeneratedNever();
            item.Property(row => row.Key).HasMaxLength(80);
            item.HasIndex(row => new { row.BookId, row.Key }).IsUnique();
            item.HasIndex(row => row.CommitmentId);
        });
    }
}
