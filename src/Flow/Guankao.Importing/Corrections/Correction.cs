using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>Something that a person decided by hand about a table that was read. The printed table is never touched.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Row">The row; of a column's meaning, the header's row.</param>
/// <param name="Column">
/// The meaning of the column as machines see it (<c>lead</c>, <c>report</c> …), so that any kind of table can use it; of a
/// column's meaning and of tables other than policy tables, its heading as printed; empty where the whole row is meant.
/// </param>
/// <param name="Code">The kind of the repair that was undone or the code of the question that was answered; else empty.</param>
/// <param name="Old">What stood there before any correction.</param>
/// <param name="New">What stands there now.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Who, where they wrote it.</param>
public sealed record Correction(
    CorrectionKind Kind, Locator Row, string Column, string Code, string Old, string New, DateTime At, string? Who)
{
    /// <summary>What is remembered of it for documents of the same kind; null where nothing is.</summary>
    public Guid? Remembered { get; init; }

    /// <summary>Where the column stands in the printed table, from 0; of policy tables, which know their columns by meaning, null.</summary>
    public int? Place { get; init; }

    /// <summary>True where both decide the same thing, so that the later one stands for the earlier.</summary>
    public bool Replaces(Correction other) =>
        Kind == other.Kind && Row == other.Row && Column == other.Column && Place == other.Place && Code == other.Code
        && (Kind != CorrectionKind.Upheld || Old == other.Old);
}

/// <summary>What a person may decide about a table that was read.</summary>
public enum CorrectionKind
{
    /// <summary>儲存格更正: a cell reads otherwise.</summary>
    Cell,

    /// <summary>取消修復: a repair is undone, and what is printed stands.</summary>
    RepairUndone,

    /// <summary>維持原讀法: a question was answered by leaving the reading as it is.</summary>
    Upheld,

    /// <summary>欄位意義: a column holds something else than its heading seemed to say.</summary>
    ColumnMeaning,
}
