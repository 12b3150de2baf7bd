namespace Guankao.Kernel;

/// <summary>One page of a longer list.</summary>
/// <param name="Rows">The rows of this page, in the order asked for.</param>
/// <param name="Number">Which page this is, from 1.</param>
/// <param name="Size">Rows on a full page.</param>
/// <param name="Total">Rows on all pages together; when <paramref name="Capped"/>, at least this many.</param>
/// <param name="Capped">True where counting stopped at <paramref name="Total"/>.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Number, int Size, int Total, bool Capped = false)
{
    /// <summary>How many pages there are, at least one.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
