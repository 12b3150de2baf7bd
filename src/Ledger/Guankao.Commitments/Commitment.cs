using Guankao.Store.Acts;

namespace Guankao.Commitments;

/// <summary>列管事項. Originals are frozen when it is opened; what is corrected later stands beside them.</summary>
internal sealed class Commitment
{
    public Guid Id { get; init; }

    public int? Number { get; private set; }

    public string Title { get; private set; } = "";

    public string? Lead { get; private set; }

    public string? Domain { get; private set; }

    public string Goal { get; private set; } = "";

    public CommitmentStatus Status { get; set; }

    /// <summary>How it was closed, by the code of the rule; null while it is not.</summary>
    public string? Outcome { get; set; }

    /// <summary>Since when its lead agency has it; null for the day it was opened.</summary>
    public DateTime? LeadSince { get; set; }

    /// <summary>Last due day of its milestones.</summary>
    public DateOnly? Due { get; private set; }

    public DateTime OpenedAt { get; init; }

    public List<Supporter> Supporters { get; } = [];

    public List<Target> Targets { get; } = [];

    public List<Milestone> Milestones { get; } = [];

    public List<CommitmentSource> Sources { get; } = [];

    public static Commitment Open(CommitmentTerms terms, DateTime now)
    {
        var commitment = new Commitment { Id = Guid.CreateVersion7(), Status = CommitmentStatus.Open, OpenedAt = now };
        commitment.Take(terms);
        return commitment;
    }

    /// <summary>What the terms would change.</summary>
    public IReadOnlyList<ActChange> Differences(CommitmentTerms terms) => Facts.Between(Facts.Of(this), Facts.Of(terms));

    /// <summary>Takes the terms; what was promised first stays beside what is promised now.</summary>
    public void Take(CommitmentTerms terms)
    {
        (Number, Title, Lead, Domain, Goal) = (terms.Number, terms.Title, terms.Lead, terms.Domain, terms.Goal);
        Aligned.Take(Supporters, terms.Supporting, (name, place) => new Supporter { Position = place, Agency = name }, (row, name) => row.Agency = name);
        Aligned.Take(Targets, terms.Targets, (figure, place) => Target.Freeze(figure, place, Goal), (row, figure) => row.Take(figure, Goal));
        Aligned.Take(Milestones, terms.Milestones, Milestone.Plan, (row, milestone) => row.Take(milestone));
        Due = terms.Milestones.SelectMany(milestone => milestone.Due).Max(due => due.Due);
        if (!Sources.Exists(source => source.Stands(terms.Source)))
        {
            Sources.Add(CommitmentSource.Cite(terms.Source));
        }
    }
}
