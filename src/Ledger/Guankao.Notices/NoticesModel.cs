using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Notices;

/// <summary>The tables of notices and letters.</summary>
public sealed class NoticesModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model)
    {
        model.Entity<Notice>(notice =>
        {
            notice.ToTable("notices").HasKey(row => row.Id);
            notice.Property(row => row.Id).ValueGeneratedNever();
            notice.Property(row => row.Once).HasMaxLength(300);
            notice.HasIndex(row => row.Once).IsUnique();
            notice.HasIndex(row => new { row.Spread, row.RaisedAt });
            notice.HasIndex(row => row.Subject);
        });
        model.Entity<Letter>(letter =>
        {
            letter.ToTable("letters").HasKey(row => row.Id);
            letter.Property(row => row.Id).ValueGeneratedNever();
            letter.HasIndex(row => new { row.State, row.NextTry });
            letter.HasIndex(row => new { row.Person, row.State });
            letter.HasMany(row => row.Lines).WithOne().HasForeignKey(row => row.LetterId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<LetterLine>(line =>
        {
            line.ToTable("letter_lines").HasKey(row => new { row.LetterId, row.NoticeId });
            line.HasOne(row => row.Notice).WithMany().HasForeignKey(row => row.NoticeId).OnDelete(DeleteBehavior.Restrict);
            line.HasIndex(row => row.NoticeId);
        });
        model.Entity<Subscriber>(subscriber =>
        {
            subscriber.ToTable("webhook_subscribers").HasKey(row => row.Id);
            subscriber.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<WebhookCall>(call =>
        {
            call.ToTable("webhook_calls").HasKey(row => row.Id);
            call.Property(row => row.Id).ValueGeneratedNever();
            call.HasOne(row => row.Notice).WithMany().HasForeignKey(row => row.NoticeId).OnDelete(DeleteBehavior.Restrict);
            call.HasOne<Subscriber>().WithMany().HasForeignKey(row => row.SubscriberId).OnDelete(DeleteBehavior.Restrict);
            call.HasIndex(row => new { row.State, row.NextTry });
            call.HasIndex(row => new { row.SubscriberId, row.State });
            call.HasIndex(row => new { row.NoticeId, row.SubscriberId }).IsUnique();
        });
    }
}
