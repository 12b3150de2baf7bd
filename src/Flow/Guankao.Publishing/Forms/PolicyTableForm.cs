namespace Guankao.Publishing.Forms;

/// <summary>What the official policy table (政策項目辦理情形一覽表) is filled from, whether a draft or the ledger holds it.</summary>
/// <param name="City">Whose table it is, e.g. 海安市; null where unknown. Its agencies are printed by their short names.</param>
/// <param name="Period">The period reported on as an official says it, e.g. 113年上半年; empty where unknown.</param>
/// <param name="AsOf">The last day that the reports tell of; null where unknown.</param>
/// <param name="Lines">The items in their order.</param>
public sealed record PolicyTableForm(string? City, string Period, DateOnly? AsOf, IReadOnlyList<PolicyTableLine> Lines)
{
    /// <summary>The title as printed on the original; the form's own where null.</summary>
    public string? Title { get; init; }

    /// <summary>Lines under the table.</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];
}

/// <summary>An item of the policy table.</summary>
/// <param name="Number">Its number, printed before the title.</param>
/// <param name="Title">政策項目 without its number.</param>
/// <param name="Lead">主辦, full name; null where nobody owns it.</param>
/// <param name="Supporting">協辦, full names in order.</param>
/// <param name="Domain">領域.</param>
/// <param name="Outline">綱要.</param>
/// <param name="Category">類別 with its number.</param>
/// <param name="Goal">年度目標.</param>
/// <param name="Work">重要工作項目 in order.</param>
/// <param name="Report">辦理情形及成果.</param>
/// <param name="Grade">辦理等級 as printed.</param>
public sealed record PolicyTableLine(
    int? Number, string Title, string? Lead, IReadOnlyList<string> Supporting, string? Domain, string? Outline, string? Category,
    string Goal, IReadOnlyList<PolicyTableWork> Work, string Report, string Grade)
{
    /// <summary>重要工作項目 as the source printed them, headings between them and all; where null, written from <see cref="Work"/>.</summary>
    public string? WorkPrinted { get; init; }
}

/// <summary>A work item.</summary>
/// <param name="Path">Its number as an outline path: <c>1</c>, <c>2.1</c>; empty where it has none.</param>
/// <param name="Text">Its text without its number.</param>
public sealed record PolicyTableWork(string Path, string Text);
