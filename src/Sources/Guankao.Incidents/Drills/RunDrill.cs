using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Incidents;

/// <summary>What is done to the timer of a drill.</summary>
public enum DrillStep
{
    /// <summary>開始或繼續.</summary>
    Start,

    /// <summary>暫停.</summary>
    Pause,

    /// <summary>立即發布下一則: the timer jumps to its minute.</summary>
    Next,
}

/// <summary>Runs the timer of a drill (演練計時).</summary>
/// <param name="Incident">Which drill.</param>
/// <param name="Step">What is done.</param>
/// <param name="Actor">Who does it.</param>
/// <param name="Who">By what name.</param>
public sealed record RunDrill(Guid Incident, DrillStep Step, Actor Actor, string Who);

/// <summary>Does <see cref="RunDrill"/>: <c>await run.Do(command, ct)</c>.</summary>
public sealed class RunDrillHandler(LedgerStore store)
{
    /// <summary>Does it and says how many injects were released so far, or says why not.</summary>
    public async Task<Outcome<int>> Do(RunDrill command, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(command.Who))
        {
            return IncidentFaults.NoWho;
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await IncidentAtHand.Open(ledger, command.Incident, command.Actor, Deed.RunDrill, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (!at.Incident.Drill)
        {
            return IncidentFaults.NotDrill;
        }

        if (DrillScript.Find(at.Incident.Script) is not { } script)
        {
            return IncidentFaults.NoScript;
        }

        Step(at, script, command);
        if (await ReleaseInjects.Due(at, script, cancellation) is { } failed)
        {
            return failed;
        }

        await ledger.Commit(cancellation);
        return at.Incident.Injects;
    }

    private static void Step(IncidentAtHand at, DrillScript script, RunDrill command)
    {
        var (incident, before) = (at.Incident, DrillClock.Seconds(at.Incident, at.Now));
        if (command.Step == DrillStep.Pause)
        {
            DrillClock.Stop(incident, at.Now);
        }
        else if (command.Step == DrillStep.Start)
        {
            DrillClock.Start(incident, at.Now);
        }
        else if (script.Injects.ElementAtOrDefault(incident.Injects) is { } next)
        {
            var runs = incident.RunningSince is not null;
            incident.ScriptSeconds = Math.Max(before, next.Minute * 60);
            incident.RunningSince = runs ? at.Now : null;
        }

        at.Record(command.Step == DrillStep.Pause ? "DrillPaused" : command.Step == DrillStep.Start ? "DrillStarted" : "DrillAdvanced", command.Who, script.Zh,
            new ActChange("script-minute", (before / 60).ToString(CultureInfo.InvariantCulture), (DrillClock.Seconds(incident, at.Now) / 60).ToString(CultureInfo.InvariantCulture)));
    }
}
