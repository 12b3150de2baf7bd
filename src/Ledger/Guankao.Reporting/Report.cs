using Guankao.Store.Acts;

namespace Guankao.Reporting;

/// <summary>辦理情形: what an agency says of one commitment in one period.</summary>
internal sealed class Report
{
    public Guid Id { get; init; }

    public Guid CommitmentId { get; init; }

    public Guid PeriodId { get; init; }

    public ReportingPeriod? Period { get; init; }

    public required string Text { get; set; }

    /// <summary>The grade as the city's list has it.</summary>
    public string? Grade { get; set; }

    public required string GradePrinted { get; set; }

    /// <summary>True for the report of the latest period; lists show that one.</summary>
    public bool Latest { get; set; }

    /// <summary>What the terms would change.</summary>
    public IReadOnlyList<ActChange> Differences(ReportTerms terms) => Changes(Text, Grade, GradePrinted, terms);

    public static IReadOnlyList<ActChange> Changes(string? text, string? grade, string? printed, ReportTerms terms) =>
    [
        .. new[]
        {
            new ActChange("report", text, terms.Text), new ActChange("grade", grade, terms.Grade),
            new ActChange("grade-printed", printed, terms.GradePrinted),
        }.Where(change => change.Old != change.New),
    ];
}
