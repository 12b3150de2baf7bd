namespace Guankao.Audit;

/// <summary>The grade words that a city uses, for a form to offer.</summary>
/// <param name="Word">As printed.</param>
/// <param name="Meaning">What the city means by it.</param>
public sealed record CityGrade(string Word, string Meaning)
{
    /// <summary>The city's own words, or the common two-grade table where it has none on record.</summary>
    public static IReadOnlyList<CityGrade> Of(string? city) => GradeWords.Default.For(city);
}
