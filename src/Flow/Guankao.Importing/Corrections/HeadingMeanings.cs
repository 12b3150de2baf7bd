namespace Guankao.Importing;

/// <summary>What headings mean: as a person said of this document, as one once said of such documents, or as our words have it.</summary>
internal sealed class HeadingMeanings(IReadOnlyList<string> headings, CorrectionSet decided, RememberedReadings remembered)
{
    private readonly string _fingerprint = remembered.KnowsHeadings ? TableFingerprint.Of(Printed(headings)) : "";

    /// <summary>What a heading means; null for none of ours.</summary>
    internal PolicyColumn? Of(string heading) =>
        decided.Meaning(heading) is { } told ? Role(told)
        : Known(heading) is { } known ? Role(known.Meant)
        : TableWords.Current.RoleOf(heading);

    /// <summary>What is said of the headings that are read as they were once corrected.</summary>
    internal IEnumerable<Repair> Repairs() =>
        from heading in headings
        where decided.Meaning(heading) is null
        let known = Known(heading)
        where known is not null
        select RepairNotes.HeadingAsCorrected(heading, Role(known.Meant), known);

    // Cells without words at the right end are no columns of the header.
    private static IEnumerable<string> Printed(IReadOnlyList<string> headings) =>
        headings.Take(headings.Count - headings.Reverse().TakeWhile(string.IsNullOrWhiteSpace).Count());

    // The same headings may have been given the meaning of another kind of table.
    private static PolicyColumn? Role(string word) => PolicyColumns.TryParse(word, out var column) ? column : null;

    private Remembered? Known(string heading) => remembered.KnowsHeadings ? remembered.Heading(_fingerprint, heading) : null;
}
