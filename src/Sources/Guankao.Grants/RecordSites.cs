using System.Globalization;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Grants;

/// <summary>Enters how many centres of a kind there are and are planned, and why some will be missing.</summary>
/// <param name="Plan">Which plan.</param>
/// <param name="Position">Place among its resources, from 0.</param>
/// <param name="Built">How many there are.</param>
/// <param name="Planned">How many more are planned.</param>
/// <param name="Missing">Why some will be missing; empty where nobody says.</param>
/// <param name="Ground">Who enters it and why.</param>
public sealed record RecordSites(Guid Plan, int Position, int Built, int Planned, string Missing, PlanGround Ground);

/// <summary>Does <see cref="RecordSites"/>: <c>await handler.Do(command, ct)</c>; gives back the plan.</summary>
public sealed class RecordSitesHandler(LedgerStore store)
{
    /// <summary>Enters it, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(RecordSites command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await PlanAtHand.Of(ledger, command.Plan, command.Ground, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (command.Position < 0 || command.Position >= at.Terms.Resources.Count)
        {
            return AccountFaults.NoPost;
        }

        var resource = at.Terms.Resources[command.Position];
        if (command.Built < 0 || command.Planned < 0)
        {
            return AccountFaults.Negative(resource.Name);
        }

        var row = at.Plan.Built.Find(site => site.Position == command.Position);
        List<ActChange> changes =
        [
            new("site", null, resource.Name),
            new("built", (row?.Built ?? resource.Built).ToString(CultureInfo.InvariantCulture), command.Built.ToString(CultureInfo.InvariantCulture)),
            new("planned", (row?.Planned ?? resource.Planned)?.ToString(CultureInfo.InvariantCulture), command.Planned.ToString(CultureInfo.InvariantCulture)),
            new("missing", row?.Why, Given(command.Missing)),
        ];
        if (row is null)
        {
            row = new BuiltSite { PlanId = at.Plan.Id, Position = command.Position };
            at.Ledger.Db.Add(row);
        }

        (row.Built, row.Planned, row.Why) = (command.Built, command.Planned, Given(command.Missing));
        return await at.Done("SitesCounted", null, changes, cancellation);
    }

    private static string? Given(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
