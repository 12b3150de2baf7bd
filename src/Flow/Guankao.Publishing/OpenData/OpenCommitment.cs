using Guankao.Audit;
using Guankao.Kernel;

namespace Guankao.Publishing.OpenData;

/// <summary>A commitment as open data, version 1. Fields may be added; none is renamed or taken away.</summary>
/// <param name="Id">Its id, stable for ever.</param>
/// <param name="Number">Number in its table.</param>
/// <param name="Title">Title.</param>
/// <param name="Lead">Lead agency.</param>
/// <param name="Supporting">Supporting agencies.</param>
/// <param name="Domain">領域.</param>
/// <param name="Districts">Districts that it names.</param>
/// <param name="Due">Last due day.</param>
/// <param name="Grade">The city's own grade.</param>
/// <param name="GoalVerdict">What the report shows of the goal: met, not-met, partly, unclear.</param>
/// <param name="Official">Light of the agency's own word: green, yellow, red, unlit.</param>
/// <param name="Evidence">Light of what the text supports.</param>
/// <param name="Schedule">Light against the original dates.</param>
/// <param name="Milestones">Work items.</param>
/// <param name="MilestonesMet">Of these, done.</param>
/// <param name="Findings">Codes of what an evaluator should ask about.</param>
/// <param name="Tags">綱要 and 類別 under which the city put it.</param>
/// <param name="Periods">Last days of the periods that it was reported on.</param>
/// <param name="Amount">Step of the greatest sum that promise or latest report name: under-10m, 10m-100m, 100m-1b, 1b-up; null where they name none.</param>
public sealed record OpenCommitment(
    Guid Id, int? Number, string Title, string? Lead, IReadOnlyList<string> Supporting, string? Domain, IReadOnlyList<string> Districts,
    DateOnly? Due, string? Grade, GoalVerdictKind? GoalVerdict, Light Official, Light Evidence, Light Schedule, int Milestones,
    int MilestonesMet, IReadOnlyList<string> Findings, IReadOnlyList<string> Tags, IReadOnlyList<string> Periods, string? Amount);

/// <summary>One page of open data.</summary>
/// <param name="Schema">Version of the form.</param>
/// <param name="Licence">Under which it may be used.</param>
/// <param name="Items">The rows.</param>
/// <param name="Next">Ask on with this cursor; null at the end.</param>
public sealed record OpenPage(string Schema, string Licence, IReadOnlyList<OpenCommitment> Items, string? Next);

/// <summary>One commitment whole.</summary>
public sealed record OpenDetail(
    string Schema, string Licence, Guid Id, int? Number, string Title, string? Lead, IReadOnlyList<string> Supporting, string? Domain,
    string Goal, OpenVerdict? GoalVerdict, IReadOnlyList<OpenMilestone> Milestones, OpenReport? Report, IReadOnlyList<OpenFinding> Findings,
    IReadOnlyList<OpenSource> Sources);

/// <summary>What the report shows, with the words that show it.</summary>
public sealed record OpenVerdict(string Verdict, DateOnly? Due, DateOnly? ReportedOn, int? DaysLate, IReadOnlyList<string> Evidence, Bilingual Reason);

/// <summary>A work item and its verdict.</summary>
public sealed record OpenMilestone(string Path, string Text, OpenVerdict? Verdict);

/// <summary>The latest report.</summary>
public sealed record OpenReport(string Period, string Text, string? Grade);

/// <summary>Something to ask about.</summary>
public sealed record OpenFinding(string Code, Severity Severity, Bilingual Message, Bilingual Ask);

/// <summary>Where it is written.</summary>
public sealed record OpenSource(string Document, string Sha256, int? Line, int? Row);
