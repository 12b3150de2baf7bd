using Guankao.Store.Acts;
using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Store;

/// <summary>The tables of the store itself: acts, documents, words to search, the shelf.</summary>
public sealed class StoreModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        model.Entity<Act>(act =>
        {
            act.ToTable("acts").HasKey(row => row.Number);
            act.Property(row => row.Number).ValueGeneratedNever();
            act.Property(row => row.Kind).HasMaxLength(64);
            act.Property(row => row.Hash).HasMaxLength(64);
            act.Property(row => row.Previous).HasMaxLength(64);
            act.HasIndex(row => new { row.Subject, row.Number });
            act.HasIndex(row => new { row.Kind, row.Number });
            act.HasIndex(row => row.DoneAt);
        });
        model.Entity<StoredDocument>(document =>
        {
            document.ToTable("documents").HasKey(row => row.Sha256);
            document.Property(row => row.Sha256).HasMaxLength(64);
        });
        model.Entity<SearchEntry>(entry =>
        {
            entry.ToTable("search_entries").HasKey(row => row.Id);
            entry.Property(row => row.Part).HasMaxLength(32);
            entry.HasIndex(row => new { row.Subject, row.Part }).IsUnique();
        });
        AddShelf(model);
    }

    private static void AddShelf(ModelBuilder model)
    {
        model.Entity<ShelfItem>(item =>
        {
            item.ToTable("shelf_items").HasKey(row => row.Token);
            item.Property(row => row.Token).HasMaxLength(32);
            item.Property(row => row.Kind).HasMaxLength(32);
            item.HasIndex(row => new { row.Owner, row.PutAt });
            item.HasIndex(row => row.Until);
            item.HasOne<ShelfItem>().WithMany().HasForeignKey(row => row.Beside).OnDelete(DeleteBehavior.Cascade);
            item.LeftOutOfBackups();
        });
        model.Entity<ShelfPiece>(piece =>
        {
            piece.ToTable("shelf_pieces").HasKey(row => new { row.Token, row.Number });
            piece.HasOne<ShelfItem>().WithMany().HasForeignKey(row => row.Token).OnDelete(DeleteBehavior.Cascade);
            piece.LeftOutOfBackups();
        });
    }
}
