using Guankao.Documents;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>
/// What a policy table (政策辦理情形一覽表) says after repair, before anybody has confirmed it. Holds every raw cell, so
/// that a person can lay the repaired row beside the printed one.
/// </summary>
/// <param name="Document">Which file it was.</param>
/// <param name="Title">The table's title as printed, empty where it has none.</param>
/// <param name="Period">The period it reports on, null where neither title nor header says so.</param>
/// <param name="City">The city, where title, agencies or text tell; null where unknown.</param>
/// <param name="Columns">The columns found, in order, as printed and as understood.</param>
/// <param name="Items">One per policy item, in the order of the file.</param>
/// <param name="Questions">Doubts about the table as a whole: gaps, duplicates, an unread header.</param>
public sealed record PolicyTableDraft(
    DraftDocument Document, string Title, DraftPeriod? Period, string? City, IReadOnlyList<DraftColumn> Columns,
    IReadOnlyList<DraftItem> Items, IReadOnlyList<Question> Questions)
{
    /// <summary>Where the header stands.</summary>
    public Locator Head { get; init; } = new();

    /// <summary>What was mended in the table as a whole: headings read as a person once corrected them.</summary>
    public IReadOnlyList<Repair> Repairs { get; init; } = [];

    /// <summary>What a person decided about its columns.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>The kind of document, see <see cref="TableFingerprint"/>.</summary>
    public string Fingerprint => TableFingerprint.Of(Columns.Select(column => column.Printed));
}

/// <summary>The file behind a draft.</summary>
public sealed record DraftDocument(string Name, string Format, string Sha256, long Length);

/// <summary>The period that a table reports on.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Text">As printed, e.g. 112年下半年.</param>
public sealed record DraftPeriod(DateOnly From, DateOnly To, string Text);

/// <summary>A column of a policy table.</summary>
/// <param name="Printed">Its heading as printed.</param>
/// <param name="Role">What it holds; null where it was not understood (its cells are kept).</param>
public sealed record DraftColumn(string Printed, PolicyColumn? Role);

/// <summary>What a column of a policy table may hold.</summary>
public enum PolicyColumn
{
    /// <summary>領域.</summary>
    Domain,

    /// <summary>綱要.</summary>
    Outline,

    /// <summary>類別.</summary>
    Category,

    /// <summary>政策項目.</summary>
    Title,

    /// <summary>主辦.</summary>
    Lead,

    /// <summary>協辦.</summary>
    Supporting,

    /// <summary>年度目標.</summary>
    Goal,

    /// <summary>重要工作項目.</summary>
    Milestones,

    /// <summary>辦理情形及成果.</summary>
    Report,

    /// <summary>辦理等級.</summary>
    Grade,

    /// <summary>編號, where it has a column of its own.</summary>
    Number,
}

/// <summary>A policy item as repaired.</summary>
/// <param name="Number">Its number, from the text or, where it was lost, inferred (then there is a question); null where neither.</param>
/// <param name="Title">政策項目 without its number.</param>
/// <param name="Lead">主辦, full name where known; null where lost.</param>
/// <param name="LeadPrinted">主辦 as printed.</param>
/// <param name="Supporting">協辦, full names where known, in the order printed.</param>
/// <param name="Domain">領域, carried down merged cells; null where it cannot be told.</param>
/// <param name="Outline">綱要, likewise.</param>
/// <param name="Category">類別 with its number, likewise.</param>
/// <param name="Goal">年度目標.</param>
/// <param name="Milestones">重要工作項目, split.</param>
/// <param name="Report">辦理情形及成果 as printed.</param>
/// <param name="Grade">The grade's letter or word as the city's list has it; null where none.</param>
/// <param name="GradePrinted">As printed.</param>
/// <param name="RawCells">The printed cells of the row (or rows) it was made from, in order, unchanged.</param>
/// <param name="Cells">The repaired cells in the order printed; joined they hold the same characters as <paramref name="RawCells"/> joined.</param>
/// <param name="Repairs">What was mended, each with its reason.</param>
/// <param name="Questions">What a person should look at.</param>
/// <param name="Locator">Where the row stands.</param>
public sealed record DraftItem(
    int? Number, string Title, string? Lead, string LeadPrinted, IReadOnlyList<string> Supporting,
    string? Domain, string? Outline, string? Category, DraftGoal? Goal, IReadOnlyList<DraftMilestone> Milestones,
    string Report, string? Grade, string GradePrinted, IReadOnlyList<string> RawCells,
    IReadOnlyList<RepairedCell> Cells, IReadOnlyList<Repair> Repairs, IReadOnlyList<Question> Questions, Locator Locator)
{
    /// <summary>重要工作項目 as one text.</summary>
    public string Work { get; init; } = "";

    /// <summary>The agencies as printed, each with the name it stands for.</summary>
    public IReadOnlyList<PrintedAgency> Agencies { get; init; } = [];

    /// <summary>What a person decided about this row.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
}

/// <summary>A name in a cell of agencies.</summary>
/// <param name="Role">The column it stands in.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Name">The full name.</param>
public sealed record PrintedAgency(PolicyColumn Role, string Printed, string Name);

/// <summary>A cell after repair.</summary>
/// <param name="Role">The column it belongs to; null for a column that was not understood.</param>
/// <param name="Text">Its text as printed.</param>
/// <param name="RawIndex">Index of the raw cell it was taken from, from 0.</param>
public sealed record RepairedCell(PolicyColumn? Role, string Text, int RawIndex);

/// <summary>年度目標 and the figures in it. Spans point into <paramref name="Text"/>.</summary>
public sealed record DraftGoal(string Text, IReadOnlyList<QuantityReading> Targets, IReadOnlyList<DateReading> Due);

/// <summary>One of the 重要工作項目. Spans point into <paramref name="Text"/>.</summary>
/// <param name="Index">Position in the item, from 0.</param>
/// <param name="Path">Its number as an outline path: <c>1</c>, <c>2.1</c>; empty where the cell has no numbers.</param>
/// <param name="Text">Its text without its own number.</param>
/// <param name="Start">Where the text begins in the printed cell of work items.</param>
/// <param name="Due">Due dates, in order; dates that only tell the context are left out.</param>
/// <param name="Targets">The quantities promised.</param>
public sealed record DraftMilestone(
    int Index, string Path, string Text, int Start, IReadOnlyList<DateReading> Due, IReadOnlyList<QuantityReading> Targets);

/// <summary>Something that was mended.</summary>
/// <param name="Kind">Stable code: shifted-right, shifted-left, carried-down, glued-names-split, duplicate-cell, header-repeated, row-joined …</param>
/// <param name="Columns">By how many columns, where it is a shift; else 0.</param>
/// <param name="Why">The reason, from what the cells hold.</param>
/// <param name="Role">The column it is about; null for the row.</param>
/// <param name="Memory">What was remembered, where a person once corrected it; else null.</param>
public sealed record Repair(string Kind, int Columns, Bilingual Why, PolicyColumn? Role = null, Guid? Memory = null)
{
    /// <summary>The kind of a reading that a person once corrected.</summary>
    public const string Remembered = "remembered";

    /// <summary>True where a person can put back what is printed.</summary>
    public bool CanBeUndone => IsShift(Kind)
        || Kind is Remembered or "row-joined" or "duplicate-cell" or "carried-down" or "carried-up" or "cell-moved" or "glued-names-split";

    /// <summary>True for kinds that moved cells to other columns.</summary>
    internal static bool IsShift(string kind) => kind is "shifted-left" or "shifted-right";
}

/// <summary>Something a person should look at.</summary>
/// <param name="Code">Stable code, e.g. number-missing, date-impossible, lead-unknown.</param>
/// <param name="Message">The question, with what was seen.</param>
/// <param name="Role">The column it is about; null for the row.</param>
/// <param name="Span">The words it is about, in that cell; null for the whole cell.</param>
public sealed record Question(string Code, Bilingual Message, PolicyColumn? Role = null, TextSpan? Span = null)
{
    /// <summary>Readings that a person may choose from; empty where only the document's author knows.</summary>
    public IReadOnlyList<OfferedReading> Offers { get; init; } = [];

    /// <summary>By what the same question is known when the row is read again.</summary>
    public string About { get; init; } = Message.ZhHant;
}

/// <summary>A reading that answers a question.</summary>
/// <param name="Column">The column it would change.</param>
/// <param name="Words">The words there that it would replace; null for the whole cell.</param>
/// <param name="Text">What would stand there.</param>
public sealed record OfferedReading(PolicyColumn Column, string? Words, string Text);
