using Guankao.Documents;
using Guankao.Grants;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>A grant plan as read, before anybody has confirmed it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Programme">The programme that pays; null where none is known by that name.</param>
/// <param name="City">The city that asks; null where it is not said.</param>
/// <param name="Year">ROC year; null where it is not said.</param>
/// <param name="Basis">The share it is held against; null where neither rules nor plan say.</param>
/// <param name="Lines">Budget lines.</param>
/// <param name="Totals">The last line of the budget; null where there is none.</param>
/// <param name="Staffing">Posts.</param>
/// <param name="Resources">Centres and sites.</param>
/// <param name="Series">Meetings.</param>
/// <param name="Duties">Duties in the text.</param>
/// <param name="Annexes">附件 in order.</param>
/// <param name="Questions">What a person should look at.</param>
public sealed record GrantPlanDraft(
    string Title, GrantProgramme? Programme, string? City, int? Year, ShareBasis? Basis, IReadOnlyList<BudgetLineDraft> Lines,
    BudgetTotals? Totals, StaffingDraft Staffing, IReadOnlyList<ResourceDraft> Resources, IReadOnlyList<SeriesDraft> Series,
    IReadOnlyList<DutyDraft> Duties, IReadOnlyList<AnnexDraft> Annexes, IReadOnlyList<PlanQuestion> Questions)
{
    /// <summary>All lines together.</summary>
    public BudgetFigures Computed => Lines.Aggregate(BudgetFigures.None, (sum, line) => sum + line.Money);

    /// <summary>Lines that leave the share for more than rounding.</summary>
    public IEnumerable<BudgetLineDraft> Deviations => Lines.Where(line => line.Proof is { Deviates: true });
}

/// <summary>A line of the budget.</summary>
/// <param name="Number">項目.</param>
/// <param name="Name">類別.</param>
/// <param name="Money">Its money in 元.</param>
/// <param name="Proof">How it stands to the share; null where there is no share to hold it against.</param>
/// <param name="SubItems">What a note says it contains.</param>
/// <param name="Note">That note; empty where there is none.</param>
/// <param name="Locator">Where it stands.</param>
public sealed record BudgetLineDraft(
    int? Number, string Name, BudgetFigures Money, ShareProof? Proof, IReadOnlyList<string> SubItems, string Note, Locator Locator);

/// <summary>The total line as printed.</summary>
/// <param name="Printed">What it says.</param>
/// <param name="Locator">Where it stands.</param>
public sealed record BudgetTotals(BudgetFigures Printed, Locator Locator);

/// <summary>Posts by kind, and assistants by place.</summary>
/// <param name="Kinds">Kinds of posts in the order of the table.</param>
/// <param name="Lines">One for each item.</param>
/// <param name="Totals">The total line as printed; null where there is none.</param>
/// <param name="Support">Assistants, guards and others by place.</param>
public sealed record StaffingDraft(
    IReadOnlyList<string> Kinds, IReadOnlyList<StaffingLineDraft> Lines, StaffingLineDraft? Totals, IReadOnlyList<SupportPost> Support)
{
    /// <summary>No posts.</summary>
    public static readonly StaffingDraft None = new([], [], null, []);

    /// <summary>All posts of a stage, added up.</summary>
    public int Sum(string stage) => Lines.Sum(line => line.Of(stage).Sum(post => post.Count));
}

/// <summary>Posts of one item.</summary>
/// <param name="Number">項目.</param>
/// <param name="Name">類別.</param>
/// <param name="Posts">Posts by stage and kind.</param>
/// <param name="Locator">Where it stands.</param>
public sealed record StaffingLineDraft(int? Number, string Name, IReadOnlyList<PostCount> Posts, Locator Locator)
{
    /// <summary>Posts of a stage: approved, requested or filled.</summary>
    public IEnumerable<PostCount> Of(string stage) => Posts.Where(post => post.Stage == stage);
}

/// <summary>How many posts of a kind.</summary>
/// <param name="Stage">approved, requested or filled.</param>
/// <param name="Kind">As the table calls it.</param>
/// <param name="Count">How many.</param>
public sealed record PostCount(string Stage, string Kind, int Count);

/// <summary>Assistants and guards at one place.</summary>
public sealed record SupportPost(string Place, string Kind, int Count, Locator Locator);

/// <summary>A kind of centre or site.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Target">How many the programme wants; null where the table says only how many there are.</param>
/// <param name="Built">How many there are.</param>
/// <param name="Planned">How many more are planned in the plan's year.</param>
/// <param name="Silent">True where the plan leaves a gap and says nothing of it.</param>
/// <param name="Locator">Where it stands.</param>
public sealed record ResourceDraft(string Name, int? Target, int Built, int? Planned, bool Silent, Locator Locator)
{
    /// <summary>How many will still be missing.</summary>
    public int Gap => Target is { } target ? Math.Max(0, target - Built - (Planned ?? 0)) : 0;
}

/// <summary>A meeting that is to be held again and again, or when something happens.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OtherNames">What else the plan calls it.</param>
/// <param name="Level">city, district, case or theme.</param>
/// <param name="Topic">議題 it belongs to; empty where none is said.</param>
/// <param name="Chair">Who chairs it; empty where nobody is said to.</param>
/// <param name="Deputy">Who stands in.</param>
/// <param name="Members">Who comes.</param>
/// <param name="Secretariat">Who prepares it.</param>
/// <param name="Cadences">How often, once for every place that says so.</param>
/// <param name="Locator">Where it is named first.</param>
public sealed record SeriesDraft(
    string Name, IReadOnlyList<string> OtherNames, string Level, string Topic, string Chair, string Deputy, string Members,
    string Secretariat, IReadOnlyList<CadenceDraft> Cadences, Locator Locator)
{
    /// <summary>True where two places do not say the same.</summary>
    public bool Conflict => Cadences.Where(cadence => cadence.PerYear > 0).Select(cadence => cadence.PerYear).Distinct().Count() > 1;
}

/// <summary>How often, and where it says so.</summary>
/// <param name="Every">Every how many units; 0 where it is only said to be regular.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Times">How often in that time.</param>
/// <param name="AtLeast">True for 至少.</param>
/// <param name="Text">The words.</param>
/// <param name="Locator">Where they stand.</param>
public sealed record CadenceDraft(int Every, CalendarUnit Unit, int Times, bool AtLeast, string Text, Locator Locator)
{
    /// <summary>Meetings in a year; 0 where it is only said to be regular.</summary>
    public decimal PerYear => Every == 0 ? 0 : Times * UnitsPerYear / Every;

    private decimal UnitsPerYear => Unit switch
    {
        CalendarUnit.Day => 365, CalendarUnit.WorkingDay => 250, CalendarUnit.Week => 52, CalendarUnit.Month => 12,
        CalendarUnit.Quarter => 4, CalendarUnit.Half => 2, _ => 1,
    };
}

/// <summary>A duty in the text that may become a commitment.</summary>
/// <param name="Kind">meeting, percent, clock, term or date.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Span">The figure, clock or date in it.</param>
/// <param name="Owner">Who owes it; null where nobody is named.</param>
/// <param name="Count">How many units or percent.</param>
/// <param name="CountTo">Upper end; null for a single one.</param>
/// <param name="Unit">Unit: days, working-days, months, percent …</param>
/// <param name="Event">From when a clock runs; empty where it is not said.</param>
/// <param name="Locator">Where the sentence begins.</param>
public sealed record DutyDraft(
    string Kind, string Text, TextSpan Span, string? Owner, decimal? Count, decimal? CountTo, string Unit, string Event, Locator Locator);

/// <summary>A sub-plan, in an annex of its own.</summary>
public sealed record AnnexDraft(int Number, string Name, Locator Locator)
{
    /// <summary>Who leads it; null where nobody is named.</summary>
    public string? Lead { get; init; }

    /// <summary>The number of the budget line that it is paid from; null where none has its name.</summary>
    public int? Line { get; init; }
}

/// <summary>Something a person should look at.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Message">The question with what was seen.</param>
/// <param name="Locator">Where.</param>
public sealed record PlanQuestion(string Code, Bilingual Message, Locator? Locator);
