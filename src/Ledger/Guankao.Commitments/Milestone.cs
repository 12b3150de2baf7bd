using Guankao.Reading;

namespace Guankao.Commitments;

/// <summary>重要工作項目.</summary>
internal sealed class Milestone
{
    public Guid Id { get; init; }

    public int Position { get; init; }

    public string Path { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Last due day as promised now.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Last due day as promised first.</summary>
    public DateOnly? BaselineDue { get; private set; }

    public List<MilestoneDue> Dues { get; } = [];

    public List<Target> Targets { get; } = [];

    public static Milestone Plan(MilestoneTerms terms, int position)
    {
        var milestone = new Milestone { Id = Guid.CreateVersion7(), Position = position, BaselineDue = Last(terms) };
        milestone.Take(terms);
        return milestone;
    }

    public void Take(MilestoneTerms terms)
    {
        (Path, Text, Due) = (terms.Path, terms.Text, Last(terms));
        Aligned.Take(Dues, terms.Due, (due, place) => MilestoneDue.Plan(due, place, Text), (row, due) => row.Take(due, Text));
        Aligned.Take(Targets, terms.Targets, (figure, place) => Target.Freeze(figure, place, Text), (row, figure) => row.Take(figure, Text));
    }

    /// <summary>Keeps what was promised first where the promise goes on in another commitment.</summary>
    public void Inherit(Milestone first)
    {
        BaselineDue = first.BaselineDue;
        foreach (var (target, before) in Targets.Zip(first.Targets))
        {
            target.Inherit(before);
        }
    }

    private static DateOnly? Last(MilestoneTerms terms) => terms.Due.Max(due => due.Due);
}
