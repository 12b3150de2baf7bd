using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Incidents;

/// <summary>Hands command over along the line (交接指揮權).</summary>
/// <param name="Incident">Which.</param>
/// <param name="Standing">Place in the line of whoever takes it.</param>
/// <param name="Name">Who holds that post, where it was not known; null to leave it.</param>
/// <param name="Actor">Who enters it.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record TakeCommand(Guid Incident, int Standing, string? Name, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="TakeCommand"/>: <c>await take.Do(command, ct)</c>.</summary>
public sealed class TakeCommandHandler(LedgerStore store)
{
    /// <summary>Hands it over and names the new commander, or says why not.</summary>
    public async Task<Outcome<string>> Do(TakeCommand command, CancellationToken cancellation)
    {
        if (IncidentFaults.Unsigned(command.Who, command.Why) is { } unsigned)
        {
            return unsigned;
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await IncidentAtHand.Open(ledger, command.Incident, command.Actor, Deed.CommandIncident, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var terms = at.Incident.Read();
        if (command.Standing < 0 || command.Standing >= terms.Line.Count)
        {
            return IncidentFaults.NoCommander;
        }

        CommandPost[] line = [.. terms.Line.Select((post, place) => place == command.Standing && !string.IsNullOrWhiteSpace(command.Name) ? post with { Name = command.Name.Trim() } : post)];
        var next = line[command.Standing].Who;
        if (next == at.Incident.Commander && command.Standing == at.Incident.Standing)
        {
            return IncidentFaults.Commands;
        }

        if (await CommandLaw.Refuse(ledger.Db, at.Incident.Id, at.Incident.Drill, line, command.Standing, cancellation) is { } twice)
        {
            return twice;
        }

        at.Record("CommandHandedOver", command.Who, command.Why.Trim(), new ActChange("commander", at.Incident.Commander, next));
        (at.Incident.Commander, at.Incident.Standing, at.Incident.Terms) = (next, command.Standing, Json.Of(terms with { Line = line }));
        await ledger.Commit(cancellation);
        return next;
    }
}
