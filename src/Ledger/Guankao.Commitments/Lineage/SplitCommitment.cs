using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Commitments;

/// <summary>Parts a commitment into several (分案); each work item goes to exactly one part, with what was promised first.</summary>
/// <param name="Actor">Who parts it.</param>
/// <param name="Commitment">Which commitment.</param>
/// <param name="Parts">The parts, at least two.</param>
/// <param name="Why">Why.</param>
/// <param name="DocumentNumber">Number of the approval.</param>
public sealed record SplitCommitment(Actor Actor, Guid Commitment, IReadOnlyList<CommitmentPart> Parts, string Why, string DocumentNumber);

/// <summary>A part of a commitment.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Lead">Who leads it.</param>
/// <param name="Supporting">Who supports it.</param>
/// <param name="Milestones">Places of its work items in the whole, from 0.</param>
/// <param name="WithGoal">True where it takes the goal along.</param>
public sealed record CommitmentPart(string Title, string Lead, IReadOnlyList<string> Supporting, IReadOnlyList<int> Milestones, bool WithGoal = true);

/// <summary>Does <see cref="SplitCommitment"/>: <c>await split.Do(command, ct)</c>.</summary>
public sealed class SplitCommitmentHandler(LedgerStore store)
{
    /// <summary>Parts it and gives the new commitments in order, or says why not.</summary>
    public async Task<Outcome<IReadOnlyList<Guid>>> Do(SplitCommitment command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await CommitmentAtHand.Of(ledger, command.Commitment, command.Actor, Deed.SplitCommitment, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (Fault(at.Commitment, command) is { } fault)
        {
            return fault;
        }

        var whole = at.Shelf.Terms(command.Commitment);
        List<Guid> parts = [.. command.Parts.Select(part => Open(at, whole, part, command))];
        at.Move("CommitmentSplit", CommitmentStatus.Split, command.Why.Trim(), command.DocumentNumber,
            [.. parts.Select(part => new ActChange("part", null, part.ToString()))]);
        await ledger.Commit(cancellation);
        return parts;
    }

    private static Refusal? Fault(Commitment whole, SplitCommitment command)
    {
        var places = command.Parts.SelectMany(part => part.Milestones).Order().ToList();
        return string.IsNullOrWhiteSpace(command.DocumentNumber) ? LifeRefusals.NoDocument
            : string.IsNullOrWhiteSpace(command.Why) ? LifeRefusals.NoStatement
            : command.Parts.Count < 2 ? new("parts-too-few", new("分案至少要分成兩件。", "A commitment is parted into two at least."))
            : command.Parts.Any(part => string.IsNullOrWhiteSpace(part.Title) || string.IsNullOrWhiteSpace(part.Lead))
                ? new("part-incomplete", new("每一件都要有名稱和主辦機關。", "Every part needs a title and a lead agency."))
            : !places.SequenceEqual(Enumerable.Range(0, whole.Milestones.Count)) ? new("milestones-not-shared-out", new(
                "每個工作項目都要分給其中一件，不能漏掉，也不能重複。", "Every work item goes to exactly one part: none is left out, none twice."))
            : null;
    }

    private static Guid Open(CommitmentAtHand at, CommitmentTerms whole, CommitmentPart part, SplitCommitment command)
    {
        var terms = whole with
        {
            Number = null, Title = part.Title.Trim(), Lead = part.Lead, Supporting = [.. part.Supporting.Where(name => name != part.Lead)],
            Goal = part.WithGoal ? whole.Goal : "", Targets = part.WithGoal ? whole.Targets : [],
            Milestones = [.. part.Milestones.Select(place => whole.Milestones[place])],
        };
        return Descendant.Open(at, terms, DescentKind.Split, command.Why, at.Commitment, part.Milestones);
    }
}
