using Guankao.Policies;
using Guankao.Store;

namespace Guankao.Publishing;

/// <summary>領域 stand in the order of the city's table, not of the alphabet.</summary>
internal static class DomainOrder
{
    public static async Task<IReadOnlyList<T>> Sort<T>(
        AppDb db, IReadOnlyList<T> rows, Func<T, string> domain, CancellationToken cancellation)
    {
        var places = (await db.DomainsInOrder(cancellation)).Select((name, place) => (name, place))
            .ToDictionary(pair => pair.name, pair => pair.place);
        return [.. rows.OrderBy(row => places.GetValueOrDefault(domain(row), int.MaxValue)).ThenBy(domain, StringComparer.Ordinal)];
    }
}
