using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Reporting;

/// <summary>Notes that an agency has looked at what it owes (開啟待辦); a list shows who never did.</summary>
/// <param name="Actor">Who looks.</param>
/// <param name="Duty">At what.</param>
public sealed record OpenDuty(Actor Actor, Guid Duty);

/// <summary>Does <see cref="OpenDuty"/>: <c>await open.Do(command, ct)</c>.</summary>
public sealed class OpenDutyHandler(LedgerStore store)
{
    /// <summary>Notes it and gives the agencies for which it was the first time; looking again changes nothing.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> Do(OpenDuty command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await DutyAtHand.Of(ledger, command.Duty, command.Actor, Deed.ReadInternal, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        List<string> first = [.. at.Parties.Agencies.Intersect(command.Actor.Agencies)
            .Where(name => at.Duty.Agencies.Find(row => row.Agency == name)?.OpenedAt is null)];
        foreach (var name in first)
        {
            var agency = at.Duty.Agency(name);
            (agency.OpenedAt, agency.OpenedBy) = (ledger.Now, command.Actor.Name);
            at.Record("DutyOpened", name, [new ActChange("opened", null, name)]);
        }

        if (first.Count > 0)
        {
            await ledger.Commit(cancellation);
        }

        return first;
    }
}
