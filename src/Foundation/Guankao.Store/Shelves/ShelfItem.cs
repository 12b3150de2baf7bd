namespace Guankao.Store;

/// <summary>Something that lies on the shelf.</summary>
internal sealed class ShelfItem
{
    public required string Token { get; init; }

    /// <summary>The item that holds the bytes where this is a second reading of the same file; it goes when that goes.</summary>
    public string? Beside { get; init; }

    public required string Kind { get; init; }

    public Guid Owner { get; init; }

    public required string Name { get; init; }

    public long Length { get; init; }

    public required string State { get; set; }

    public int Version { get; set; }

    public DateTime PutAt { get; init; }

    public DateTime Until { get; init; }
}

/// <summary>A part of an item's bytes.</summary>
internal sealed class ShelfPiece
{
    public required string Token { get; init; }

    public int Number { get; init; }

    public required byte[] Bytes { get; init; }
}
