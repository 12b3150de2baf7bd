namespace Guankao.Reading.Personal;

/// <summary>
/// Finds what a short note about a person must not hold: beyond what <see cref="PersonalScanner"/> finds, office telephones,
/// mistyped identity numbers, street addresses, and names that nobody announced, in Latin letters too. It would rather ask once too often: a note
/// can be worded otherwise, a name that was kept cannot be called back.
/// </summary>
public static class StrictPersonal
{
    /// <summary>What was found, in the order of the text.</summary>
    public static IEnumerable<PersonalReading> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var at = 0; at < text.Length;)
        {
            var found = PersonalScanner.At(text, at, named: true) ?? Numbers.At(text, at) ?? BareNames.At(text, at) ?? LatinNames.At(text, at);
            if (found is { } mention)
            {
                yield return mention;
            }

            at = found?.Span.End ?? at + 1;
        }
    }
}
