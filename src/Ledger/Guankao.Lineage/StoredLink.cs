using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Lineage;

/// <summary>A link that somebody made. It is ended, never deleted.</summary>
internal sealed class StoredLink
{
    public Guid Id { get; init; }

    public required string FromKind { get; init; }

    public required string FromKey { get; init; }

    public required string ToKind { get; init; }

    public required string ToKey { get; init; }

    /// <summary>The citation as JSON.</summary>
    public required string Citation { get; init; }

    public required string Who { get; init; }

    public required string Why { get; init; }

    public DateTime LinkedAt { get; init; }

    public DateTime? EndedAt { get; set; }

    public RecordRef From => new(FromKind, FromKey);

    public RecordRef To => new(ToKind, ToKey);

    public RecordLink Read() => new(From, To, new("引為來源", "cited as a source"), Json.To<Citation>(Citation)) { Id = Id, Ground = $"{Who}：{Why}" };
}

/// <summary>The table of links.</summary>
public sealed class LineageModel : IModelPart
{
    /// <inheritdoc />
    public void AddTo(ModelBuilder model) => model.Entity<StoredLink>(link =>
    {
        link.ToTable("record_links").HasKey(row => row.Id);
        link.Property(row => row.Id).ValueGeneratedNever();
        link.Property(row => row.FromKind).HasMaxLength(32);
        link.Property(row => row.FromKey).HasMaxLength(64);
        link.Property(row => row.ToKind).HasMaxLength(32);
        link.Property(row => row.ToKey).HasMaxLength(64);
        link.Ignore(row => row.From);
        link.Ignore(row => row.To);
        link.HasIndex(row => new { row.FromKind, row.FromKey });
        link.HasIndex(row => new { row.ToKind, row.ToKey });
    });
}
