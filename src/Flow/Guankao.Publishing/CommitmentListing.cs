using Guankao.Audit;
using Guankao.Kernel;

namespace Guankao.Publishing;

/// <summary>What a reader asks of the list of commitments. Every part is optional; parts narrow one another.</summary>
/// <param name="Words">Words to find in title, goal, work items and report; 台 and 臺, half and full width are the same.</param>
/// <param name="Domain">領域.</param>
/// <param name="Agency">Lead or supporting agency, full name.</param>
/// <param name="Grade">The city's grade, e.g. A.</param>
/// <param name="Verdict">What the text supports for the goal.</param>
/// <param name="Finding">Code of a finding the commitment must have.</param>
/// <param name="Sort">Order.</param>
/// <param name="Descending">True for the reverse order.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows on a page, 1 to 200.</param>
/// <param name="District">A district of the city that the commitment names, e.g. 北投區.</param>
/// <param name="Period">Last day of a period that it was reported on; everything else stays as it is now.</param>
/// <param name="Tag">A heading below its domain under which the city put it: 綱要 or 類別.</param>
/// <param name="Amount">Code of a step of money: the greatest sum that promise or latest report name.</param>
public sealed record CommitmentSearch(
    string? Words = null, string? Domain = null, string? Agency = null, string? Grade = null, GoalVerdictKind? Verdict = null,
    string? Finding = null, CommitmentSort Sort = CommitmentSort.Number, bool Descending = false, int Page = 1, int Size = 25, string? District = null,
    DateOnly? Period = null, string? Tag = null, string? Amount = null);

/// <summary>Orders of the list.</summary>
public enum CommitmentSort
{
    /// <summary>Number in its table.</summary>
    Number,

    /// <summary>Last due day.</summary>
    Due,

    /// <summary>Lead agency.</summary>
    Agency,

    /// <summary>The city's grade.</summary>
    Grade,

    /// <summary>Most to ask about first when descending.</summary>
    Findings,
}

/// <summary>A commitment in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Number in its table.</param>
/// <param name="Title">Title.</param>
/// <param name="Lead">Lead agency, full name; null where nobody owns it.</param>
/// <param name="Domain">領域.</param>
/// <param name="Due">Last due day of its milestones.</param>
/// <param name="Grade">The city's grade.</param>
/// <param name="Goal">Goal verdict; null where there is no goal or no report.</param>
/// <param name="Lights">The three lights.</param>
/// <param name="Milestones">Milestones in all.</param>
/// <param name="MilestonesMet">Of these, met on time or late.</param>
/// <param name="Findings">Findings of weight warning or error.</param>
public sealed record CommitmentRow(
    Guid Id, int? Number, string Title, string? Lead, string? Domain, DateOnly? Due, string? Grade, GoalVerdictKind? Goal,
    ThreeLights Lights, int Milestones, int MilestonesMet, int Findings);

/// <summary>A value to filter by, with how many commitments have it under the other filters.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many; null where too many answer to be counted for one reader.</param>
public sealed record FilterChoice(string Value, int? Count)
{
    /// <summary>The value as it is printed, where that is not the value itself.</summary>
    public string? Label { get; init; }
}

/// <summary>A page of commitments with what one may filter by.</summary>
public sealed record CommitmentListing(
    Page<CommitmentRow> Rows, IReadOnlyList<FilterChoice> Domains, IReadOnlyList<FilterChoice> Agencies,
    IReadOnlyList<FilterChoice> Grades, IReadOnlyList<FilterChoice> Verdicts)
{
    /// <summary>More than so many answer, where they are too many to be counted for one reader; null where the total is known.</summary>
    public int? AtLeast { get; init; }

    /// <summary>Districts that any commitment names, those most named first.</summary>
    public IReadOnlyList<FilterChoice> Districts { get; init; } = [];

    /// <summary>Periods that anybody reported on, by their last day, the latest first.</summary>
    public IReadOnlyList<FilterChoice> Periods { get; init; } = [];

    /// <summary>綱要 and 類別, those that stand over most commitments first.</summary>
    public IReadOnlyList<FilterChoice> Tags { get; init; } = [];

    /// <summary>Steps of money, the lowest first.</summary>
    public IReadOnlyList<FilterChoice> Amounts { get; init; } = [];

    /// <summary>The last page that can be turned to; further on one narrows the list or takes the open data.</summary>
    public int LastPage => Math.Max(1, (Math.Min(Rows.Total, BrowseCommitments.Reach) + Rows.Size - 1) / Rows.Size);
}
