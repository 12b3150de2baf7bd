using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Referrals;

/// <summary>The stored clocks of a referral, as a step starts, stops, extends and renews them.</summary>
internal sealed class ReferralClocks(ReferralAtHand hand, Basis basis)
{
    public const string Kind = ClockSubject.Sealed + "referral";

    private readonly List<OpenClock> _running = [];
    private bool _read;

    public static ClockSubject About(Guid referral) => new(Kind, referral);

    /// <summary>Those that run, the nearest first; what was started meanwhile is among them.</summary>
    public async Task<IReadOnlyList<OpenClock>> Running(CancellationToken cancellation)
    {
        if (!_read)
        {
            _running.AddRange(await BrowseClocks.Unstopped(hand.Ledger, About(hand.Row.Id), cancellation));
            _read = true;
        }

        return _running;
    }

    /// <summary>Starts one where the city has the rule.</summary>
    public Task<Refusal?> Start(string rule, Moment at, CancellationToken cancellation) => Start(rule, at, 0, cancellation);

    private async Task<Refusal?> Start(string rule, Moment at, int behind, CancellationToken cancellation)
    {
        await Running(cancellation);
        if (basis.Rules.Due(rule, hand.Terms.City, new ClockRun(at), basis.Calendars, hand.Terms.District).Refusal is not null)
        {
            return null;
        }

        var started = await StartClockHandler.Do(hand.Ledger, basis, new StartClock(
            rule, hand.Terms.City, hand.Terms.District, About(hand.Row.Id), hand.Asked ?? hand.Lead ?? hand.Referrer, at, hand.Who, "", behind), cancellation);
        if (!started.Is(out var clock, out var refusal))
        {
            return refusal;
        }

        await hand.Ledger.Db.SaveChangesAsync(cancellation);
        _running.Add(clock);
        return null;
    }

    /// <summary>Stops those of a rule at the moment of what ended them.</summary>
    public async Task<Refusal?> Stop(string rule, Moment at, CancellationToken cancellation)
    {
        foreach (var clock in (await Running(cancellation)).Where(each => each.Rule == rule).ToList())
        {
            var stopped = await StopClockHandler.Do(hand.Ledger, basis, new StopClock(clock.Id, at, hand.Who, ""), cancellation);
            if (stopped.Refusal is { } refusal)
            {
                return refusal;
            }

            _running.Remove(clock);
        }

        return null;
    }

    /// <summary>Everything a step does to clocks.</summary>
    public async Task<Refusal?> Apply(ProcedureStep step, Moment at, CancellationToken cancellation)
    {
        foreach (var rule in step.Stops.Concat(step.Restarts))
        {
            if (await Stop(rule, at, cancellation) is { } refusal)
            {
                return refusal;
            }
        }

        foreach (var rule in step.Extends)
        {
            if (await Extend(rule, step, cancellation) is { } refusal)
            {
                return refusal;
            }
        }

        foreach (var rule in step.Starts.Concat(step.Restarts))
        {
            if (await Start(rule, at, cancellation) is { } refusal)
            {
                return refusal;
            }
        }

        foreach (var rule in step.Renews)
        {
            if (await Renew(rule, at, cancellation) is { } refusal)
            {
                return refusal;
            }
        }

        foreach (var (rule, of) in step.Before)
        {
            if (_running.Find(clock => clock.Rule == of) is { } whole && await Start(rule, Moment.StartOf(whole.Due.Day), cancellation) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    // A court that was asked in time may decide after the end: meanwhile the child stays where it is, and what is decided
    // goes on from that end. Where nobody asked in time there is nothing to go on from.
    private async Task<Refusal?> Extend(string rule, ProcedureStep step, CancellationToken cancellation)
    {
        if ((await Running(cancellation)).FirstOrDefault(each => each.Rule == rule) is not { } clock)
        {
            return null;
        }

        var asked = step.Asked is { } by ? hand.LastDay(by, step.Code) : null;
        if (step.Asked is not null && clock.State == ClockState.Expired && !(asked <= clock.Due.Day))
        {
            return ReferralFaults.AskedTooLate(clock.Due.Day, asked);
        }

        if (!(await ExtendClockHandler.Do(hand.Ledger, basis, new ExtendClock(clock.Id, hand.Who, "", null, asked), cancellation)).Is(out var longer, out var refusal))
        {
            return refusal;
        }

        _running.Remove(clock);
        _running.Add(longer);
        return null;
    }

    // A round is met once, by what happens in it or, late, after it. Every round is counted from the event that began them, so
    // that neither a late visit nor a short month moves the next; rounds that were missed altogether are left behind.
    private async Task<Refusal?> Renew(string rule, Moment at, CancellationToken cancellation)
    {
        if ((await Running(cancellation)).FirstOrDefault(each => each.Rule == rule) is not { } clock)
        {
            return null;
        }

        var (start, round) = (clock.Run.Start, clock.Run.Extensions);
        if (round > 0 ? at.Day <= End(rule, start, round - 1) : at.Day < start.Day)
        {
            return null;
        }

        if (await Stop(rule, at, cancellation) is { } unstopped)
        {
            return unstopped;
        }

        do
        {
            round++;
        }
        while (End(rule, start, round) < at.Day);
        return await Start(rule, start, round, cancellation);
    }

    private DateOnly? End(string rule, Moment start, int behind) =>
        basis.Rules.Due(rule, hand.Terms.City, new ClockRun(start, null, behind), basis.Calendars, hand.Terms.District).Is(out var due, out _) ? due.Date.Due.Day : null;
}
