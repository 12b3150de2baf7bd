using System.Collections.Concurrent;

namespace Guankao.Web.Watching;

/// <summary>How long requests of one route took on this node.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Route">As the router has it, never as a visitor wrote it; empty for what has no route.</param>
/// <param name="Count">How many.</param>
/// <param name="Failed">How many of them failed on our side.</param>
/// <param name="Half">Half of them were done within this.</param>
/// <param name="Most">99 of 100 were.</param>
public sealed record RouteTime(string Method, string Route, long Count, long Failed, TimeSpan Half, TimeSpan Most);

/// <summary>
/// The hour that runs and the one before it. Routes are patterns: no address of a visitor, and no more rows than the program has
/// routes.
/// </summary>
internal sealed class RouteTimes(TimeProvider time)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Lock _turn = new();
    private Period _now = new(time.GetUtcNow(), new());
    private Period? _before;

    /// <summary>Since when it has counted.</summary>
    public DateTime Since => (_before ?? _now).From.UtcDateTime;

    /// <summary>One more request.</summary>
    public void Add(string method, string route, TimeSpan took, bool failed) =>
        Current().Routes.GetOrAdd((method, route), _ => new Durations()).Add(took.TotalSeconds, failed);

    /// <summary>The routes whose slowest took longest.</summary>
    public IReadOnlyList<RouteTime> Slowest(int most)
    {
        var (now, before) = (_now, _before);
        var keys = now.Routes.Keys.Concat(before?.Routes.Keys ?? []).Distinct();
        return [.. keys.Select(key => Row(key, before?.Routes.GetValueOrDefault(key), now.Routes.GetValueOrDefault(key))).OrderByDescending(row => row.Most)
            .ThenByDescending(row => row.Half * row.Count).ThenBy(row => row.Route, StringComparer.Ordinal).Take(most)];
    }

    // The larger of the two hours speaks for a route: measures of two hours are not to be averaged.
    private static RouteTime Row((string Method, string Route) key, Durations? before, Durations? now)
    {
        var times = (now?.Count ?? 0) >= (before?.Count ?? 0) ? now! : before!;
        return new RouteTime(key.Method, key.Route, times.Count, times.Failed, times.Within(0.5), times.Within(0.99));
    }

    private Period Current()
    {
        var now = time.GetUtcNow();
        if (now - _now.From < Hour)
        {
            return _now;
        }

        lock (_turn)
        {
            if (now - _now.From >= Hour)
            {
                (_before, _now) = (_now, new Period(now, new()));
            }

            return _now;
        }
    }

    private sealed record Period(DateTimeOffset From, ConcurrentDictionary<(string Method, string Route), Durations> Routes);
}
