using System.Globalization;
using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Commitments;

/// <summary>What an adjustment would move. Places count from 0.</summary>
/// <param name="Dates">New due days of work items.</param>
/// <param name="Targets">New figures of work items.</param>
/// <param name="Goals">New figures of the goal.</param>
public sealed record AdjustmentTerms(
    IReadOnlyList<MovedDate> Dates, IReadOnlyList<MovedTarget> Targets, IReadOnlyList<MovedGoal> Goals)
{
    /// <summary>An adjustment of one date.</summary>
    public static AdjustmentTerms Of(MovedDate date) => new([date], [], []);

    /// <summary>An adjustment of one figure of the goal.</summary>
    public static AdjustmentTerms Of(MovedGoal goal) => new([], [], [goal]);

    /// <summary>The terms with all that moved; what was promised first stays frozen in the ledger.</summary>
    internal Outcome<CommitmentTerms> Apply(CommitmentTerms terms)
    {
        var milestones = terms.Milestones.ToList();
        foreach (var date in Dates)
        {
            if (date.Milestone < 0 || date.Milestone >= milestones.Count)
            {
                return LifeRefusals.NoSuchPlace($"工作項目 {date.Milestone + 1}");
            }

            milestones[date.Milestone] = RewrittenText.WithDue(milestones[date.Milestone], date.Due);
        }

        foreach (var target in Targets)
        {
            if (target.Milestone < 0 || target.Milestone >= milestones.Count
                || target.Target < 0 || target.Target >= milestones[target.Milestone].Targets.Count)
            {
                return LifeRefusals.NoSuchPlace($"工作項目 {target.Milestone + 1} 的目標 {target.Target + 1}");
            }

            milestones[target.Milestone] = RewrittenText.WithTarget(milestones[target.Milestone], target.Target, target.Value);
        }

        return Goal(terms with { Milestones = milestones });
    }

    /// <summary>True where the total goal or the last day of all moves.</summary>
    internal static bool IsLarge(CommitmentTerms before, CommitmentTerms after) =>
        before.Goal != after.Goal || !before.Targets.SequenceEqual(after.Targets) || LastDay(before) != LastDay(after);

    /// <summary>True where a figure of the goal, or of a work item, would be easier to reach than before.</summary>
    internal static bool Lowers(CommitmentTerms before, CommitmentTerms after) =>
        Easier(before.Targets, after.Targets)
        || before.Milestones.Zip(after.Milestones).Any(pair => Easier(pair.First.Targets, pair.Second.Targets));

    private static bool Easier(IReadOnlyList<QuantityReading> before, IReadOnlyList<QuantityReading> after) =>
        before.Zip(after).Any(pair => pair.First.Comparator is Comparator.Le or Comparator.Lt
            ? pair.Second.Value > pair.First.Value
            : pair.Second.Value < pair.First.Value);

    private static DateOnly? LastDay(CommitmentTerms terms) => terms.Milestones.SelectMany(milestone => milestone.Due).Max(due => due.Due);

    private Outcome<CommitmentTerms> Goal(CommitmentTerms terms)
    {
        foreach (var goal in Goals)
        {
            if (goal.Target < 0 || goal.Target >= terms.Targets.Count)
            {
                return LifeRefusals.NoSuchPlace($"目標 {goal.Target + 1}");
            }

            var (text, _, targets) = RewrittenText.Figure(terms.Goal, [], terms.Targets, goal.Target, goal.Value);
            terms = terms with { Goal = text, Targets = targets };
        }

        return terms;
    }
}

/// <summary>A new due day.</summary>
/// <param name="Milestone">Place of the work item.</param>
/// <param name="Due">The new last day.</param>
public sealed record MovedDate(int Milestone, DateOnly Due);

/// <summary>A new figure of a work item.</summary>
/// <param name="Milestone">Place of the work item.</param>
/// <param name="Target">Which of its figures.</param>
/// <param name="Value">The new value, in the unit that stands there.</param>
public sealed record MovedTarget(int Milestone, int Target, decimal Value);

/// <summary>A new figure of the goal.</summary>
/// <param name="Target">Which of its figures.</param>
/// <param name="Value">The new value, in the unit that stands there.</param>
public sealed record MovedGoal(int Target, decimal Value);
