using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Clocks;

/// <summary>Puts a clock right that was started from a day entered wrongly (更正起算); one that was stopped too, for it is judged by its due day.</summary>
/// <param name="Id">Which.</param>
/// <param name="Start">When the event happened in truth.</param>
/// <param name="Stopped">When it was done; null where it is not done yet.</param>
/// <param name="Owner">Full name of the agency that must act.</param>
/// <param name="Who">Who corrects it.</param>
/// <param name="Why">On what ground.</param>
/// <param name="Evidence">The document it rests on; null where none.</param>
public sealed record CorrectClock(Guid Id, Moment Start, Moment? Stopped, string Owner, string Who, string Why, string? Evidence = null);

/// <summary>Does <see cref="CorrectClock"/> inside an open change.</summary>
public static class CorrectClockHandler
{
    /// <summary>Reckons it again from the right day; an act tells what was and what is. Nothing is written where it was right already.</summary>
    public static async Task<Outcome<OpenClock>> Do(LedgerTransaction ledger, Basis basis, CorrectClock command, CancellationToken cancellation)
    {
        if (await ledger.Db.Set<RunningClock>().SingleOrDefaultAsync(row => row.Id == command.Id, cancellation) is not { } clock)
        {
            return new Refusal("unknown-clock", new("沒有這個計時，請重新查詢。", "There is no such clock; please look it up again."));
        }

        var ground = new Ground(basis);
        if (!ground.Rule(clock.Rule, clock.City, command.Start.Day).Is(out var rule, out var refusal))
        {
            return refusal;
        }

        var changes = Changes(clock, command);
        if (changes.Count == 0)
        {
            return clock.Show(Moment.FromUtc(ledger.Now));
        }

        var was = clock.Due;
        (clock.StartDay, clock.StartMinute, clock.Owner) = (command.Start.Day, command.Start.Minute, command.Owner);
        Stop(clock, command);
        clock.Take(ground.Reckon(rule, clock.Run, clock.City, clock.District));
        await ground.Keep(ledger.Db, rule, clock.City, clock.District, cancellation);
        if (was != clock.Due)
        {
            changes.Add(new("due", ActText.Of(was), ActText.Of(clock.Due)));
        }

        ledger.Record(new NewAct("ClockCorrected", clock.Id, command.Who, command.Why, command.Evidence, changes));
        return clock.Show(Moment.FromUtc(ledger.Now));
    }

    private static List<ActChange> Changes(RunningClock clock, CorrectClock command)
    {
        var (start, stopped) = (clock.Run.Start, clock.StoppedAt is { } at ? Moment.FromUtc(at) : (Moment?)null);
        ActChange?[] found =
        [
            start == command.Start ? null : new("start", ActText.Of(start), ActText.Of(command.Start)),
            stopped == command.Stopped ? null : new("stopped", stopped is { } before ? ActText.Of(before) : null, command.Stopped is { } after ? ActText.Of(after) : null),
            clock.Owner == command.Owner || new ClockSubject(clock.SubjectKind, clock.Subject).IsSealed ? null : new("owner", clock.Owner, command.Owner),
        ];
        return [.. found.OfType<ActChange>()];
    }

    private static void Stop(RunningClock clock, CorrectClock command)
    {
        if (command.Stopped is { } at)
        {
            (clock.State, clock.PausedOn, clock.StoppedWhy, clock.StoppedAt) = (ClockState.Stopped, null, clock.StoppedWhy ?? command.Why, at.ToUtc());
        }
        else if (clock.State == ClockState.Stopped)
        {
            (clock.State, clock.StoppedWhy, clock.StoppedAt) = (ClockState.Running, null, null);
        }
    }
}
