using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Youth;

/// <summary>The tables of youth support.</summary>
public sealed class YouthModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        model.Entity<YouthCount>(count =>
        {
            count.ToTable("youth_counts").HasKey(row => row.Id);
            count.Property(row => row.Id).ValueGeneratedNever();
            count.HasIndex(row => new { row.Year, row.Month, row.Body, row.Channel, row.Topic, row.First, row.Age, row.Result }).IsUnique();
        });
        model.Entity<YouthHandOff>(hand =>
        {
            hand.ToTable("youth_hand_offs").HasKey(row => row.Id);
            hand.Property(row => row.Id).ValueGeneratedNever();
            hand.HasIndex(row => row.Token).IsUnique();
            hand.HasIndex(row => row.OfferedAt);
        });
        model.Entity<YouthYear>(year => year.ToTable("youth_years").HasKey(row => new { row.Body, row.Year }));
        model.Entity<YouthVendor>(vendor =>
        {
            vendor.ToTable("youth_vendors").HasKey(row => row.Id);
            vendor.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<YouthCall>(call =>
        {
            // The key is also the promise that nothing is taken twice.
            call.ToTable("youth_calls").HasKey(row => new { row.Vendor, row.Nonce });
            call.Property(row => row.Nonce).HasMaxLength(64);
            call.HasIndex(row => row.At);
        });
        model.Entity<PublishedYouthReport>(report =>
        {
            report.ToTable("youth_reports").HasKey(row => row.Year);
            report.Property(row => row.Year).ValueGeneratedNever();
        });
    }
}
