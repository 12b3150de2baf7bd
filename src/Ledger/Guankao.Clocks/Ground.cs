using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Clocks;

/// <summary>
/// The basis that holds, looked up for many clocks: rest days with their version, rules with theirs, and what changed since
/// the versions that clocks were computed by. What a clock rests on is written down in the change that makes it rest on it.
/// </summary>
internal sealed class Ground(Basis basis)
{
    private readonly Dictionary<(string? City, string? District), (RestDays Days, string Version)> _days = [];
    private readonly Dictionary<(string Rule, string? City, DateOnly On), Outcome<RuleRow>> _rules = [];
    private readonly Dictionary<Clock, string> _ruleVersions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, RestDays> _before = [];
    private readonly Dictionary<(string Before, string After), ChangedDays> _changed = [];
    private readonly Dictionary<(string Before, RuleRow Now), WhyMoved> _rulesChanged = [];
    private readonly HashSet<(char Kind, string Version)> _written = [];

    public (RestDays Days, string Version) Days(string? city, string? district)
    {
        if (!_days.TryGetValue((city, district), out var found))
        {
            var days = basis.Calendars.For(city, district);
            _days[(city, district)] = found = (days, Versions.Of(days));
        }

        return found;
    }

    public Outcome<RuleRow> Rule(string rule, string? city, DateOnly on)
    {
        if (!_rules.TryGetValue((rule, city, on), out var row))
        {
            _rules[(rule, city, on)] = row = basis.Rules.Find(rule, city, on);
        }

        return row;
    }

    public string VersionOf(Clock clock)
    {
        if (!_ruleVersions.TryGetValue(clock, out var version))
        {
            _ruleVersions[clock] = version = Versions.Of(clock);
        }

        return version;
    }

    public Reckoned Reckon(RuleRow row, ClockRun run, string? city, string? district)
    {
        var (days, version) = Days(city, district);
        return Reckoned.Of(row.Clock!, run, days, VersionOf(row.Clock!), version);
    }

    /// <summary>The days of another kind now than in the version named.</summary>
    public async ValueTask<ChangedDays> Changed(AppDb db, string before, RestDays now, string version, CancellationToken cancellation)
    {
        if (!_changed.TryGetValue((before, version), out var changed))
        {
            if (!_before.TryGetValue(before, out var days))
            {
                var known = await db.Set<KnownCalendar>().AsNoTracking().SingleAsync(row => row.Version == before, cancellation);
                _before[before] = days = Json.To<KnownDays>(known.Days).Read();
            }

            _changed[(before, version)] = changed = new ChangedDays(now.ChangedFrom(days));
        }

        return changed;
    }

    /// <summary>What a rule said before, and what it says now.</summary>
    public async ValueTask<WhyMoved> RuleChanged(AppDb db, string before, RuleRow now, CancellationToken cancellation)
    {
        if (!_rulesChanged.TryGetValue((before, now), out var why))
        {
            var rule = await db.Set<KnownRule>().AsNoTracking().SingleAsync(row => row.Version == before, cancellation);
            _rulesChanged[(before, now)] = why = WhyMoved.Of(MoveWords.Rule(rule, now));
        }

        return why;
    }

    /// <summary>Writes down the versions that the reckoning rests on, unless they are known.</summary>
    public async ValueTask Keep(AppDb db, RuleRow row, string? city, string? district, CancellationToken cancellation)
    {
        var (days, calendar) = Days(city, district);
        var rule = VersionOf(row.Clock!);
        if (_written.Add(('c', calendar)) && await db.FindAsync<KnownCalendar>([calendar], cancellation) is null)
        {
            db.Add(new KnownCalendar { Version = calendar, Days = Json.Of(KnownDays.Of(days)) });
        }

        if (_written.Add(('r', rule)) && await db.FindAsync<KnownRule>([rule], cancellation) is null)
        {
            db.Add(new KnownRule { Version = rule, Article = row.Article, ZhHant = row.Text.ZhHant, En = row.Text.En });
        }
    }
}
