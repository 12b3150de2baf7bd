using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Opens an incident (開設).</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">Kind of disaster, by code.</param>
/// <param name="Level">Level of command, by code.</param>
/// <param name="Drill">True for a drill.</param>
/// <param name="Script">The script of the drill, by code; null where it has none.</param>
/// <param name="Names">Who holds the posts of the line of command, in its order; may be shorter.</param>
/// <param name="Commanding">Place in the line of whoever commands first.</param>
/// <param name="Bureaus">Bureaus that take part, full names; empty for those that lead the groups.</param>
/// <param name="Ground">On what the opening rests.</param>
/// <param name="Actor">Who opens it.</param>
/// <param name="Who">By what name.</param>
public sealed record OpenIncident(
    string Title, string Kind, string Level, bool Drill, string? Script, IReadOnlyList<string> Names, int Commanding, IReadOnlyList<string> Bureaus, string Ground,
    Actor Actor, string Who);

/// <summary>Does <see cref="OpenIncident"/>: <c>await open.Do(command, ct)</c>.</summary>
public sealed class OpenIncidentHandler(LedgerStore store, HomeRules rules)
{
    /// <summary>Opens it and gives its id, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(OpenIncident command, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.OpenIncident, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        if (Fault(command) is { } fault)
        {
            return fault;
        }

        // A script is written for a city: where the ledger does not say whose it is, its drill is played there.
        var city = rules.City ?? (command.Drill ? DrillScript.Find(command.Script)?.City : null);
        if (IncidentBook.Shipped.Level(city, command.Level) is not { } level)
        {
            return IncidentFaults.NoLevel;
        }

        CommandPost[] line = [.. level.Line.Select((post, place) => new CommandPost(post, command.Names.ElementAtOrDefault(place)?.Trim() ?? ""))];
        if (command.Commanding < 0 || command.Commanding >= line.Length)
        {
            return IncidentFaults.NoCommander;
        }

        await using var ledger = await store.Write(cancellation);
        if (await CommandLaw.Refuse(ledger.Db, null, command.Drill, line, command.Commanding, cancellation) is { } twice)
        {
            return twice;
        }

        var incident = Opened(command, city, line, ledger.Now);
        ledger.Db.Add(incident);
        ledger.RecordUnfollowed(new NewAct("IncidentOpened", incident.Id, command.Who, command.Ground.Trim(), null,
        [
            new("title", null, incident.Title), new("incident-kind", null, IncidentBook.Name(IncidentBook.Shipped.Kinds, incident.Kind).ZhHant), new("level", null, level.Zh),
            new("commander", null, incident.Commander), new("drill", null, incident.Drill ? "演練" : "真實"),
        ]));
        await ledger.Commit(cancellation);
        return incident.Id;
    }

    private static Incident Opened(OpenIncident command, string? city, CommandPost[] line, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(), Title = command.Title.Trim(), Kind = command.Kind, Level = command.Level, City = city, Drill = command.Drill,
        State = IncidentState.Open, Commander = line[command.Commanding].Who, Standing = command.Commanding, OpenedAt = now, LastAt = now, Version = 1,
        Script = command.Drill ? command.Script : null,
        Terms = Json.Of(new IncidentTerms(
            line, [.. IncidentBook.Shipped.Groups.Select(group => group.Code)],
            command.Bureaus.Count > 0 ? [.. command.Bureaus.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct()]
                : [.. IncidentBook.Shipped.Groups.Select(group => BureauNames.Full(city, group.Lead, null)).Distinct()],
            command.Ground.Trim())),
    };

    private static Refusal? Fault(OpenIncident command) =>
        IncidentFaults.Unsigned(command.Who, command.Ground)
        ?? (string.IsNullOrWhiteSpace(command.Title) ? IncidentFaults.NoTitle
            : IncidentBook.Shipped.Kinds.All(kind => kind.Code != command.Kind) ? IncidentFaults.NoKind
            : command.Script is { Length: > 0 } script && (!command.Drill || DrillScript.Find(script) is null) ? (command.Drill ? IncidentFaults.NoScript : IncidentFaults.NotDrill)
            : null);
}
