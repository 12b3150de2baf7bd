namespace Guankao.Documents;

/// <summary>
/// How much of a document is read before it is refused. A table of a city is a few hundred kilobytes; the limits leave
/// two orders of magnitude and stop files that were made to exhaust memory.
/// </summary>
/// <param name="Bytes">Bytes of the file.</param>
/// <param name="Cells">Cells after repeats are written out.</param>
/// <param name="CellCharacters">Characters in one cell or line.</param>
/// <param name="PackageEntries">Entries of a zipped document.</param>
/// <param name="InflatedBytes">Bytes of all entries after inflating.</param>
public sealed record ReadLimits(int Bytes, int Cells, int CellCharacters, int PackageEntries, long InflatedBytes)
{
    /// <summary>What bounds a PDF besides.</summary>
    public PdfLimits Pdf { get; init; } = PdfLimits.Default;

    /// <summary>The limits in use.</summary>
    public static readonly ReadLimits Default = new(
        Bytes: 32 << 20, Cells: 2_000_000, CellCharacters: 1 << 20, PackageEntries: 4_000, InflatedBytes: 256L << 20);
}
