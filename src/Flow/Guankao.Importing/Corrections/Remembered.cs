namespace Guankao.Importing;

/// <summary>Something that a person once corrected and that holds for the next document of the same kind.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Fingerprint">The kind of document, see <see cref="TableFingerprint"/>.</param>
/// <param name="City">Whose documents; null where the document did not say.</param>
/// <param name="Column">The meaning of the column that a value stands in; of a column's meaning, empty.</param>
/// <param name="Printed">The words as printed: a short name, a grade word, a heading without its year.</param>
/// <param name="Meant">What they mean: a full name, a grade, the word of a column's meaning (empty: none of ours).</param>
/// <param name="Headings">The headings of that kind of document, for people.</param>
/// <param name="Document">The file on which it was corrected.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Who corrected it.</param>
public sealed record Remembered(
    Guid Id, RememberedKind Kind, string Fingerprint, string? City, string Column, string Printed, string Meant,
    string Headings, string Document, DateTime At, string Who);

/// <summary>What may be remembered.</summary>
public enum RememberedKind
{
    /// <summary>A value in a column: a short name, a grade word, a label.</summary>
    Value,

    /// <summary>What a heading means.</summary>
    Heading,
}

/// <summary>All that is remembered, as reading uses it.</summary>
public sealed class RememberedReadings(IReadOnlyList<Remembered> all)
{
    private readonly Dictionary<(string Fingerprint, string Printed), Remembered> _headings = all
        .Where(row => row.Kind == RememberedKind.Heading).DistinctBy(row => (row.Fingerprint, row.Printed))
        .ToDictionary(row => (row.Fingerprint, row.Printed));

    /// <summary>Everything, so that a document can be read the same way again elsewhere.</summary>
    public IReadOnlyList<Remembered> All => all;

    /// <summary>Nothing is remembered.</summary>
    public static readonly RememberedReadings None = new([]);

    /// <summary>True where some heading is remembered, so that looking for it is worth while.</summary>
    internal bool KnowsHeadings => _headings.Count > 0;

    /// <summary>What is remembered of a heading in such a header.</summary>
    internal Remembered? Heading(string fingerprint, string printed) =>
        _headings.GetValueOrDefault((fingerprint, TableFingerprint.Heading(printed)));

    /// <summary>The values that are remembered for tables of that kind and city.</summary>
    internal ILookup<string, Remembered> Values(string fingerprint, string? city) => all
        .Where(row => row.Kind == RememberedKind.Value && row.Fingerprint == fingerprint && row.City == city)
        .ToLookup(row => row.Column);
}
