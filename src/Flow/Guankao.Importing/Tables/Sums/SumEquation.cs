namespace Guankao.Importing;

/// <summary>A place in a table of figures.</summary>
internal readonly record struct Spot(int Row, int Column);

/// <summary>One figure that should be the sum of others.</summary>
/// <param name="Total">The sum.</param>
/// <param name="Parts">What it adds up.</param>
internal sealed record SumEquation(Spot Total, IReadOnlyList<Spot> Parts)
{
    internal decimal Said(SumLayout layout) => layout.Value(Total.Row, Total.Column);

    internal decimal Computed(SumLayout layout) => Parts.Sum(part => layout.Value(part.Row, part.Column));

    internal decimal Off(SumLayout layout) => Said(layout) - Computed(layout);

    /// <summary>True where it adds up, as far as rounding lets one see.</summary>
    internal bool Holds(SumLayout layout) => Math.Abs(Off(layout)) <= Tolerance(layout);

    /// <summary>True where at least two parts are more than nothing, so that holding is no accident.</summary>
    internal bool IsTelling(SumLayout layout) => Parts.Count(part => layout.Value(part.Row, part.Column) != 0) >= 2;

    private decimal Tolerance(SumLayout layout) =>
        layout.Rounding(Total.Row, Total.Column) + Parts.Sum(part => layout.Rounding(part.Row, part.Column));
}
