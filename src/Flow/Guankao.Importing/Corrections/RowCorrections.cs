using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>What a person decided about one row.</summary>
internal sealed class RowCorrections(IReadOnlyList<Correction> decided)
{
    /// <summary>Nothing was decided.</summary>
    internal static readonly RowCorrections None = new([]);

    /// <summary>All of it.</summary>
    internal IReadOnlyList<Correction> All => decided;

    /// <summary>What a cell was corrected to; null where it was not.</summary>
    internal string? Cell(PolicyColumn column) =>
        decided.FirstOrDefault(c => c.Kind == CorrectionKind.Cell && c.Column == column.Word())?.New;

    /// <summary>True where the repair of that kind was undone in that column.</summary>
    internal bool Undone(string kind, PolicyColumn? column = null) => decided.Any(c =>
        c.Kind == CorrectionKind.RepairUndone && c.Code == kind && c.Column == (column?.Word() ?? ""));

    /// <summary>True where cells that were moved are to stand where they were printed.</summary>
    internal bool StandsAsPrinted => decided.Any(c => c.Kind == CorrectionKind.RepairUndone && Repair.IsShift(c.Code));

    /// <summary>True where the question was answered by leaving the reading as it is.</summary>
    internal bool Upholds(Question question) => decided.Any(c =>
        c.Kind == CorrectionKind.Upheld && c.Code == question.Code && c.Column == (question.Role?.Word() ?? "") && c.Old == question.About);
}

/// <summary>What a person decided about a table.</summary>
internal sealed class CorrectionSet(IReadOnlyList<Correction> decided)
{
    private readonly ILookup<Locator, Correction> _byRow = decided.ToLookup(correction => correction.Row);

    /// <summary>Nothing was decided.</summary>
    internal static readonly CorrectionSet None = new([]);

    /// <summary>What was decided about a row.</summary>
    internal RowCorrections Of(Locator row) => decided.Count > 0 && _byRow.Contains(row) ? new RowCorrections([.. _byRow[row]]) : RowCorrections.None;

    /// <summary>What a column was said to hold: the word of its meaning, empty for none of ours; null where nothing was said.</summary>
    internal string? Meaning(string heading) =>
        decided.FirstOrDefault(c => c.Kind == CorrectionKind.ColumnMeaning && c.Column == heading)?.New;
}
