namespace Guankao.Reading;

/// <summary>A stretch of the original text in UTF-16 code units.</summary>
/// <param name="Start">First unit, inclusive.</param>
/// <param name="End">One past the last unit.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Units covered.</summary>
    public int Length => End - Start;

    /// <summary>True where the two share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The text under the span.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>The same stretch, seen from a text in which this one begins at <paramref name="by"/>.</summary>
    public TextSpan Shifted(int by) => new(Start + by, End + by);
}
