using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Clocks;

/// <summary>One clock taken out to be changed, with the rule that it runs by.</summary>
internal sealed class ClockInHand
{
    private readonly LedgerTransaction _ledger;
    private readonly Ground _ground;
    private readonly RuleRow _rule;

    private ClockInHand(LedgerTransaction ledger, Ground ground, RunningClock clock, RuleRow rule) =>
        (_ledger, _ground, Clock, _rule) = (ledger, ground, clock, rule);

    public RunningClock Clock { get; }

    public Clock Rule => _rule.Clock!;

    public bool Expired => Clock.Show(Moment.FromUtc(_ledger.Now)).State == ClockState.Expired;

    public static async Task<Outcome<ClockInHand>> Take(LedgerTransaction ledger, Basis basis, Guid id, CancellationToken cancellation)
    {
        if (await ledger.Db.Set<RunningClock>().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } clock)
        {
            return new Refusal("unknown-clock", new("沒有這個計時，請重新查詢。", "There is no such clock; please look it up again."));
        }

        if (clock.State == ClockState.Stopped)
        {
            return new Refusal("clock-stopped", new(
                $"此期限已於先前結束（{clock.StoppedWhy}），不能再變更。", $"This clock was stopped before ({clock.StoppedWhy}) and cannot be changed."));
        }

        var ground = new Ground(basis);
        return ground.Rule(clock.Rule, clock.City, clock.StartDay).Is(out var rule, out var refusal)
            ? new ClockInHand(ledger, ground, clock, rule)
            : refusal;
    }

    /// <summary>Reckons it again and writes down what was done to it.</summary>
    public async Task<Outcome<OpenClock>> Done(string act, string who, string why, string? evidence, IReadOnlyList<ActChange> changes, CancellationToken cancellation)
    {
        var was = Clock.Due;
        Clock.Take(_ground.Reckon(_rule, Clock.Run, Clock.City, Clock.District));
        await _ground.Keep(_ledger.Db, _rule, Clock.City, Clock.District, cancellation);
        _ledger.Record(new NewAct(act, Clock.Id, who, why, evidence,
            was == Clock.Due ? changes : [.. changes, new("due", ActText.Of(was), ActText.Of(Clock.Due))]));
        return Clock.Show(Moment.FromUtc(_ledger.Now));
    }
}
