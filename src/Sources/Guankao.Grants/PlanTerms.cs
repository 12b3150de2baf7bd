using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Grants;

/// <summary>What a grant plan says, as a person confirmed it.</summary>
/// <param name="Title">Title.</param>
/// <param name="City">The city that asks.</param>
/// <param name="Year">ROC year.</param>
/// <param name="Programme">Code of the programme; null where none is known by its name.</param>
/// <param name="Share">The share that its lines were held against, in words; null where there was none.</param>
/// <param name="Lines">Budget lines.</param>
/// <param name="Printed">The totals as printed; null where none were.</param>
/// <param name="Posts">Posts.</param>
/// <param name="Resources">Centres and sites.</param>
/// <param name="Duties">Duties in its text, to be decided on.</param>
/// <param name="Questions">What was asked when it was read.</param>
/// <param name="Sha256">The document.</param>
/// <param name="Document">Its name.</param>
public sealed record PlanTerms(
    string Title, string? City, int? Year, string? Programme, Bilingual? Share, IReadOnlyList<BudgetLineTerms> Lines, BudgetFigures? Printed,
    IReadOnlyList<PlannedPost> Posts, IReadOnlyList<ResourceTerms> Resources, IReadOnlyList<DutyTerms> Duties, IReadOnlyList<Bilingual> Questions,
    string Sha256, string Document)
{
    /// <summary>Its sub-plans.</summary>
    public IReadOnlyList<SubPlanTerms> SubPlans { get; init; } = [];
}

/// <summary>A sub-plan (子計畫) in an annex of its own.</summary>
/// <param name="Annex">Number of its annex.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lead">Who leads it, full name where it is known; null where the plan names nobody.</param>
/// <param name="Line">Number of the budget line that it is paid from; null where none has its name.</param>
/// <param name="Locator">Where it stands.</param>
public sealed record SubPlanTerms(int Annex, string Name, string? Lead, int? Line, Locator Locator)
{
    /// <summary>Who leads it as a person says, where the plan does not say or says it wrongly.</summary>
    public string? Named { get; init; }

    /// <summary>Who leads it: what a person said goes before what the plan says.</summary>
    public string? LedBy => Named ?? Lead;
}

/// <summary>A budget line.</summary>
public sealed record BudgetLineTerms(int? Number, string Name, BudgetFigures Money, ShareProof? Proof, IReadOnlyList<string> SubItems, Locator Locator);

/// <summary>Posts of an item and kind: approved, asked for and filled; null where the plan does not say.</summary>
public sealed record PlannedPost(int? Number, string Item, string Kind, int? Approved, int? Requested, int? Filled);

/// <summary>A kind of centre: how many the programme wants, there are and are planned; what is missing, and whether the plan says so.</summary>
public sealed record ResourceTerms(string Name, int? Target, int Built, int? Planned, int Gap, bool Silent);

/// <summary>A duty in the text: its kind, its sentence, who owes it, and where it stands.</summary>
public sealed record DutyTerms(string Kind, string Text, int Start, int End, string? Owner, Locator Locator);
