using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Takes in an alert (收示警) and keeps its file.</summary>
/// <param name="Incident">Into which incident.</param>
/// <param name="Name">What the file is called.</param>
/// <param name="Content">The file; read twice, so it must go back to its start.</param>
/// <param name="Actor">Who takes it in.</param>
/// <param name="Who">By what name.</param>
public sealed record TakeAlert(Guid Incident, string Name, Stream Content, Actor Actor, string Who);

/// <summary>Does <see cref="TakeAlert"/>: <c>await take.Do(command, ct)</c>.</summary>
public sealed class TakeAlertHandler(LedgerStore store)
{
    /// <summary>Keeps it, or says why not.</summary>
    public async Task<Outcome<CapAlert>> Do(TakeAlert command, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(command.Who))
        {
            return IncidentFaults.NoWho;
        }

        if (!(await AlertReader.Read(command.Content, cancellation)).Is(out var alert, out var refusal))
        {
            return refusal;
        }

        if (command.Content.Length > IncidentBook.Shipped.Limits.AlertBytes)
        {
            return new Refusal("cap-too-large", new(
                $"示警檔超過 {IncidentBook.Shipped.Limits.AlertBytes >> 20} MiB，沒有存入；請向發布單位確認檔案。", $"The alert is larger than {IncidentBook.Shipped.Limits.AlertBytes >> 20} MiB; nothing was saved. Check the file with the sender."));
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await IncidentAtHand.Open(ledger, command.Incident, command.Actor, Deed.DivideWork, cancellation)).Is(out var at, out refusal))
        {
            return refusal;
        }

        if (Mixed(at.Incident, alert) is { } mixed)
        {
            return mixed;
        }

        if (await ledger.Db.Set<IncidentAlert>().AnyAsync(row => row.IncidentId == at.Incident.Id && row.Identifier == alert.Identifier, cancellation))
        {
            return new Refusal("cap-known", new($"示警「{alert.Identifier}」已經收過，沒有變動。", $"Alert {alert.Identifier} was taken in already; nothing changed."));
        }

        if (!(await AlertReferences.Meant(at, alert, cancellation)).Is(out var meant, out refusal))
        {
            return refusal;
        }

        await Keep(at, command, alert, cancellation);
        AlertReferences.End(at, alert, meant, command.Who);
        await ledger.Commit(cancellation);
        return alert;
    }

    // A warning that is played must never stand among real ones, nor a real one hide in a drill.
    private static Refusal? Mixed(Incident incident, CapAlert alert) => (incident.Drill, alert.Status == "Actual") switch
    {
        (false, false) => new Refusal("cap-not-actual", new(
            $"這是「{alert.Status}」示警，不是實際示警，不能收進真實事件；請收進演練。", $"This alert is {alert.Status}, not Actual, and does not belong to a real incident; take it into a drill.")),
        (true, true) => new Refusal("cap-actual-in-drill", new(
            "這是實際示警，不能收進演練；請開設真實事件，或確認檔案。", "This alert is Actual and does not belong to a drill; open a real incident, or check the file.")),
        _ => null,
    };

    private static async Task Keep(IncidentAtHand at, TakeAlert command, CapAlert alert, CancellationToken cancellation)
    {
        command.Content.Position = 0;
        var bytes = new byte[command.Content.Length];
        await command.Content.ReadExactlyAsync(bytes, cancellation);
        var sha256 = await DocumentShelf.Keep(at.Ledger, Path.GetFileName(command.Name), "cap", bytes, cancellation);
        at.Ledger.Db.Add(new IncidentAlert
        {
            Id = Guid.CreateVersion7(), IncidentId = at.Incident.Id, Identifier = alert.Identifier, Sender = alert.Sender, SentAt = alert.Sent, Event = alert.Event,
            Headline = alert.Headline, Severity = alert.Severity, Areas = string.Join('、', alert.Areas), Expires = alert.Expires, Sha256 = sha256, Type = alert.Type,
        });
        at.Record("AlertTaken", command.Who, alert.Sender, new("alert", null, alert.Identifier), new ActChange("headline", null, alert.Headline.Length > 0 ? alert.Headline : alert.Event),
            new ActChange("kind", null, AlertReferences.Name(alert.Type).ZhHant));
    }
}
