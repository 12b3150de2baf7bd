using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>One table of any document after repair, typed and named, before anybody has confirmed it.</summary>
/// <param name="Kind">What sort of table it is.</param>
/// <param name="Name">Its title as printed above it, empty where it has none.</param>
/// <param name="AsOf">The line that says up to when it counts, as printed; empty where there is none.</param>
/// <param name="Unit">The unit that the table states for its figures (千元, 戶), empty where it states none.</param>
/// <param name="Locator">Where it begins.</param>
/// <param name="Columns">Its columns from the left.</param>
/// <param name="Rows">Its rows, without header, repeated headers and notes.</param>
/// <param name="Around">What was printed above, below and between the rows, word for word.</param>
/// <param name="Repairs">What was mended, each with its reason.</param>
/// <param name="Questions">What a person should look at.</param>
public sealed record TableDraft(
    TableKind Kind, string Name, string AsOf, string Unit, Locator Locator, IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<TableDraftRow> Rows, IReadOnlyList<TableSurrounding> Around, IReadOnlyList<TableRepair> Repairs,
    IReadOnlyList<TableQuestion> Questions)
{
    /// <summary>The headings of all printed columns in their order, empty where none is printed; by these its kind is known again.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Whose document it stands in; null where the document does not say.</summary>
    public string? City { get; init; }

    /// <summary>How many sums, differences and shares of the table were worked out again.</summary>
    public int SumsChecked { get; init; }
}

/// <summary>A sort of table, e.g. a budget table; the sorts are listed in data/tables/kinds.json.</summary>
/// <param name="Code">Stable word: policy, ruling, budget, project, staffing, resource, itinerary, delegation or plain.</param>
/// <param name="Name">For people.</param>
public sealed record TableKind(string Code, Bilingual Name)
{
    /// <summary>The policy table, which has a reader of its own.</summary>
    public const string Policy = "policy";

    /// <summary>Decisions and rulings.</summary>
    public const string Ruling = "ruling";

    /// <summary>Budgets and grants.</summary>
    public const string Budget = "budget";
}

/// <summary>A column of a table.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Name">Its heading with the headings above it, in one line; made from its place where none is printed.</param>
/// <param name="Meaning">What it holds, as a word of data/tables/columns.json; null where only its own heading tells.</param>
/// <param name="MeaningName">That word for people; null likewise.</param>
/// <param name="Type">What its cells are.</param>
/// <param name="Unit">Unit of its figures, from its heading or the table's unit line; empty where none is said.</param>
public sealed record TableColumn(int Index, string Name, string? Meaning, Bilingual? MeaningName, ColumnType Type, string Unit)
{
    /// <summary>Its place in the printed table, from 0; corrections know it by that.</summary>
    public int Place { get; init; } = Index;
}

/// <summary>A row of a table after repair.</summary>
/// <param name="Part">What it is for.</param>
/// <param name="Cells">One cell for each column.</param>
/// <param name="RawCells">The cells as printed, before any repair; of a row that was torn, all of them.</param>
/// <param name="Group">The line across the table that heads it; empty where none does.</param>
/// <param name="Locator">Where it stands.</param>
public sealed record TableDraftRow(
    RowPart Part, IReadOnlyList<TableDraftCell> Cells, IReadOnlyList<string> RawCells, string Group, Locator Locator);

/// <summary>What a row is for.</summary>
public enum RowPart
{
    /// <summary>It says something of one thing.</summary>
    Item,

    /// <summary>小計.</summary>
    Subtotal,

    /// <summary>合計、總計.</summary>
    Total,

    /// <summary>A line across the table that heads the rows below it.</summary>
    Group,
}

/// <summary>A cell after repair.</summary>
/// <param name="Text">Its text as printed.</param>
/// <param name="Carried">True where the text was carried here from a merged cell or from the row that heads this one.</param>
/// <param name="Reading">What it says; null for words and for empty cells.</param>
public sealed record TableDraftCell(string Text, bool Carried, CellReading? Reading);

/// <summary>Something printed around the rows.</summary>
/// <param name="What">Stable word: title, unit, as-of, header, repeated-header, note.</param>
/// <param name="Cells">Its cells as printed.</param>
/// <param name="Locator">Where it stands.</param>
public sealed record TableSurrounding(string What, IReadOnlyList<string> Cells, Locator Locator);

/// <summary>Something that was mended in a table.</summary>
/// <param name="Kind">Stable code: header-joined, header-repeated, merged-carried, label-carried, row-joined, row-torn, cells-moved, glued-names-split, remembered.</param>
/// <param name="Why">What was done and why.</param>
/// <param name="Row">Where the row stands; null where it concerns the whole table.</param>
/// <param name="Printed">The row as printed; empty where it concerns the whole table.</param>
public sealed record TableRepair(string Kind, Bilingual Why, Locator? Row, IReadOnlyList<string> Printed)
{
    /// <summary>The place of the column it concerns; null for the row or the whole table.</summary>
    public int? Place { get; init; }

    /// <summary>What was remembered, where a person once corrected it; else null.</summary>
    public Guid? Memory { get; init; }
}

/// <summary>Something a person should look at.</summary>
/// <param name="Code">Stable code, e.g. sum-differs, number-missing; docs/tables.md lists them.</param>
/// <param name="Message">The question, with what was seen.</param>
/// <param name="Row">Where the row stands; null for the whole table.</param>
/// <param name="Column">Index of the column; null for the row.</param>
/// <param name="Sum">The figures, where something does not add up.</param>
public sealed record TableQuestion(string Code, Bilingual Message, Locator? Row = null, int? Column = null, SumDifference? Sum = null);

/// <summary>What does not add up.</summary>
/// <param name="Said">What is printed.</param>
/// <param name="Computed">What the other cells give.</param>
/// <param name="Cause">The one cell that explains it; null where none does, or more than one could.</param>
public sealed record SumDifference(decimal Said, decimal Computed, SumCause? Cause)
{
    /// <summary>Printed less computed.</summary>
    public decimal Difference => Said - Computed;
}

/// <summary>The cell that explains why sums do not add up.</summary>
/// <param name="Kind">Stable word: wrong-total, wrong-item, digits-swapped, digit-wrong, unit-slip, left-out, counted-twice, row-missing.</param>
/// <param name="Row">Where its row stands; null for a row that is missing.</param>
/// <param name="Column">Index of its column.</param>
/// <param name="Printed">What it says; null for a row that is missing.</param>
/// <param name="Fitting">What would make the sums right.</param>
public sealed record SumCause(string Kind, Locator? Row, int Column, decimal? Printed, decimal Fitting);
