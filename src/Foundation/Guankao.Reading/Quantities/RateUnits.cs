using System.Collections.Concurrent;

namespace Guankao.Reading;

/// <summary>Units with a base, 張/月, and measures named before the number, 周轉率. Each is made once and kept.</summary>
internal static class RateUnits
{
    private const int Most = 4096;
    private static readonly ConcurrentDictionary<string, string> Kept = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Kept.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Of(ReadOnlySpan<char> printed)
    {
        if (Lookup.TryGetValue(printed, out var known))
        {
            return known;
        }

        var made = printed.ToString();
        return Kept.Count < Most ? Kept.GetOrAdd(made, made) : made;
    }
}
