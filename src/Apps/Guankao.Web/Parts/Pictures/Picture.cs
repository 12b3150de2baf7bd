namespace Guankao.Web.Parts.Pictures;

/// <summary>A drawing with what it shows in words and in a table.</summary>
/// <param name="Key">Its name in addresses and among the texts.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Says">What to see in it.</param>
/// <param name="Drawing">The drawing.</param>
/// <param name="Head">Heads of the table's columns.</param>
/// <param name="Rows">Its rows.</param>
public sealed record Picture(string Key, string Title, string Says, Drawing Drawing, IReadOnlyList<string> Head, IReadOnlyList<PictureRow> Rows)
{
    /// <summary>Where the drawing can be taken away as a file; null where it is on its own page only.</summary>
    public string? File { get; init; }
}

/// <summary>A row of a picture's table.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Href">Where to read on.</param>
/// <param name="Cells">Its numbers.</param>
public sealed record PictureRow(string Name, string? Href, IReadOnlyList<string> Cells);
