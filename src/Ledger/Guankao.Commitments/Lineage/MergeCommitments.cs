using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reading;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Commitments;

/// <summary>Lets commitments go on inside another (併案): its work items are joined by theirs, with what was promised first.</summary>
/// <param name="Actor">Who merges them.</param>
/// <param name="Into">The one that goes on.</param>
/// <param name="From">Those that go on inside it.</param>
/// <param name="Why">Why.</param>
/// <param name="DocumentNumber">Number of the approval.</param>
public sealed record MergeCommitments(Actor Actor, Guid Into, IReadOnlyList<Guid> From, string Why, string DocumentNumber);

/// <summary>Does <see cref="MergeCommitments"/>: <c>await merge.Do(command, ct)</c>.</summary>
public sealed class MergeCommitmentsHandler(LedgerStore store)
{
    /// <summary>Merges them, or says why not.</summary>
    public async Task<Outcome<CommitmentParties>> Do(MergeCommitments command, CancellationToken cancellation)
    {
        var fault = string.IsNullOrWhiteSpace(command.DocumentNumber) ? LifeRefusals.NoDocument
            : string.IsNullOrWhiteSpace(command.Why) ? LifeRefusals.NoStatement
            : command.From.Count == 0 || command.From.Contains(command.Into) || command.From.Distinct().Count() < command.From.Count
                ? new Refusal("merge-what", new("請選擇要併入的其他列管事項，不能併入自己。", "Choose other commitments to merge; none merges into itself."))
            : null;
        await using var ledger = await store.Write(cancellation);
        if (!(await CommitmentAtHand.Of(ledger, command.Into, command.Actor, Deed.MergeCommitments, cancellation)).Is(out var into, out var refusal))
        {
            return refusal;
        }

        if (fault is not null)
        {
            return fault;
        }

        foreach (var id in command.From)
        {
            if (!(await CommitmentAtHand.Of(ledger, id, command.Actor, Deed.MergeCommitments, cancellation)).Is(out var from, out refusal))
            {
                return refusal;
            }

            Join(into, from, command);
        }

        await ledger.Commit(cancellation);
        var terms = into.Shelf.Terms(command.Into);
        return new CommitmentParties(command.Into, terms.Title, into.Commitment.Status, terms.Lead, terms.Supporting);
    }

    private static void Join(CommitmentAtHand into, CommitmentAtHand from, MergeCommitments command)
    {
        var (whole, part) = (into.Shelf.Terms(into.Commitment.Id), from.Shelf.Terms(from.Commitment.Id));
        var (milestones, targets) = (whole.Milestones.Count, whole.Targets.Count);
        var by = whole.Goal.Length == 0 ? 0 : whole.Goal.Length + 1;
        var terms = whole with
        {
            Supporting = [.. whole.Supporting.Append(part.Lead).Concat(part.Supporting).OfType<string>().Where(name => name != whole.Lead).Distinct()],
            Goal = part.Goal.Length == 0 ? whole.Goal : by == 0 ? part.Goal : $"{whole.Goal}\n{part.Goal}",
            Targets = [.. whole.Targets, .. part.Targets.Select(target => target with { Span = target.Span.Shifted(by) })],
            Milestones = [.. whole.Milestones, .. part.Milestones.Select((row, place) => row with { Path = $"{milestones + place + 1}" })],
            Source = part.Source,
        };
        var changes = into.Commitment.Differences(terms);
        into.Commitment.Take(terms);
        foreach (var (target, first) in into.Commitment.Targets.Skip(targets).Zip(from.Commitment.Targets))
        {
            target.Inherit(first);
        }

        foreach (var (milestone, first) in into.Commitment.Milestones.Skip(milestones).Zip(from.Commitment.Milestones))
        {
            milestone.Inherit(first);
        }

        into.Ledger.Db.Add(new Descent { FromId = from.Commitment.Id, ToId = into.Commitment.Id, Kind = DescentKind.Merged, DoneAt = into.Ledger.Now });
        into.Record("CommitmentJoined", command.Why.Trim(), command.DocumentNumber, [new ActChange("from", null, from.Commitment.Id.ToString()), .. changes]);
        from.Move("CommitmentMerged", CommitmentStatus.Merged, command.Why.Trim(), command.DocumentNumber,
            [new ActChange("into", null, into.Commitment.Id.ToString())]);
    }
}
