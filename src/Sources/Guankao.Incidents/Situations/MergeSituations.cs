using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Incidents;

/// <summary>Says that two reports tell of the same (併案). The later one keeps its words, photographs and needs, and points to the other.</summary>
/// <param name="Incident">Of which incident.</param>
/// <param name="Situation">The one that is merged.</param>
/// <param name="Into">The one that goes on; null to take a merge back.</param>
/// <param name="Actor">Who says so.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record MergeSituations(Guid Incident, Guid Situation, Guid? Into, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="MergeSituations"/>: <c>await merge.Do(command, ct)</c>.</summary>
public sealed class MergeSituationsHandler(LedgerStore store)
{
    /// <summary>Merges or parts them and gives the one that goes on, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(MergeSituations command, CancellationToken cancellation)
    {
        if (IncidentFaults.Unsigned(command.Who, command.Why) is { } unsigned)
        {
            return unsigned;
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await IncidentAtHand.Open(ledger, command.Incident, command.Actor, Deed.DivideWork, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (await Situations.Tracked(at, command.Situation, cancellation) is not { } row)
        {
            return IncidentFaults.NoSituation;
        }

        var done = command.Into is { } into ? await Merge(at, row, into, command, cancellation) : await Part(at, row, command, cancellation);
        if (done.Refusal is null)
        {
            await ledger.Commit(cancellation);
        }

        return done;
    }

    private static async Task<Outcome<Guid>> Merge(IncidentAtHand at, Situation row, Guid into, MergeSituations command, CancellationToken cancellation)
    {
        if (into == row.Id)
        {
            return IncidentFaults.MergeSelf;
        }

        if (await Situations.Tracked(at, into, cancellation) is not { } head)
        {
            return IncidentFaults.NoSituation;
        }

        if (row.State == SituationState.Merged || head.State == SituationState.Merged)
        {
            return IncidentFaults.MergedAlready;
        }

        var dropped = Assigning.Drop(row, $"併入第 {head.Number} 案");
        foreach (var agency in dropped.Select(change => change.Old!).Where(name => head.Assignments.TrueForAll(known => known.Agency != name)))
        {
            Assigning.Add(at, head, new Proposal(agency, false, new($"第 {row.Number} 案併入", $"came with no. {row.Number}")));
        }

        (row.State, row.MergedInto) = (SituationState.Merged, head.Id);
        head.Severity = Graver(head.Severity, row.Severity);
        at.Record("SituationMerged", row, command.Who, command.Why.Trim(), [new ActChange("merged-into", null, Number(head)), .. dropped]);
        at.Record("SituationTakesIn", head, command.Who, command.Why.Trim(), new ActChange("merged", null, Number(row)));
        return head.Id;
    }

    private static async Task<Outcome<Guid>> Part(IncidentAtHand at, Situation row, MergeSituations command, CancellationToken cancellation)
    {
        if (row is not { State: SituationState.Merged, MergedInto: { } into })
        {
            return IncidentFaults.NotMerged;
        }

        var head = await Situations.Tracked(at, into, cancellation);
        (row.State, row.MergedInto) = (SituationState.Open, null);
        await Assigning.Propose(at, row, [], cancellation);
        at.Record("SituationParted", row, command.Who, command.Why.Trim(), new ActChange("merged-into", head is null ? null : Number(head), null));
        if (head is not null)
        {
            head.Version = at.Incident.Version;
        }

        return row.Id;
    }

    private static string Number(Situation row) => row.Number.ToString(CultureInfo.InvariantCulture);

    private static string Graver(string one, string other) =>
        IncidentBook.Shipped.Severities.First(severity => severity.Code == one || severity.Code == other).Code;
}
