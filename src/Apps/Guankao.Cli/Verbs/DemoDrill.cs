using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Kernel;

namespace Guankao.Cli.Verbs;

/// <summary>A drill that runs while the demo is looked at: opened once, some injects already out, the timer going.</summary>
internal static class DemoDrill
{
    private const string Script = "earthquake-40";
    private const int First = 12;

    /// <summary>Opens it where the ledger has no drill yet.</summary>
    public static async Task<Refusal?> Open(OpenLedger ledger, string who, CancellationToken stop)
    {
        if ((await ledger.Ask<BrowseIncidents>().Ask(true, stop).ConfigureAwait(false)).Count > 0)
        {
            return null;
        }

        var script = DrillScript.Find(Script)!;
        var opened = await ledger.Ask<OpenIncidentHandler>().Do(
            new OpenIncident(script.Zh, script.Kind, "city-1", true, Script, [], 0, [], "示範演練", Actor.LocalOwner, who), stop).ConfigureAwait(false);
        if (!opened.Is(out var id, out var refusal))
        {
            return refusal;
        }

        var run = ledger.Ask<RunDrillHandler>();
        for (var inject = 0; inject < First; inject++)
        {
            var step = inject == 0 ? DrillStep.Start : DrillStep.Next;
            if ((await run.Do(new RunDrill(id, step, Actor.LocalOwner, who), stop).ConfigureAwait(false)).Refusal is { } stopped)
            {
                return stopped;
            }
        }

        return (await ledger.Ask<OpenShelterHandler>().Do(new OpenShelter(id, "龍安里活動中心", "大安區", 80, Actor.LocalOwner, who), stop).ConfigureAwait(false)).Refusal;
    }
}
