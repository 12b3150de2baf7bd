using Guankao.Audit;

namespace Guankao.Publishing;

/// <summary>The front page: the three lights of everything, by domain and by agency, and what to look at first.</summary>
/// <param name="Period">Latest period reported on; empty while the ledger is empty.</param>
/// <param name="Commitments">How many there are.</param>
/// <param name="Milestones">How many milestones there are.</param>
/// <param name="MilestoneVerdicts">How many of each verdict.</param>
/// <param name="GoalVerdicts">How many of each verdict.</param>
/// <param name="Grades">How many of each grade.</param>
/// <param name="Total">The three lights over all.</param>
/// <param name="Domains">The same by 領域, in the table's order.</param>
/// <param name="Agencies">The same by lead agency, most commitments first.</param>
/// <param name="Slipped">Commitments that fell short or came late, worst first, at most 10.</param>
/// <param name="GradeDisputes">Graded too kindly or too harshly for what the text supports, at most 10.</param>
/// <param name="Findings">How many commitments have each finding, most first.</param>
public sealed record Overview(
    string Period, int Commitments, int Milestones, IReadOnlyDictionary<MilestoneVerdictKind, int> MilestoneVerdicts,
    IReadOnlyDictionary<GoalVerdictKind, int> GoalVerdicts, IReadOnlyList<FilterChoice> Grades, LightCounts Total,
    IReadOnlyList<GroupLights> Domains, IReadOnlyList<GroupLights> Agencies, IReadOnlyList<Highlight> Slipped,
    IReadOnlyList<Highlight> GradeDisputes, IReadOnlyList<FilterChoice> Findings);

/// <summary>Counts of one light's colours.</summary>
public sealed record Lamp(int Green, int Yellow, int Red, int Unlit);

/// <summary>Counts of the three lights.</summary>
public sealed record LightCounts(Lamp Official, Lamp Evidence, Lamp Schedule);

/// <summary>The three lights of a domain or agency.</summary>
public sealed record GroupLights(string Name, int Commitments, LightCounts Lights);

/// <summary>A commitment worth a look, with the finding that says why.</summary>
public sealed record Highlight(CommitmentRow Commitment, Finding Finding);
