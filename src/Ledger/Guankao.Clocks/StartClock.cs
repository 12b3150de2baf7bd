using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Clocks;

/// <summary>Starts a clock for somebody (起算).</summary>
/// <param name="Rule">The rule it runs by.</param>
/// <param name="City">Whose rules and closures; null for the general ones.</param>
/// <param name="District">For closures of a district.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Owner">Full name of the agency that must act.</param>
/// <param name="Start">When the event happened.</param>
/// <param name="Who">Who starts it.</param>
/// <param name="Why">On what ground.</param>
/// <param name="Behind">How many rounds lie behind, where the rule runs in rounds from the start.</param>
public sealed record StartClock(
    string Rule, string? City, string? District, ClockSubject Subject, string Owner, Moment Start, string Who, string Why, int Behind = 0);

/// <summary>Does <see cref="StartClock"/> inside an open change.</summary>
public static class StartClockHandler
{
    /// <summary>Starts it and gives it back; refuses where no such rule holds on the day of the start.</summary>
    public static async Task<Outcome<OpenClock>> Do(LedgerTransaction ledger, Basis basis, StartClock command, CancellationToken cancellation)
    {
        var ground = new Ground(basis);
        if (!Begin(ground, basis, command, ledger.Now).Is(out var begun, out var refusal))
        {
            return refusal;
        }

        await ground.Keep(ledger.Db, begun.Row, command.City, command.District, cancellation);
        ledger.Db.Add(begun.Clock);
        ledger.Record(Act(begun.Clock, command));
        return begun.Clock.Show(Moment.FromUtc(ledger.Now));
    }

    internal static Outcome<BegunClock> Begin(Ground ground, Basis basis, StartClock command, DateTime now)
    {
        var run = new ClockRun(command.Start, null, command.Behind);
        if (!basis.Rules.Due(command.Rule, command.City, run, basis.Calendars, command.District).Is(out var due, out var refusal))
        {
            return refusal;
        }

        var clock = new RunningClock
        {
            Id = Guid.CreateVersion7(), Rule = command.Rule, City = command.City, District = command.District,
            SubjectKind = command.Subject.Kind, Subject = command.Subject.Id, Owner = command.Owner,
            StartDay = command.Start.Day, StartMinute = command.Start.Minute, Extensions = command.Behind, OpenedAt = now,
        };
        clock.Take(ground.Reckon(due.Row, run, command.City, command.District));
        return new BegunClock(clock, due.Row);
    }

    // Of what is sealed an act tells that a clock began and when it ends; neither whose it is nor by which rule it runs.
    internal static NewAct Act(RunningClock clock, StartClock command) => new("ClockStarted", clock.Id, command.Who, command.Why, null,
    [
        .. command.Subject.IsSealed ? Array.Empty<ActChange>()
            : [new("rule", null, command.Rule), new("about", null, $"{command.Subject.Kind}/{command.Subject.Id}"), new("owner", null, command.Owner)],
        new("start", null, ActText.Of(command.Start)), new("due", null, ActText.Of(clock.Due)),
    ]);
}

/// <summary>A clock that was begun, and the row of rules that it runs by.</summary>
internal sealed record BegunClock(RunningClock Clock, RuleRow Row);
