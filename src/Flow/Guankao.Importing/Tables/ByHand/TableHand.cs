using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>What people decided about the tables of a document, and what they once decided about such tables.</summary>
internal sealed class TableHand(IReadOnlyList<Correction> decided, RememberedReadings remembered)
{
    /// <summary>Nobody decided anything.</summary>
    internal static readonly TableHand None = new([], RememberedReadings.None);

    private readonly ILookup<Locator, Correction> _byRow = decided.ToLookup(correction => correction.Row);

    /// <summary>What was corrected in such tables before.</summary>
    internal RememberedReadings Remembered => remembered;

    /// <summary>True where somebody wrote into a cell, so that looking for it is worth while.</summary>
    internal bool Wrote { get; } = decided.Any(correction => correction.Kind == CorrectionKind.Cell);

    /// <summary>What was written into the cells of a row, by the place of their columns.</summary>
    internal IEnumerable<(int Place, string Text)> Cells(Locator row) =>
        _byRow[row].Where(correction => correction is { Kind: CorrectionKind.Cell, Place: not null }).Select(correction => (correction.Place!.Value, correction.New));

    /// <summary>True where the repair of that kind was undone for that row, or that table, in that column.</summary>
    internal bool Undone(Locator at, string kind, int? place = null) =>
        _byRow[at].Any(correction => correction.Kind == CorrectionKind.RepairUndone && correction.Code == kind && correction.Place == place);

    /// <summary>The word that a column of the table was said to mean, empty for none of ours; null where nothing was said.</summary>
    internal string? Meaning(Locator table, int place) =>
        _byRow[table].FirstOrDefault(correction => correction.Kind == CorrectionKind.ColumnMeaning && correction.Place == place)?.New;

    /// <summary>True where the question was answered by leaving the reading as it is.</summary>
    internal bool Upholds(TableQuestion question, Locator table) => _byRow[question.Row ?? table].Any(correction =>
        correction.Kind == CorrectionKind.Upheld && correction.Code == question.Code && correction.Old == question.Message.ZhHant);
}
