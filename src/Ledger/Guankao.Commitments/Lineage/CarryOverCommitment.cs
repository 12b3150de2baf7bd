using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Commitments;

/// <summary>Lets a commitment go on in the next year or the next generation of its programme (轉入下一年度).</summary>
/// <param name="Actor">Who carries it over.</param>
/// <param name="Commitment">Which commitment.</param>
/// <param name="Unfinished">Places of the work items that go on, from 0; with what was promised first, so that nobody starts at zero.</param>
/// <param name="Added">Work items of the new year.</param>
/// <param name="Number">Its number in the new list; null where it has none.</param>
/// <param name="Why">Why.</param>
/// <param name="DocumentNumber">Number of the approval.</param>
public sealed record CarryOverCommitment(
    Actor Actor, Guid Commitment, IReadOnlyList<int> Unfinished, IReadOnlyList<WorkEntry> Added, int? Number, string Why, string DocumentNumber);

/// <summary>Does <see cref="CarryOverCommitment"/>: <c>await carry.Do(command, ct)</c>.</summary>
public sealed class CarryOverCommitmentHandler(LedgerStore store)
{
    /// <summary>Carries it over and gives the new commitment, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(CarryOverCommitment command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await CommitmentAtHand.Of(ledger, command.Commitment, command.Actor, Deed.CarryOverCommitment, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (Fault(at.Commitment, command) is { } fault)
        {
            return fault;
        }

        var old = at.Shelf.Terms(command.Commitment);
        var added = EnteredTerms.Works(command.Added);
        var places = command.Unfinished.Distinct().Order().ToList();
        var terms = old with
        {
            Number = command.Number,
            Milestones = [.. places.Select(place => old.Milestones[place]).Concat(added).Select((row, place) => row with { Path = $"{place + 1}" })],
        };
        var next = Descendant.Open(at, terms, DescentKind.CarriedOver, command.Why, at.Commitment, places);
        at.Move("CommitmentCarriedOver", CommitmentStatus.CarriedOver, command.Why.Trim(), command.DocumentNumber, [new ActChange("into", null, next.ToString())]);
        await ledger.Commit(cancellation);
        return next;
    }

    private static Refusal? Fault(Commitment commitment, CarryOverCommitment command) =>
        string.IsNullOrWhiteSpace(command.DocumentNumber) ? LifeRefusals.NoDocument
        : string.IsNullOrWhiteSpace(command.Why) ? LifeRefusals.NoStatement
        : command.Unfinished.Any(place => place < 0 || place >= commitment.Milestones.Count) ? LifeRefusals.NoSuchPlace("工作項目")
        : command.Unfinished.Count + command.Added.Count == 0 ? new("nothing-goes-on", new(
            "沒有要延續的工作項目；全部完成的，請申請解除列管。", "No work item goes on: where all is done, ask to close it instead."))
        : null;
}
