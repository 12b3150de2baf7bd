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
    public async Task<Refusal?> Start(string rule, Moment at, CancellationToken cancellation)
    {
        await Running(cancellation);
        if (basis.Rules.Due(rule, hand.Terms.City, new ClockRun(at), basis.Calendars, hand.Terms.District).Refusal is not null)
        {
            return null;
        }

        var started = await StartClockHandler.Do(hand.Ledger, basis, new StartClock(
            rule, hand.Terms.City, hand.Terms.District, About(hand.Row.Id), hand.Asked ?? hand.Lead ?? hand.Referrer, at, hand.Who, ""), cancellation);
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
            if (await Extend(rule, cancellation) is { } refusal)
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

    private async Task<Refusal?> Extend(string rule, CancellationToken cancellation)
    {
        if ((await Running(cancellation)).FirstOrDefault(each => each.Rule == rule) is not { } clock)
        {
            return null;
        }

        if (!(await ExtendClockHandler.Do(hand.Ledger, basis, new ExtendClock(clock.Id, hand.Who, ""), cancellation)).Is(out var longer, out var refusal))
        {
            return refusal;
        }

        _running.Remove(clock);
        _running.Add(longer);
        return null;
    }

    // A round is met once. The next begins where it ended, so that a late visit does not push it; rounds that were missed
    // altogether are left behind with the one that was late.
    private async Task<Refusal?> Renew(string rule, Moment at, CancellationToken cancellation)
    {
        if ((await Running(cancellation)).FirstOrDefault(each => each.Rule == rule) is not { } clock || at.Day < clock.Run.Start.Day)
        {
            return null;
        }

        if (await Stop(rule, at, cancellation) is { } unstopped)
        {
            return unstopped;
        }

        var from = clock.Due.Day;
        while (basis.Rules.Due(rule, hand.Terms.City, from, basis.Calendars).Is(out var next, out _) && next.Date.Due.Day < at.Day)
        {
            from = next.Date.Due.Day;
        }

        return await Start(rule, Moment.StartOf(from), cancellation);
    }
}
