using Guankao.Store.Acts;

namespace Guankao.Commitments;

/// <summary>A commitment in which another goes on: what was promised first is inherited, never reckoned anew.</summary>
internal static class Descendant
{
    /// <summary>Opens it.</summary>
    /// <param name="at">The one that it comes from.</param>
    /// <param name="terms">What it says.</param>
    /// <param name="kind">How it comes about.</param>
    /// <param name="why">Why.</param>
    /// <param name="from">The one that it comes from.</param>
    /// <param name="places">For each of its work items, the place in the one that it comes from.</param>
    public static Guid Open(CommitmentAtHand at, CommitmentTerms terms, DescentKind kind, string why, Commitment from, IReadOnlyList<int> places)
    {
        var commitment = Commitment.Open(terms, at.Ledger.Now);
        foreach (var (target, first) in commitment.Targets.Zip(from.Targets))
        {
            target.Inherit(first);
        }

        for (var place = 0; place < places.Count; place++)
        {
            commitment.Milestones[place].Inherit(from.Milestones[places[place]]);
        }

        at.Ledger.Db.Add(commitment);
        at.Ledger.Db.Add(new Descent { FromId = from.Id, ToId = commitment.Id, Kind = kind, DoneAt = at.Ledger.Now });
        at.Ledger.Record(new NewAct("CommitmentOpened", commitment.Id, at.Actor.Name, why.Trim(), terms.Source.Sha256,
            [new ActChange("from", null, from.Id.ToString()), .. Facts.Between([], Facts.Of(terms))]));
        return commitment.Id;
    }
}
